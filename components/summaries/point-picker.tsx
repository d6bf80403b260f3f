import { fillMessage, partLabel } from '@/components/summaries/labels'
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

type PointListProps = Pick<Props, 'live' | 'words' | 'kinds'> & {
  found: PointChoice[]
  shown: PointChoice[]
  ticked: string[]
  namesReport: boolean
  onTicked: (ticked: string[]) => void
}

/** The points that can be ticked; what is ticked but not shown now stays ticked. */
function PointList({ found, shown, ticked, namesReport, live, words, kinds, onTicked }: PointListProps) {
  const chosen = new Set(ticked)
  const visible = new Set(shown.map(({ id }) => id))
  const toggle = (id: string) =>
    onTicked(chosen.has(id) ? ticked.filter((one) => one !== id) : [...ticked, id])
  return (
    <div>
      {ticked.map((id) => (visible.has(id) ? null : <input key={id} type="hidden" name="add" value={id} />))}
      {shown.map(({ id }) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2 text-ink-2 text-sm">
        <span>
          {fillMessage(words.count, { count: found.length })}
          {found.length > shown.length ? ` ${fillMessage(words.truncated, { shown: shown.length })}` : ''}
        </span>
        <span className="flex gap-2">
          <StepButton step="tick" disabled={shown.length === 0}>
            {words.selectAll}
          </StepButton>
          {ticked.length > 0 || !live ? <StepButton step="untick">{words.selectNone}</StepButton> : null}
        </span>
      </div>
      {found.length === 0 ? (
        <p className="border-line border-y py-3 text-ink-2">
          {words.pickNone} {words.pickNoneText}
        </p>
      ) : (
        <ul className="relative max-h-96 divide-y divide-line overflow-y-auto border-line border-y">
          {shown.map((choice) => (
            <li key={choice.id}>
              <label className="touch flex cursor-pointer items-start gap-2 px-1 py-1 hover:bg-raised has-checked:bg-jade-soft">
                <input
                  type="checkbox"
                  name="add"
                  value={choice.id}
                  checked={chosen.has(choice.id)}
                  onChange={() => toggle(choice.id)}
                  className="mt-1 size-4 shrink-0"
                />
                <span className="min-w-0 flex-1">
                  <span className="tabular me-0.5 text-ink-3">{choice.code}</span> {choice.title}{' '}
                  <span className="ms-1 text-ink-3 text-sm">{kinds[choice.kind]}</span>
                  {namesReport ? (
                    <span className="ms-2 text-ink-3 text-sm">{choice.report.title}</span>
                  ) : null}
                </span>
                {choice.concluded ? (
                  <span className="whitespace-nowrap text-jade text-xs leading-6">{words.concluded}</span>
                ) : null}
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
