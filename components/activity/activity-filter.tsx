import { Input } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  action: string
  words: Messages['activity']
  kinds: (keyof Messages['activity']['kinds'])[]
  chosen: { kind?: string; name?: string; from?: string; to?: string }
  /** Whether it is about more than one person. */
  byName: boolean
  hidden?: Record<string, string | undefined>
  clear: string | null
}

/** What of the activity is shown, as a GET form. */
export function ActivityFilter({ action, words, kinds, chosen, byName, hidden, clear }: Props) {
  return (
    <search className="no-print">
      <FilterForm
        action={action}
        className="filter-fields mb-5"
        hidden={hidden}
        submit={words.apply}
        clear={clear ? { href: clear, label: words.clear } : null}
      >
        <Select
          name="kind"
          label={words.kind}
          defaultValue={chosen.kind ?? ''}
          empty={words.all}
          options={kinds.map((kind) => [kind, words.kinds[kind]])}
        />
        {byName ? <Input name="name" label={words.name} defaultValue={chosen.name} maxLength={60} /> : null}
        <Input name="from" type="date" label={words.from} defaultValue={chosen.from} />
        <Input name="to" type="date" label={words.to} defaultValue={chosen.to} />
      </FilterForm>
    </search>
  )
}
