import type { Route } from 'next'
import { MoreReports } from '@/components/takeaways/more-reports'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type FilterOption = [value: string, name: string]
type Props = {
  words: Messages['takeaways']
  chosen: { report?: string; kind?: string; theme?: string; order?: string; q?: string; open?: string }
  reports: FilterOption[]
  /** There are more reports than can be chosen. */
  moreReports: boolean
  kinds: FilterOption[]
  themes: FilterOption[]
  clear: string | null
}

/** What the list is narrowed to, as a GET form: the filtered list has an address. */
export function FilterForm({ words, chosen, reports, moreReports, kinds, themes, clear }: Props) {
  const filterSelect = (name: 'report' | 'kind' | 'theme', options: FilterOption[]) => (
    <Select
      key={`${name}-${chosen[name]}`}
      name={name}
      label={words[name]}
      defaultValue={chosen[name] ?? ''}
      className="sm:max-w-64"
      empty={words.all}
      options={options}
    />
  )
  return (
    <search className="no-print">
      <form
        action="/takeaways"
        method="get"
        className="mb-5 grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
      >
        {filterSelect('kind', kinds)}
        {filterSelect('theme', themes)}
        {reports.length > 1 || chosen.report ? filterSelect('report', reports) : null}
        <Select
          name="order"
          label={words.order}
          defaultValue={chosen.order ?? 'report'}
          options={Object.entries(words.orders)}
        />
        <Input
          name="q"
          type="search"
          label={words.find}
          placeholder={words.findHint}
          defaultValue={chosen.q}
          maxLength={200}
          className="sm:min-w-64"
        />
        <Checkbox
          name="open"
          value="true"
          label={words.openOnly}
          defaultChecked={chosen.open === 'true'}
          className="py-1.5"
        />
        <Button type="submit">{words.apply}</Button>
        {clear ? (
          <Link href={clear as Route} className="link py-2 text-sm">
            {words.clear}
          </Link>
        ) : null}
      </form>
      {moreReports ? <MoreReports words={words} /> : null}
    </search>
  )
}
