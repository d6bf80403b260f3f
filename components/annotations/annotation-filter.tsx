import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { reportPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'

type AnnotationFacets = {
  people: { id: string; name: string; count: number }[]
  tags: { tag: string; count: number }[]
  takeaways: { id: string; code: string; title: string; titleEn: string | null }[]
  total: number
}
type Props = {
  report: string
  words: Messages['annotations']
  locale: Locale
  chosen: Partial<Record<string, string>>
  facets: AnnotationFacets
}

/** Which notes are shown, as a GET form: what is shown has an address. */
export function AnnotationFilter({ report, words, locale, chosen, facets }: Props) {
  const isFiltered = Object.values(chosen).some(Boolean)
  if (facets.total === 0 && !isFiltered) return null
  const filterSelect = (name: string, label: string, options: [string, string][]) => (
    <Select
      key={`${name}-${chosen[name]}`}
      name={name}
      label={label}
      defaultValue={chosen[name] ?? ''}
      className="sm:max-w-44"
      empty={words.anyone}
      options={options}
    />
  )
  return (
    <details
      className="no-print mb-3 rounded-md border border-line px-4 py-1.5 max-sm:py-0"
      open={isFiltered}
    >
      <summary className="touch flex items-center font-medium text-sm">
        {words.title} · {facets.total} · {words.filter}
      </summary>
      <search>
        <form
          action={reportPath(report)}
          method="get"
          className="grid grid-cols-2 items-end gap-x-3 gap-y-2 py-2 sm:flex sm:flex-wrap"
        >
          {filterSelect('kind', words.kind, Object.entries(words.kinds))}
          {filterSelect(
            'author',
            words.person,
            facets.people.map(({ id, name, count }) => [id, `${name} ${count}`]),
          )}
          {filterSelect(
            'tag',
            words.tag,
            facets.tags.map(({ tag, count }) => [tag, `${tag} ${count}`]),
          )}
          {filterSelect(
            'takeaway',
            words.takeaway,
            facets.takeaways.map((one) => [one.id, `${one.code} ${titleOf(one, locale)}`]),
          )}
          {(['mine', 'open'] as const).map((name) => (
            <Checkbox
              key={name}
              name={name}
              value="true"
              label={name === 'mine' ? words.mine : words.openOnly}
              defaultChecked={chosen[name] === 'true'}
              className="py-1.5"
            />
          ))}
          <Button type="submit">{words.filter}</Button>
          {isFiltered ? (
            <Link href={reportPath(report)} className="link py-2 text-sm">
              {words.clear}
            </Link>
          ) : null}
        </form>
      </search>
    </details>
  )
}
