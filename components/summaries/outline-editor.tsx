import { type ComponentType, lazy } from 'react'
import { Later } from '@/components/summaries/later'
import type { OutlineProps } from '@/components/summaries/outline-list'
import { StepButton } from '@/components/summaries/step-button'

/** Loaded when there is something in it. */
const OutlineList = lazy<ComponentType<OutlineProps>>(() => import('@/components/summaries/outline-list'))

/** The outline, or what to do while it is empty; headings and paragraphs can be added at its end. */
export function OutlineEditor(props: OutlineProps) {
  const { desk, live, words } = props
  return (
    <>
      {desk.parts.length === 0 ? <p className="text-ink-2">{words.outlineNone}</p> : null}
      {desk.parts.length > 0 || desk.removed ? (
        <Later live={live}>
          <OutlineList {...props} />
        </Later>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <StepButton step="heading:" icon="plus">
          {words.addHeading}
        </StepButton>
        <StepButton step="text:" icon="plus">
          {words.addText}
        </StepButton>
      </div>
    </>
  )
}
