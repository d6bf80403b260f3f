'use client'

import {
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import type { NewAnnotation } from '@/components/annotations/annotation-dialog'
import { AnnotationMargin } from '@/components/annotations/annotation-margin'
import type { AnnotationMark } from '@/components/annotations/margin-layout'
import { marksAtPointer } from '@/components/annotations/marks-at-pointer'
import { SelectionBar } from '@/components/annotations/selection-bar'
import { type LoadAnnotations, useAnnotations } from '@/components/annotations/use-annotations'
import { useHighlights } from '@/components/annotations/use-highlights'
import { useMarginLayout } from '@/components/annotations/use-margin-layout'
import { useParagraphMarks } from '@/components/annotations/use-paragraph-marks'
import { useVisibleParagraphs } from '@/components/annotations/use-visible-paragraphs'
import { toTrimmedSelection } from '@/components/reading/selection'
import type { FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

/** Loaded when somebody opens a place or begins to write. */
const AnnotationSheet = lazy(() => import('@/components/annotations/annotation-sheet'))
const loadDialog = () => import('@/components/annotations/annotation-dialog')
const AnnotationDialog = lazy(loadDialog)
const loadDraft = () => import('@/components/drafts/draft')

type Props = {
  report: string
  readerId: string
  marks: AnnotationMark[]
  words: Messages['annotations']
  /** How many more there are, in words. */
  more: string
  create?: FormAction
  load: LoadAnnotations
  loadText: () => Promise<string>
  children: ReactNode
}

/** The report's text with what is noted on it: painted over the words, in the margin beside their lines, on a phone in a sheet. */
export function AnnotationLayer({
  report,
  readerId,
  words,
  more,
  create,
  load,
  loadText,
  children,
  ...props
}: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState<AnnotationMark[]>([])
  const [active, setActive] = useState<string | null>(null)
  const [sheetIds, setSheetIds] = useState<string[] | null>()
  const [newAnnotation, setNewAnnotation] = useState<NewAnnotation | null>()
  const marks = useMemo(
    // What was added here comes from the server as well once the page is drawn anew.
    () =>
      [...new Map([...added, ...props.marks].map((mark) => [mark.id, mark])).values()].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      ),
    [props.marks, added],
  )
  const visible = useVisibleParagraphs(root)
  const { paragraphs, marksOver, marksStartingIn } = useParagraphMarks(root, marks)
  useHighlights(root, visible, marksOver, active)
  const paragraphsInView = paragraphs.filter(({ start }) => visible.has(start) && marksOver.has(start))
  const { annotations, failed, retry, add } = useAnnotations(load, paragraphsInView)
  const slots = useMarginLayout(root, marksStartingIn, visible, annotations)

  // An address may name a note: it is led to and unfolded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    const annotationId = new URLSearchParams(location.search).get('note')
    const mark = props.marks.find(({ id }) => id === annotationId)
    if (!mark) return
    setActive(mark.id)
    const holders = [...(root.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    holders
      .findLast(({ dataset }) => Number(dataset.start) <= mark.start)
      ?.scrollIntoView({ block: 'center' })
  }, [])

  /** What is typed right after a choice must land in the form, so the form is fetched before. */
  const preload = useCallback(() => {
    void Promise.allSettled([loadText(), loadDialog(), loadDraft()])
  }, [loadText])

  async function startAnnotation(kind: string, range: { start: number; end: number }) {
    const picked = toTrimmedSelection(await loadText(), range)
    if (!picked) return
    const { newDraftId } = await loadDraft()
    const id = newDraftId()
    if (kind !== 'highlight') return setNewAnnotation({ picked, kind, id })
    const form = new FormData()
    const fields = { ...picked, report, kind, id, visibility: 'private', body: '', tags: '', live: '1' }
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
    const state = await create?.({ status: 'idle' }, form)
    if (state?.status === 'done') showSaved(state.result as MarginAnnotation & { end: number })
    else setNewAnnotation({ picked, kind, id })
  }

  function showSaved(annotation: MarginAnnotation & { end: number }) {
    add(annotation)
    setAdded((before) => [
      ...before,
      { id: annotation.id, start: annotation.start, end: annotation.end, kind: annotation.kind, own: true },
    ])
    setNewAnnotation(null)
    setActive(annotation.id)
  }

  function openSheet(ids: string[]) {
    setActive(ids[0] ?? null)
    setSheetIds(ids)
  }

  /** The links beside a paragraph are answered here; a click on noted words shows their notes. */
  function handleClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    const target = event.target as HTMLElement
    const addAt = target.closest<HTMLElement>('[data-add]')?.dataset.add
    const showAt = target.closest<HTMLElement>('[data-notes]')?.dataset.notes
    if (addAt && create) {
      event.preventDefault()
      const [start = 0, end = 0] = addAt.split('-').map(Number)
      void startAnnotation('comment', { start, end })
    } else if (showAt) {
      event.preventDefault()
      openSheet((marksOver.get(Number(showAt)) ?? []).map((mark) => mark.id))
    } else if (window.getSelection()?.isCollapsed && !target.closest('a, button, dialog')) {
      const marksHit = marksAtPointer(event, root.current, marks)
      if (marksHit.length === 0) return setActive(null)
      const first = marksHit[0]?.id ?? null
      setActive(first)
      const card = document.getElementById(`note-${first}`)
      if (marksHit.length === 1 && card?.offsetParent) card.scrollIntoView({ block: 'nearest' })
      else setSheetIds(marksHit.map((mark) => mark.id))
    }
  }

  return (
    <div ref={root} className="reading" onClickCapture={handleClick}>
      <div className="min-w-0">{children}</div>
      <aside aria-label={words.marginAnnotations} className="note-margin no-print">
        <AnnotationMargin
          slots={slots}
          annotations={annotations}
          active={active}
          words={words}
          more={(count) => more.replace('{count}', String(count))}
          onChoose={setActive}
          onOpen={openSheet}
        />
      </aside>
      {failed ? (
        <Notice
          tone="warm"
          action={<Button onClick={retry}>{words.retry}</Button>}
          className="reading-notice"
        >
          {words.offline}
        </Notice>
      ) : null}
      {create ? <SelectionBar root={root} words={words} onChoose={startAnnotation} onShow={preload} /> : null}
      <Suspense>
        {sheetIds === undefined ? null : (
          <AnnotationSheet
            annotations={(sheetIds ?? []).flatMap((id) => annotations.get(id) ?? [])}
            open={sheetIds !== null}
            close={() => setSheetIds(null)}
            words={words}
          />
        )}
        {newAnnotation === undefined || !create ? null : (
          <AnnotationDialog
            newAnnotation={newAnnotation}
            report={report}
            readerId={readerId}
            create={create}
            close={() => setNewAnnotation(null)}
            onSaved={showSaved}
            words={words}
          />
        )}
      </Suspense>
    </div>
  )
}
