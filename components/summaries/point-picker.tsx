import { fillMessage, partLabel } from '@/components/summaries/labels'
import { PointList } from '@/components/summaries/point-list'
import { StepButton } from '@/components/summaries/step-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'
import {
  chosenTakeawayIds,
  type EditorPart,
  type EditorState,
  type PointChoice,
  type PointFilter,
} from '@/lib/summaries/outline/editor-state'
import { filterOptions, filterPoints, maxShown } from '@/lib/summaries/outline/point-filter'

type Props = {
  editor: EditorState
  choices: PointChoice[]
  /** There are more points than can be chosen. */
  more: boolean
  live: boolean
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  onChange: (change: Partial<EditorState>) => void
}

/** Points to choose from: narrowed by report, theme, kind, conclusions and words; ticked; put where one says. */
export default function PointPicker({ editor, choices, more, live, words, kinds, onChange }: Props) {
  const { filter, ticked, insertUnder, parts } = editor
  const found = filterPoints(choices, parts, filter)
  const shown = found.slice(0, maxShown)
  const present = chosenTakeawayIds(parts)
  const waiting = ticked.filter((id) => !present.has(id))
  const { reports, themes } = filterOptions(choices)
  const narrow = (change: Partial<PointFilter>) => onChange({ filter: { ...filter, ...change } })
  const choose = (key: 'report' | 'theme' | 'kind', name: string, options: [string, string][]) => (
    <Select
      name={name}
      label={words[key]}
      value={filter[key]}
      onChange={(event) => narrow({ [key]: event.target.value })}
      className="sm:max-w-52"
      empty={words.all}
      options={options}
    />
  )
  if (choices.length === 0) return <p className="text-ink-2">{words.pointsNone}</p>
  const headings = parts.filter((part): part is EditorPart & { kind: 'heading' } => part.kind === 'heading')
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap">
        {reports.length > 1 || filter.report ? choose('report', 'filterReport', reports) : null}
        {choose('theme', 'filterTheme', themes)}
        {choose('kind', 'filterKind', Object.entries(kinds))}
        <Input
          name="filterWords"
          type="search"
          label={words.query}
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
      <PointList
        {...{ found, shown, ticked, live, words, kinds }}
        namesReport={reports.length > 1 && !filter.report}
        onTicked={(next) => onChange({ ticked: next })}
      />
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {headings.length > 0 ? (
          <Select
            name="place"
            label={words.position}
            value={headings.some(({ id }) => id === insertUnder) ? insertUnder : ''}
            onChange={(event) => onChange({ insertUnder: event.target.value })}
            className="max-w-72"
            empty={words.positionEnd}
            options={headings.map((heading) => [
              heading.id,
              fillMessage(words.positionUnder, { name: partLabel(heading, undefined, words) }),
            ])}
          />
        ) : null}
        <StepButton step="add" icon="plus" className="min-h-9 px-4">
          {words.add}
          {waiting.length > 0 ? `（${waiting.length}）` : ''}
        </StepButton>
      </div>
    </div>
  )
}
