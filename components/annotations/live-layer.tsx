import { type MouseEvent, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { AnnotationMargin } from '@/components/annotations/annotation-margin'
import type { ReplyDoor } from '@/components/annotations/annotation-replies'
import type { MarginMark } from '@/components/annotations/margin-layout'
import { marksAtPointer } from '@/components/annotations/marks-at-pointer'
import {
  type AnnotationSource,
  removeAnnotation,
  useAnnotationRequests,
} from '@/components/annotations/use-annotation-requests'
import { loadWriter, useAnnotationWriting } from '@/components/annotations/use-annotation-writing'
import { useAnnotations } from '@/components/annotations/use-annotations'
import { useHighlights } from '@/components/annotations/use-highlights'
import { useMarginLayout } from '@/components/annotations/use-margin-layout'
import { useParagraphMarks } from '@/components/annotations/use-paragraph-marks'
import { useVisibleParagraphs } from '@/components/annotations/use-visible-paragraphs'
import type { FormAction } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { lateComponent } from '@/components/ui/late-component'
import { Notice } from '@/components/ui/notice'
import { withQuery } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

/** Loaded when words are selected, a place is opened, or somebody begins to write. */
const SelectionBar = lateComponent(() => import('@/components/annotations/selection-bar'))
const AnnotationSheet = lateComponent(() => import('@/components/annotations/annotation-sheet'))
const AnnotationToast = lateComponent(() => import('@/components/annotations/annotation-toast'))
const AnnotationWriter = lateComponent(loadWriter)

export type LiveLayerProps = AnnotationSource & {
  replies: ReplyDoor
  root: RefObject<HTMLElement | null>
  revision: number
  readerId: string
  marks: MarginMark[]
  words: Messages['annotations']
  create?: FormAction
  mayWriteTakeaways: boolean
  /** Whether annotations are shown. */
  shown: boolean
  showAnnotations: () => void
  /** Whether words of the text have ever been selected. */
  selected: boolean
  /** What answers a click in the text. */
  answerClick: RefObject<((event: MouseEvent) => void) | null>
}

/** What lives over the text: annotations painted over the words, in the margin beside their lines, on a phone in a sheet. */
export default function LiveLayer({
  root,
  words,
  create,
  shown,
  showAnnotations,
  selected,
  answerClick,
  ...props
}: LiveLayerProps) {
  const { report, readerId } = props
  const { load, loadText } = useAnnotationRequests(props)
  const [added, setAdded] = useState<MarginMark[]>([])
  const [removed, setRemoved] = useState<string[]>([])
  const [active, setActive] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [sheetIds, setSheetIds] = useState<string[]>([])
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
  const margin = useRef<HTMLElement>(null)
  const slots = useMarginLayout(root, margin, marksStartingIn, visible, annotations)
  const writer = useAnnotationWriting({
    root,
    margin,
    report,
    create,
    loadText,
    onBegin: () => setSheetIds([]),
    onSaved: showSaved,
  })

  // An address may name an annotation, as `note` in links of old e-mails: the page leads to it and unfolds it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    const search = new URLSearchParams(location.search)
    const annotationId = search.get('annotation') ?? search.get('note')
    const mark = props.marks.find(({ id }) => id === annotationId)
    if (!mark) return
    showAnnotations()
    setActive(mark.id)
    if (!margin.current?.offsetParent) setSheetIds([mark.id])
    const holders = [...(root.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    holders
      .findLast(({ dataset }) => Number(dataset.start) <= mark.start)
      ?.scrollIntoView({ block: 'center' })
  }, [])

  function showSaved(annotation: MarginAnnotation) {
    const { id, start, end, kind } = annotation
    add(annotation)
    setAdded((before) => [...before, { id, start, end, kind, own: true }])
    showAnnotations()
    setActive(id)
  }

  function closeSheet() {
    const [first] = sheetIds
    setSheetIds([])
    const opener = root.current?.querySelector<HTMLElement>(`#annotation-${first} button`)
    if (opener?.offsetParent) opener.focus({ preventScroll: true })
  }

  function openSheet(ids: string[]) {
    writer.drop()
    setActive(ids[0] ?? null)
    setSheetIds(ids)
  }

  useEffect(() => {
    answerClick.current = handleClick
  })

  /** The links beside a paragraph are answered here; a click on annotated words shows their annotations. */
  function handleClick(event: MouseEvent) {
    const target = event.target as HTMLElement
    const link = target.closest<HTMLElement>('[data-add], [data-annotations]')
    const { add: addAt, annotations: showAt } = link?.dataset ?? {}
    if (addAt && create) {
      event.preventDefault()
      const [start = 0, end = 0] = addAt.split('-').map(Number)
      void writer.start(null, { start, end }, link)
    } else if (showAt) {
      event.preventDefault()
      showAnnotations()
      openSheet((marksOver.get(Number(showAt)) ?? []).map((mark) => mark.id))
    } else if (
      window.getSelection()?.isCollapsed &&
      !target.closest('a, button, dialog, article.annotation-card')
    ) {
      const marksHit = marksAtPointer(event, root.current, marks)
      if (marksHit.length === 0) return setActive(null)
      const first = marksHit[0]?.id ?? null
      setActive(first)
      const card = document.getElementById(`annotation-${first}`)
      if (marksHit.length === 1 && card?.offsetParent) card.scrollIntoView({ block: 'nearest' })
      else setSheetIds(marksHit.map((mark) => mark.id))
    }
  }

  const detail = { words, readerId, replies: props.replies, onReplied: add }
  const undo = async (id: string) => {
    await removeAnnotation(id)
    setRemoved((before) => [...before, id])
  }
  const { highlighted } = writer
  return (
    <>
      <aside ref={margin} aria-label={words.marginAnnotations} className="annotation-margin no-print">
        <AnnotationMargin
          slots={slots}
          annotations={annotations}
          active={active}
          more={(count) => words.more.replace('{count}', String(count))}
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
            onChoose={writer.start}
            onShow={writer.preload}
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
        {writer.writing && create ? (
          <AnnotationWriter
            key={writer.writing.id}
            root={root}
            newAnnotation={writer.writing}
            report={report}
            readerId={readerId}
            create={create}
            close={writer.stop}
            onSaved={writer.finish}
            words={words}
          />
        ) : null}
        {highlighted ? (
          <AnnotationToast
            key={highlighted}
            words={words}
            undo={() => undo(highlighted)}
            close={writer.forgetHighlighted}
          />
        ) : null}
      </Suspense>
    </>
  )
}
