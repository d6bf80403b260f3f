import { fillMessage } from '@/components/summaries/labels'
import { StepButton } from '@/components/summaries/step-button'
import type { Messages } from '@/lib/i18n/messages'
import type { PointChoice } from '@/lib/summaries/outline/editor-state'

type Props = {
  found: PointChoice[]
  shown: PointChoice[]
  ticked: string[]
  namesReport: boolean
  live: boolean
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  onTicked: (ticked: string[]) => void
}

/** The points that can be ticked; what is ticked but not shown now stays ticked. */
export function PointList({ found, shown, ticked, namesReport, live, words, kinds, onTicked }: Props) {
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
