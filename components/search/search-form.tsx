import type { Route } from 'next'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  words: Messages['search']
  chosen: {
    q?: string
    in?: string
    report?: string
    theme?: string
    person?: string
    from?: string
    to?: string
    state?: string
  }
  reports: [value: string, name: string][]
  themes: [value: string, name: string][]
  /** Where the filters are gone, if there are any. */
  clear: string | null
}

/** What is asked and by what it is narrowed, as a GET form: a search has an address. */
export function SearchForm({ words, chosen, reports, themes, clear }: Props) {
  const selects = [
    ['report', reports],
    ['theme', themes],
  ] as const
  return (
    <search className="no-print">
      <FilterForm action="/search" className="mb-6 flex flex-col gap-3" hidden={{ in: chosen.in }}>
        <div className="flex max-w-2xl items-end gap-2">
          <div className="min-w-0 flex-1">
            <input
              type="search"
              name="q"
              aria-label={words.title}
              defaultValue={chosen.q}
              placeholder={words.placeholder}
              maxLength={100}
              enterKeyHint="search"
              className="touch h-11 w-full rounded-md border border-line-strong bg-surface px-3 text-ink text-lg"
            />
          </div>
          <Button type="submit" variant="primary" className="h-11">
            <Icon name="search" />
            {words.submit}
          </Button>
        </div>
        <details open={clear !== null}>
          <summary className="cursor-pointer text-ink-2 text-sm">{words.filters}</summary>
          <div className="filter-fields mt-2">
            <div id="search-fields" className="contents">
              {selects.map(([name, options]) => (
                <Select
                  key={name}
                  name={name}
                  label={words[name]}
                  defaultValue={chosen[name] ?? ''}
                  className="sm:max-w-64"
                  empty={words.any}
                  options={options}
                />
              ))}
              <Input name="person" label={words.person} defaultValue={chosen.person} maxLength={60} />
              {(['from', 'to'] as const).map((name) => (
                <Input key={name} name={name} type="date" label={words[name]} defaultValue={chosen[name]} />
              ))}
              <Checkbox
                name="state"
                value="open"
                label={words.openOnly}
                defaultChecked={chosen.state === 'open'}
                className="py-1.5"
              />
            </div>
            <Button type="submit" className="filter-apply">
              {words.apply}
            </Button>
            {clear ? (
              <Link href={clear as Route} className="link py-2 text-sm">
                {words.clear}
              </Link>
            ) : null}
          </div>
        </details>
      </FilterForm>
    </search>
  )
}
