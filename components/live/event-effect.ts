import type { LiveEvent } from '@/lib/activity/event'
import { annotationPath, reportPath, takeawayPath } from '@/lib/addresses'
import { commentFragment, threadFragment } from '@/lib/fragments'

export type EffectKind = 'comment' | 'resolution' | 'annotation' | 'change'

/** What a change is to the page that is shown, and what of it would move: nothing if it is none of its business. */
export type EventEffect = { kind: EffectKind; moves: boolean; target: string }

const byId = (id: string | null) => (id ? document.getElementById(id) : null)

/** Finds where on this page a change belongs. `moves` when something the reader sees would be pushed away. */
export function toEventEffect(event: LiveEvent, path: string): EventEffect | null {
  const { verb, subjectId, threadId, takeawayId, annotationId } = event
  if (path === '/') return { kind: 'change', moves: true, target: 'changes' }
  const thread = byId(threadId && threadFragment(threadId))
  if (thread) {
    if (verb === 'comment.written' && byId(commentFragment(subjectId))) return null
    const fresh = verb === 'comment.written'
    const list = fresh && !newestFirst() ? thread.querySelector('ol') : null
    return {
      kind: fresh ? 'comment' : verb.startsWith('thread.re') ? 'resolution' : 'change',
      moves:
        list && endsInView(list) ? isWritingIn(thread) : isAbove(list ?? thread, list ? 'bottom' : 'top'),
      target: fresh ? commentFragment(subjectId) : thread.id,
    }
  }
  const subject = annotationId ? annotationPath(annotationId) : takeawayPath(takeawayId ?? '')
  if (path === subject) {
    const discussion = byId('discussion')
    const end = discussion?.getBoundingClientRect()
    const edge = newestFirst() ? end?.top : end?.bottom
    const started = verb === 'thread.started'
    // A discussion is put behind the others, above the field for the next one.
    const movesField = started && discussion && !newestFirst()
    return {
      kind: started ? 'comment' : verb.startsWith('annotation') ? 'annotation' : 'change',
      moves: movesField ? isWritingIn(discussion) : (edge ?? 0) < innerHeight,
      target: started ? threadFragment(subjectId) : 'content',
    }
  }
  if (event.touches.some((id) => path === takeawayPath(id))) {
    const below = (byId('annotations-title') ?? byId('discussion'))?.getBoundingClientRect()
    return { kind: 'annotation', moves: (below?.top ?? 0) < innerHeight, target: 'annotations-title' }
  }
  // Marks are drawn over the text and annotations stand beside it: the text stays where it is.
  if (event.subjectKind === 'annotation' && path === reportPath(event.report))
    return { kind: 'annotation', moves: false, target: '' }
  return null
}

const isAbove = (element: Element, edge: 'top' | 'bottom') =>
  element.getBoundingClientRect()[edge] < innerHeight

/** Whether the reader sees the end of a list: what is put there is seen, and pushes nothing away that is read. */
function endsInView(list: Element): boolean {
  const { bottom } = list.getBoundingClientRect()
  return bottom > 0 && bottom < innerHeight
}

const isWritingIn = (part: Element) =>
  part.contains(document.activeElement) && document.activeElement?.matches('textarea') === true

const newestFirst = () => new URLSearchParams(location.search).get('order') === 'newest'
