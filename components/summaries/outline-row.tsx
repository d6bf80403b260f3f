import { type KeyboardEvent, memo, type PointerEvent } from 'react'
import { OutlineRowActions } from '@/components/summaries/outline-row-actions'
import { OutlineRowBody } from '@/components/summaries/outline-row-body'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { SummaryTemplate } from '@/lib/documents/summary-content'
import type { Messages } from '@/lib/i18n/messages'
import type { EditorPart, PartFields, PointChoice } from '@/lib/summaries/outline/editor-state'

type Props = {
  part: EditorPart
  name: string
  mark: string
  depth: number
  choice?: PointChoice
  namesReport: boolean
  template: SummaryTemplate
  live: boolean
  first: boolean
  last: boolean
  dragged: boolean
  error?: string
  words: Messages['composer']
  kinds: Messages['takeaways']['kinds']
  onStep: (step: string) => void
  onPart: (id: string, fields: PartFields) => void
  onGrip: (event: PointerEvent<HTMLElement>, id: string) => void
}

/** Style attributes are forbidden by the content security policy, so depths are classes. */
export const indents = ['', 'ps-3 sm:ps-6', 'ps-6 sm:ps-12', 'ps-9 sm:ps-18']

/** One part in the outline; by its grip it is dragged, and moved with Alt and the arrow keys. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { part, name, depth, live, first, last, words, onStep, onGrip } = props
  const { id } = part
  const seen = part.kind !== 'point' || props.choice !== undefined
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || !seen || (event.target as Element).matches('textarea')) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onStep(`${event.key === 'ArrowUp' ? 'up' : 'down'}:${id}`)
  }
  return (
    <li data-part={id} onKeyDown={move} className={classNames(indents[depth], props.dragged && 'opacity-50')}>
      <div className="flex items-start gap-1 py-1">
        {live && seen ? (
          <button
            type="button"
            id={`part-${id}`}
            aria-label={`${words.drag} ${name}`}
            title={words.drag}
            onPointerDown={(event) => onGrip(event, id)}
            className="touch touch-square -ms-1.5 flex min-h-8 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-ink-3 hover:bg-raised active:cursor-grabbing"
          >
            <Icon name="grip" />
          </button>
        ) : (
          <span id={`part-${id}`} className="w-4.5 shrink-0" />
        )}
        <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-2">
          <div className="min-w-0 flex-1 basis-full sm:basis-0">
            <OutlineRowBody {...props} />
          </div>
          {seen ? (
            <div className="ms-auto max-sm:-mt-1">
              <OutlineRowActions
                id={id}
                name={name}
                level={part.kind === 'heading' ? part.level : undefined}
                first={first}
                last={last}
                words={words}
              />
            </div>
          ) : null}
        </div>
      </div>
    </li>
  )
})
