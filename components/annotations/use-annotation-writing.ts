import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import type { StartedAnnotation } from '@/components/annotations/annotation-writer'
import { toDomRanges } from '@/components/reading/text-position'
import type { FormAction } from '@/components/ui/action-state'
import { idleState } from '@/components/ui/action-state'

export const loadWriter = () => import('@/components/annotations/annotation-writer')
const loadBeginning = () => import('@/components/annotations/begin-annotation')

/** What is being written, and what had the focus before. */
type Writing = StartedAnnotation & { opener: HTMLElement | null }
type Props = {
  root: RefObject<HTMLElement | null>
  margin: RefObject<HTMLElement | null>
  report: string
  create?: FormAction
  loadText: () => Promise<string>
  onBegin: () => void
  onSaved: (annotation: MarginAnnotation) => void
}

/** How long the card of what was written is waited for, before the focus goes back. */
const cardMs = 2000

/** An annotation from the choice of its words to the focus after it: written beside them, or, a mark alone, saved at once. */
export function useAnnotationWriting({ root, margin, report, create, loadText, onBegin, onSaved }: Props) {
  const [writing, setWriting] = useState<Writing | null>(null)
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const returnFocus = useRef<{ id: string; opener: HTMLElement | null; until: number } | null>(null)

  // The focus goes to the card of what was written, as soon as it is laid out; where there is no margin, back.
  useEffect(() => {
    const wanted = returnFocus.current
    if (!wanted || writing) return
    const card = document.querySelector<HTMLElement>(`#annotation-${wanted.id} button`)
    const hasMargin = margin.current?.offsetParent !== null
    if (hasMargin && !card && performance.now() < wanted.until) return
    returnFocus.current = null
    const target = hasMargin ? card : wanted.opener
    target?.focus({ preventScroll: true })
  })

  async function start(
    kind: string | null,
    range: { start: number; end: number },
    opener: HTMLElement | null = null,
  ) {
    const { newDraftId, toTrimmedSelection } = await loadBeginning()
    const picked = toTrimmedSelection(await loadText(), range)
    if (!picked) return
    const id = newDraftId()
    onBegin()
    if (kind !== 'highlight') return setWriting({ picked, kind, id, opener })
    const form = new FormData()
    const fields = { ...picked, report, kind, id, visibility: 'private', body: '', tags: '', live: '1' }
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
    const state = await create?.(idleState, form).catch(() => null)
    if (state?.status !== 'done') return setWriting({ picked, kind, id, opener })
    onSaved(state.result as MarginAnnotation)
    setHighlighted(id)
  }

  function finish(annotation: MarginAnnotation) {
    const opener = writing?.opener ?? null
    returnFocus.current = { id: annotation.id, opener, until: performance.now() + cardMs }
    onSaved(annotation)
    setWriting(null)
  }

  /** Back to where it was begun: the link that has been followed, or the words, selected as before. */
  function stop() {
    setWriting(null)
    if (!writing || !root.current) return
    if (writing.opener) return writing.opener.focus({ preventScroll: true })
    const ranges = toDomRanges(root.current, writing.picked)
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (!first || !last) return
    window
      .getSelection()
      ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
  }

  return {
    writing,
    start,
    finish,
    stop,
    /** Puts the form away, and leaves the focus where it is. */
    drop: () => setWriting(null),
    highlighted,
    forgetHighlighted: useCallback(() => setHighlighted(null), []),
    /** What is typed right after a choice must land in the form, so the form is fetched before. */
    preload: useCallback(() => {
      void Promise.allSettled([loadText(), loadWriter(), loadBeginning()])
    }, [loadText]),
  }
}
