import { type Choice, chosenOf, type Desk, type Filter, type Part } from '@/components/summaries/composition'
import { facetsOf, mostShown, offered } from '@/components/summaries/pick'
import { PickList } from '@/components/summaries/pick-list'
import { filled, nameOf } from '@/components/summaries/speech'
import { StepButton } from '@/components/summaries/step-button'
import { Checkbox, Input, Select } from '@/components/ui/field'
import type { Messages } from '@/lib/i18n/messages'

export type PickerProps = {
  desk: Desk
  choices: Choice[]
  /** There are more points than can be chosen. */
  more: boolean
  live: boolean
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  onChange: (change: Partial<Desk>) => void
}

/** Points to choose from: narrowed by report, theme, kind, conclusions and words; ticked; put where one says. */
export default function Picker({ desk, choices, more, live, words, kinds, onChange }: PickerProps) {
  const { filter, ticked, place, parts } = desk
  const found = offered(choices, parts, filter)
  const shown = found.slice(0, mostShown)
  const present = chosenOf(parts)
  const waiting = ticked.filter((id) => !present.has(id))
  const { reports, themes } = facetsOf(choices)
  const narrow = (change: Partial<Filter>) => onChange({ filter: { ...filter, ...change } })
  const choose = (
    key: 'report' | 'theme' | 'kind',
    name: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      name={name}
      label={words[key]}
      value={filter[key]}
      onChange={(event) => narrow({ [key]: event.target.value })}
      className="sm:max-w-52"
    >
      <option value="">{words.all}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
  if (choices.length === 0) return <p className="text-ink-2">{words.pointsNone}</p>
  const headings = parts.filter((part): part is Part & { kind: 'heading' } => part.kind === 'heading')
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap">
        {reports.length > 1 || filter.report ? choose('report', 'filterReport', reports) : null}
        {choose('theme', 'filterTheme', themes)}
        {choose(
          'kind',
          'filterKind',
          Object.entries(kinds).map(([value, label]) => ({ value, label })),
        )}
        <Input
          name="filterWords"
          type="search"
          label={words.words}
          value={filter.q}
          maxLength={200}
          onChange={(event) => narrow({ q: event.target.value })}
        />
        <Checkbox
          name="filterConcluded"
          value="true"
          label={words.concludedOnly}
          checked={filter.concluded}
          onChange={(event) => narrow({ concluded: event.target.checked })}
          className="py-1.5"
        />
        {live ? null : <StepButton step="filter">{words.filter}</StepButton>}
      </div>
      {more ? <p className="text-ink-3 text-sm">{words.pointsMore}</p> : null}
      <PickList
        {...{ found, shown, ticked, live, words, kinds }}
        namesReport={reports.length > 1 && !filter.report}
        onTicked={(next) => onChange({ ticked: next })}
      />
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {headings.length > 0 ? (
          <Select
            name="place"
            label={words.place}
            value={headings.some(({ id }) => id === place) ? place : ''}
            onChange={(event) => onChange({ place: event.target.value })}
            className="max-w-72"
          >
            <option value="">{words.placeEnd}</option>
            {headings.map((heading) => (
              <option key={heading.id} value={heading.id}>
                {filled(words.placeUnder, { name: nameOf(heading, undefined, words) })}
              </option>
            ))}
          </Select>
        ) : null}
        <StepButton step="add" icon="plus" className="min-h-9 px-4">
          {words.add}
          {waiting.length > 0 ? `（${waiting.length}）` : ''}
        </StepButton>
      </div>
    </div>
  )
}
