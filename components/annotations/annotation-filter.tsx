import { FilterBar, type FilterChip } from '@/components/ui/filter-bar'
import { FilterChecks } from '@/components/ui/filter-checks'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import { reportPath } from '@/lib/addresses'
import type { AnnotationFacets } from '@/lib/annotations/schema'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'

type AnnotationFilterValues = Partial<Record<string, string>>
type FieldsProps = {
  words: Messages['annotations']
  locale: Locale
  chosen: AnnotationFilterValues
  facets: AnnotationFacets
}
type Props = FieldsProps & { report: string; facets: { total: number } }

/** Which annotations are shown, as a GET form: what is shown has an address. */
export function AnnotationFilter({ report, facets, ...fields }: Props) {
  const { words, chosen } = fields
  const isFiltered = Object.values(chosen).some(Boolean)
  if (facets.total === 0 && !isFiltered) return null
  return (
    <details
      className="no-print mb-3 rounded-md border border-line px-4 py-1.5 max-sm:py-0"
      open={isFiltered}
    >
      <summary className="touch flex items-center font-medium text-sm">
        {words.title} · {facets.total} · {words.filter}
      </summary>
      <search>
        <FilterForm
          action={reportPath(report)}
          className="filter-fields py-2"
          submit={words.filter}
          clear={isFiltered ? { href: reportPath(report), label: words.clear } : null}
        >
          <FilterFields {...fields} facets={facets} />
        </FilterForm>
      </search>
    </details>
  )
}

type ListProps = FieldsProps & {
  ui: Messages['ui']
  reportLabel: string
  reports: [slug: string, title: string][]
  toAddress: (filters: AnnotationFilterValues) => string
}

/** The filter of a list of annotations, of one report or of all. */
export function AnnotationListFilter({ ui, reportLabel, reports, toAddress, ...fields }: ListProps) {
  const { words, chosen, facets, locale } = fields
  const takeaway = facets.takeaways.find(({ id }) => id === chosen.takeaway)
  const labels: AnnotationFilterValues = {
    report: reports.find(([slug]) => slug === chosen.report)?.[1],
    kind: words.kinds[chosen.kind as keyof typeof words.kinds],
    author: facets.people.find(({ id }) => id === chosen.author)?.name ?? words.person,
    tag: chosen.tag,
    takeaway: takeaway ? `${takeaway.code} ${titleOf(takeaway, locale)}` : words.takeaway,
    mine: words.mine,
    open: words.openOnly,
    from: words.atThisPassage,
  }
  const chips: FilterChip[] = Object.entries(labels).flatMap(([name, label]) =>
    chosen[name]
      ? [
          {
            label: label ?? chosen[name],
            href: toAddress({ ...chosen, [name]: undefined, ...(name === 'from' ? { to: undefined } : {}) }),
          },
        ]
      : [],
  )
  return (
    <FilterBar
      action="/annotations"
      words={ui}
      chips={chips}
      clear="/annotations"
      hidden={{
        from: chosen.from,
        to: chosen.to,
        ...(chosen.report ? {} : { author: chosen.author, tag: chosen.tag, takeaway: chosen.takeaway }),
      }}
    >
      {reports.length > 1 || chosen.report ? (
        <Select
          name="report"
          label={reportLabel}
          defaultValue={chosen.report ?? ''}
          className="sm:max-w-64"
          empty={words.anyone}
          options={reports}
        />
      ) : null}
      <FilterFields {...fields} />
    </FilterBar>
  )
}

function FilterFields({ words, locale, chosen, facets }: FieldsProps) {
  const options: Record<string, [label: string, options: [string, string][]]> = {
    kind: [words.kind, Object.entries(words.kinds)],
    author: [words.person, facets.people.map(({ id, name, count }) => [id, `${name} ${count}`])],
    tag: [words.tag, facets.tags.map(({ tag, count }) => [tag, `${tag} ${count}`])],
    takeaway: [
      words.takeaway,
      facets.takeaways.map((one) => [one.id, `${one.code} ${titleOf(one, locale)}`]),
    ],
  }
  return (
    <>
      {Object.entries(options).map(([name, [label, choices]]) =>
        choices.length > 0 ? (
          <Select
            key={name}
            name={name}
            label={label}
            defaultValue={chosen[name] ?? ''}
            className="sm:max-w-44"
            empty={words.anyone}
            options={choices}
          />
        ) : null,
      )}
      <FilterChecks
        chosen={chosen}
        labels={[
          ['mine', words.mine],
          ['open', words.openOnly],
        ]}
      />
    </>
  )
}
