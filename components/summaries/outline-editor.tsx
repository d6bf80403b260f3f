import type { OutlineProps } from '@/components/summaries/outline-list'
import { StepButton } from '@/components/summaries/step-button'
import { lateComponent } from '@/components/ui/late-component'
import { LazyBoundary } from '@/components/ui/lazy-boundary'

/** Loaded when there is something in it. */
const OutlineList = lateComponent(() => import('@/components/summaries/outline-list'))

/** The outline, or what to do while it is empty; headings and paragraphs can be added at its end. */
export function OutlineEditor(props: OutlineProps) {
  const { editor, live, words } = props
  return (
    <>
      {editor.parts.length === 0 ? <p className="text-ink-2">{words.outlineNone}</p> : null}
      {editor.parts.length > 0 || editor.removed ? (
        <LazyBoundary live={live}>
          <OutlineList {...props} />
        </LazyBoundary>
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
