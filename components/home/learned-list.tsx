import { ChineseText } from '@/components/ui/chinese-text'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { takeawayPath } from '@/lib/addresses'

type ListedTheme = {
  name: string
  href: string
  count: string
  points: { id: string; title: string }[]
}

/** One line a theme: its name, its first takeaways, and how many there are. */
export function LearnedList({ label, themes }: { label: string; themes: ListedTheme[] }) {
  return (
    <List label={label}>
      {themes.map((theme) => (
        <ListRow key={theme.href} className="learned-row">
          <Link href={theme.href} className="link font-medium">
            <ChineseText>{theme.name}</ChineseText>
          </Link>
          <p>
            {theme.points.map((point) => (
              <Link key={point.id} href={takeawayPath(point.id)} className="learned-point">
                <ChineseText>{point.title}</ChineseText>
              </Link>
            ))}
            <span className="text-ink-3 text-sm">{theme.count}</span>
          </p>
        </ListRow>
      ))}
    </List>
  )
}
