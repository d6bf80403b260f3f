import { Fragment, type MouseEvent } from 'react'
import { type Chosen, type Discussion, discussionField, discussions } from '@/components/summaries/selection'
import { Button } from '@/components/ui/button'

type Props = {
  chosen: Chosen[]
  choices: Map<string, { code: string; title: string }>
  words: {
    chosenNone: string
    up: string
    down: string
    remove: string
    discussion: string
    discussions: Record<Discussion, string>
  }
  onStep: (event: MouseEvent<HTMLButtonElement>) => void
  onChoose: (takeawayId: string, discussion: Discussion) => void
}

/** The points in the order of the document. Hidden fields carry the order, so it is sent with the form. */
export function ChosenList({ chosen, choices, words, onStep, onChoose }: Props) {
  if (chosen.length === 0) return <p className="text-ink-2">{words.chosenNone}</p>
  return (
    <ol className="divide-y divide-line border-line border-y">
      {chosen.map((one, index) => {
        const choice = choices.get(one.takeawayId)
        const field = discussionField(one.takeawayId)
        if (!choice)
          return (
            <Fragment key={one.takeawayId}>
              <input type="hidden" name="item" value={one.takeawayId} />
              <input type="hidden" name={field} value={one.discussion} />
            </Fragment>
          )
        const name = `${choice.code} ${choice.title}`
        const step = (verb: 'up' | 'down' | 'remove', label: string, disabled = false) => (
          <Button
            type="submit"
            name="step"
            value={`${verb}:${one.takeawayId}`}
            size="small"
            variant="quiet"
            aria-label={`${label} ${name}`}
            disabled={disabled}
            onClick={onStep}
          >
            {label}
          </Button>
        )
        return (
          <li key={one.takeawayId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <input type="hidden" name="item" value={one.takeawayId} />
            <span className="min-w-0 flex-1 basis-60">
              <span className="tabular text-ink-2">{choice.code}</span> {choice.title}
            </span>
            <select
              name={field}
              value={one.discussion}
              onChange={(event) => onChoose(one.takeawayId, event.currentTarget.value as Discussion)}
              aria-label={`${words.discussion} ${name}`}
              className="touch rounded-md border border-line-strong bg-surface px-2 py-1 text-sm"
            >
              {discussions.map((value) => (
                <option key={value} value={value}>
                  {words.discussions[value]}
                </option>
              ))}
            </select>
            <span className="flex gap-1">
              {step('up', words.up, index === 0)}
              {step('down', words.down, index === chosen.length - 1)}
              {step('remove', words.remove)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
