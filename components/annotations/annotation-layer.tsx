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
import { AnnotationMargin } from '@/components/annotations/annotation-margin'
import type { ReplyDoor } from '@/components/annotations/annotation-replies'
import type { NewAnnotation } from '@/components/annotations/annotation-writer'
import type { AnnotationMark } from '@/components/annotations/margin-layout'
import { marksAtPointer } from '@/components/annotations/marks-at-pointer'
import { type LoadAnnotations, useAnnotations } from '@/components/annotations/use-annotations'
import { useFirstSelection } from '@/components/annotations/use-first-selection'
import { useHighlights } from '@/components/annotations/use-highlights'
import { useMarginLayout } from '@/components/annotations/use-margin-layout'
import { useParagraphMarks } from '@/components/annotations/use-paragraph-marks'
import { useVisibleParagraphs } from '@/components/annotations/use-visible-paragraphs'
import { MarkSwitch } from '@/components/reading/mark-switch'
import { type MarkView, showsLayer } from '@/components/reading/mark-view'
import { toDomRanges, toTrimmedSelection } from '@/components/reading/selection'
import type { FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { withQuery } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

/** Loaded when words are selected, a place is opened, or somebody begins to write. */
const SelectionBar = lazy(() => import('@/components/annotations/selection-bar'))
const AnnotationSheet = lazy(() => import('@/components/annotations/annotation-sheet'))
const AnnotationToast = lazy(() => import('@/components/annotations/annotation-toast'))
const loadWriter = () => import('@/components/annotations/annotation-writer')
const AnnotationWriter = lazy(loadWriter)
const loadDraft = () => import('@/components/drafts/draft')

/** What is being written, and what had the focus before. */
type Writing = NewAnnotation & { opener: HTMLElement | null }

type Props = {
  report: string
  revision: number
  readerId: string
  marks: AnnotationMark[]
  words: Messages['annotations']
  /** How many more there are, in words. */
  more: string
  create?: FormAction
  remove: (id: string) => Promise<void>
  mayWriteTakeaways: boolean
  view: MarkView
  viewHrefs: Record<MarkView, string>
  load: LoadAnnotations
  loadText: () => Promise<string>
  replies: ReplyDoor
  children: ReactNode
}

/** The report's text with what is noted on it: painted over the words, in the margin beside their lines, on a phone in a sheet. */
export function AnnotationLayer({
  report,
  readerId,
  words,
  create,
  load,
  loadText,
  children,
  ...props
}: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState<AnnotationMark[]>([])
  const [removed, setRemoved] = useState<string[]>([])
  const [active, setActive] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [sheetIds, setSheetIds] = useState<string[]>([])
  const [writing, setWriting] = useState<Writing | null>(null)
  const [highlighted, setHighlighted] = useState<string | null>(null)
  const [view, setView] = useState(props.view)
  const shown = showsLayer(view, 'annotations')
  const marks = useMemo(
    // What was added here comes from the server as well once the page is drawn anew.
    () =>
      [...new Map([...added, ...props.marks].map((mark) => [mark.id, mark])).values()]
        .filter(({ id }) => shown && !removed.includes(id))
        .sort((a, b) => a.start - b.start || b.end - a.end),
    [props.marks, added, removed, shown],
  )
  const visible = useVisibleParagraphs(root)
  const { paragraphs, marksOver, marksStartingIn } = useParagraphMarks(root, marks)
  useHighlights(root, visible, marksOver, pointed ?? active)
  const paragraphsInView = paragraphs.filter(({ start }) => visible.has(start) && marksOver.has(start))
  const { annotations, failed, retry, add } = useAnnotations(load, paragraphsInView)
  const slots = useMarginLayout(root, marksStartingIn, visible, annotations)
  const selected = useFirstSelection(root)
  const margin = useRef<HTMLElement>(null)
  const returnFocus = useRef<{ id: string; opener: HTMLElement | null; until: number } | null>(null)

  // An address may name a note: it is led to and unfolded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    const annotationId = new URLSearchParams(location.search).get('note')
    const mark = props.marks.find(({ id }) => id === annotationId)
    if (!mark) return
    showAnnotations()
    setActive(mark.id)
    const holders = [...(root.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    holders
      .findLast(({ dataset }) => Number(dataset.start) <= mark.start)
      ?.scrollIntoView({ block: 'center' })
  }, [])

  /** What is typed right after a choice must land in the form, so the form is fetched before. */
  const preload = useCallback(() => {
    void Promise.allSettled([loadText(), loadWriter(), loadDraft()])
  }, [loadText])

  function showAnnotations() {
    setView((now) => (showsLayer(now, 'annotations') ? now : now === 'text' ? 'annotations' : 'all'))
  }

  function chooseView(next: MarkView) {
    setView(next)
    // biome-ignore lint/suspicious/noDocumentCookie: the server draws the next page with the same marks
    document.cookie = `tashan.marks=${next}; path=/; max-age=31536000; samesite=lax`
  }

  async function startAnnotation(
    kind: string | null,
    range: { start: number; end: number },
    opener: HTMLElement | null = null,
  ) {
    const picked = toTrimmedSelection(await loadText(), range)
    if (!picked) return
    const { newDraftId } = await loadDraft()
    const id = newDraftId()
    setSheetIds([])
    if (kind !== 'highlight') return setWriting({ picked, kind, id, opener })
    const form = new FormData()
    const fields = { ...picked, report, kind, id, visibility: 'private', body: '', tags: '', live: '1' }
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
    const state = await create?.({ status: 'idle' }, form).catch(() => null)
    if (state?.status !== 'done') return setWriting({ picked, kind, id, opener })
    showSaved(state.result as MarginAnnotation)
    setHighlighted(id)
  }

  function showSaved(annotation: MarginAnnotation) {
    const { id, start, end, kind } = annotation
    add(annotation)
    setAdded((before) => [...before, { id, start, end, kind, own: true }])
    showAnnotations()
    setActive(id)
  }

  function finishWriting(annotation: MarginAnnotation) {
    returnFocus.current = {
      id: annotation.id,
      opener: writing?.opener ?? null,
      until: performance.now() + 2000,
    }
    showSaved(annotation)
    setWriting(null)
  }

  // The focus goes to the card of what was written, as soon as it is laid out; where there is no margin, back.
  useEffect(() => {
    const wanted = returnFocus.current
    if (!wanted || writing) return
    const card = document.querySelector<HTMLElement>(`#note-${wanted.id} button`)
    const hasMargin = margin.current?.offsetParent !== null
    if (hasMargin && !card && performance.now() < wanted.until) return
    returnFocus.current = null
    const target = hasMargin ? card : wanted.opener
    target?.focus({ preventScroll: true })
  })

  /** Back to where it was begun: the link that has been followed, or the words, selected as before. */
  function stopWriting() {
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

  function closeSheet() {
    const [first] = sheetIds
    setSheetIds([])
    const opener = root.current?.querySelector<HTMLElement>(`#note-${first} button`)
    if (opener?.offsetParent) opener.focus({ preventScroll: true })
  }

  function openSheet(ids: string[]) {
    setWriting(null)
    setActive(ids[0] ?? null)
    setSheetIds(ids)
  }

  /** The links beside a paragraph are answered here; a click on noted words shows their notes. */
  function handleClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    const target = event.target as HTMLElement
    const link = target.closest<HTMLElement>('[data-add], [data-notes]')
    const { add: addAt, notes: showAt } = link?.dataset ?? {}
    if (addAt && create) {
      event.preventDefault()
      const [start = 0, end = 0] = addAt.split('-').map(Number)
      void startAnnotation(null, { start, end }, link)
    } else if (showAt) {
      event.preventDefault()
      showAnnotations()
      openSheet((marksOver.get(Number(showAt)) ?? []).map((mark) => mark.id))
    } else if (
      window.getSelection()?.isCollapsed &&
      !target.closest('a, button, dialog, article.note-card')
    ) {
      const marksHit = marksAtPointer(event, root.current, marks)
      if (marksHit.length === 0) return setActive(null)
      const first = marksHit[0]?.id ?? null
      setActive(first)
      const card = document.getElementById(`note-${first}`)
      if (marksHit.length === 1 && card?.offsetParent) card.scrollIntoView({ block: 'nearest' })
      else setSheetIds(marksHit.map((mark) => mark.id))
    }
  }

  const detail = { words, readerId, replies: props.replies, onReplied: add }
  const undo = async (id: string) => {
    await props.remove(id)
    setRemoved((before) => [...before, id])
  }
  const closeToast = useCallback(() => setHighlighted(null), [])
  return (
    <div ref={root} className="reading" data-view={view} onClickCapture={handleClick}>
      <div className="min-w-0">
        <MarkSwitch view={view} hrefs={props.viewHrefs} words={words} onChange={chooseView} />
        {children}
      </div>
      <aside ref={margin} aria-label={words.marginAnnotations} className="note-margin no-print">
        <AnnotationMargin
          slots={slots}
          annotations={annotations}
          active={active}
          more={(count) => props.more.replace('{count}', String(count))}
          onChoose={setActive}
          onPoint={setPointed}
          onOpen={openSheet}
          detail={detail}
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
      <Suspense>
        {create && selected ? (
          <SelectionBar
            root={root}
            words={words}
            onChoose={startAnnotation}
            onShow={preload}
            toTakeaway={
              props.mayWriteTakeaways
                ? (range) => withQuery('/takeaways/new', { report, revision: props.revision, ...range })
                : undefined
            }
          />
        ) : null}
      </Suspense>
      <Suspense>
        {sheetIds.length > 0 ? (
          <AnnotationSheet
            {...detail}
            root={root}
            annotations={sheetIds.flatMap((id) => annotations.get(id) ?? [])}
            close={closeSheet}
          />
        ) : null}
        {writing && create ? (
          <AnnotationWriter
            key={writing.id}
            root={root}
            newAnnotation={writing}
            report={report}
            readerId={readerId}
            create={create}
            close={stopWriting}
            onSaved={finishWriting}
            words={words}
          />
        ) : null}
        {highlighted ? (
          <AnnotationToast
            key={highlighted}
            words={words}
            undo={() => undo(highlighted)}
            close={closeToast}
          />
        ) : null}
      </Suspense>
    </div>
  )
}
