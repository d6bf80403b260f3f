import { useState } from 'react'
import { takeField } from '@/components/summaries/fields'
import { StepButton } from '@/components/summaries/step-button'
import type { Messages } from '@/lib/i18n/messages'
import { type Take, takes } from '@/lib/summaries/takes'

type Props = {
  id: string
  chosen: Take[]
  live: boolean
  words: Messages['composer']
  onTakes: (id: string, takes: Take[]) => void
}

/** What of a point goes into the document, said in one line and unfolded to be changed. */
export function TakesField({ id, chosen, live, words, onTakes }: Props) {
  const [open, setOpen] = useState(false)
  const said = chosen.map((take) => words.take[take]).join(words.and) || words.takesNone
  const toggle = (take: Take) =>
    onTakes(
      id,
      takes.filter((one) => (one === take) !== chosen.includes(one)),
    )
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="text-sm">
      <summary className="touch w-fit py-0.5 text-ink-3 hover:text-ink-2">
        {words.takes}
        <span className="ms-2 text-ink-2">{said}</span>
      </summary>
      {open || !live ? (
        <div className="mt-1 mb-2 flex flex-col items-start gap-2 border-line-strong/50 border-s-2 ps-3">
          <input type="hidden" name="laid" value={id} />
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {takes.map((take) => (
              <label key={take} className="touch inline-flex min-h-6 items-center gap-1.5">
                <input
                  type="checkbox"
                  name={takeField(id)}
                  value={take}
                  checked={chosen.includes(take)}
                  onChange={() => toggle(take)}
                  className="size-4 shrink-0"
                />
                {words.take[take]}
              </label>
            ))}
          </div>
          <StepButton step={`takes:${id}`}>{words.takesAll}</StepButton>
        </div>
      ) : null}
    </details>
  )
}
