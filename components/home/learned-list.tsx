import { ChineseText } from '@/components/ui/chinese-text'
import { List, ListRow } from '@/components/ui/list'
import type { HomeReportRow } from '@/lib/activity/schema'
import { takeawayPath, withQuery } from '@/lib/addresses'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { nameOf, titleOf } from '@/lib/i18n/title'

/** The title in the line of its theme, which it need not say again. */
const withoutTheme = (title: string, theme: string) =>
  title.startsWith(`${theme}：`) ? title.slice(theme.length + 1) : title

type Props = { report: HomeReportRow; words: Messages['shell']; locale: Locale; fill: FillMessage }

/** One line a theme of a report: its name, its first takeaways, and how many there are. */
export function LearnedList({ report, words, locale, fill }: Props) {
  return (
    <List label={words.homeLearned}>
      {report.themes?.map((theme) => (
        <ListRow key={theme.name} className="learned-row">
          <a
            href={withQuery('/takeaways', { report: report.slug, theme: theme.name })}
            className="link font-medium"
          >
            <ChineseText>{nameOf(theme, locale)}</ChineseText>
          </a>
          <p>
            {theme.points.map((point) => (
              <a key={point.id} href={takeawayPath(point.id)} className="learned-point">
                <ChineseText>{withoutTheme(titleOf(point, locale), theme.name)}</ChineseText>
              </a>
            ))}
            <span className="text-ink-3 text-sm">{fill(words.learnedCount, { count: theme.takeaways })}</span>
          </p>
        </ListRow>
      ))}
    </List>
  )
}
