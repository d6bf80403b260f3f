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
import { hits } from '@/components/annotations/hits'
import type { Mark } from '@/components/annotations/layout'
import { Margin } from '@/components/annotations/margin'
import type { Note } from '@/components/annotations/note-card'
import type { Writing } from '@/components/annotations/note-writer'
import { SelectionBar } from '@/components/annotations/selection-bar'
import { useHighlights } from '@/components/annotations/use-highlights'
import { type LoadNotes, useNotes } from '@/components/annotations/use-notes'
import { usePlaced } from '@/components/annotations/use-placed'
import { useStretches } from '@/components/annotations/use-stretches'
import { useVisible } from '@/components/annotations/use-visible'
import { trimmed } from '@/components/reading/selection'
import type { FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

/** Loaded when somebody opens a place or begins to write. */
const NoteSheet = lazy(() => import('@/components/annotations/note-sheet'))
const loadWriter = () => import('@/components/annotations/note-writer')
const NoteWriter = lazy(loadWriter)
const loadDraft = () => import('@/components/discussion/draft')

type Props = {
  report: string
  readerId: string
  marks: Mark[]
  words: Messages['annotations']
  /** How many more there are, in words. */
  more: string
  create?: FormAction
  load: LoadNotes
  loadText: () => Promise<string>
  children: ReactNode
}

/** The report's text with what is noted on it: painted over the words, in the margin beside their lines, on a phone in a sheet. */
export function ReadingLayer({
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
  const [added, setAdded] = useState<Mark[]>([])
  const [active, setActive] = useState<string | null>(null)
  const [sheet, setSheet] = useState<string[] | null>()
  const [writing, setWriting] = useState<Writing | null>()
  const marks = useMemo(
    // What was added here comes from the server as well once the page is drawn anew.
    () =>
      [...new Map([...added, ...props.marks].map((mark) => [mark.id, mark])).values()].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      ),
    [props.marks, added],
  )
  const visible = useVisible(root)
  const { stretches, over, begins } = useStretches(root, marks)
  useHighlights(root, visible, over, active)
  const wanted = stretches.filter(({ start }) => visible.has(start) && over.has(start))
  const { notes, failed, retry, add } = useNotes(load, wanted)
  const placed = usePlaced(root, begins, visible, notes)

  // An address may name a note: it is led to and unfolded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('note')
    const mark = props.marks.find(({ id }) => id === named)
    if (!mark) return
    setActive(mark.id)
    const holders = [...(root.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    holders
      .findLast(({ dataset }) => Number(dataset.start) <= mark.start)
      ?.scrollIntoView({ block: 'center' })
  }, [])

  /** What is typed right after a choice must land in the form, so the form is fetched before. */
  const prepare = useCallback(() => {
    void Promise.allSettled([loadText(), loadWriter(), loadDraft()])
  }, [loadText])

  async function write(kind: string, range: { start: number; end: number }) {
    const picked = trimmed(await loadText(), range)
    if (!picked) return
    const { newDraftId } = await loadDraft()
    const id = newDraftId()
    if (kind !== 'highlight') return setWriting({ picked, kind, id })
    const form = new FormData()
    const plain = { ...picked, report, kind, id, visibility: 'private', body: '', tags: '', live: '1' }
    for (const [name, value] of Object.entries(plain)) form.set(name, String(value))
    const state = await create?.({ status: 'idle' }, form)
    if (state?.status === 'done') take(state.result as Note & { end: number })
    else setWriting({ picked, kind, id })
  }

  function take(note: Note & { end: number }) {
    add(note)
    setAdded((before) => [
      ...before,
      { id: note.id, start: note.start, end: note.end, kind: note.kind, own: true },
    ])
    setWriting(null)
    setActive(note.id)
  }

  function open(ids: string[]) {
    setActive(ids[0] ?? null)
    setSheet(ids)
  }

  /** The links beside a paragraph are answered here; a click on noted words shows their notes. */
  function answer(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    const target = event.target as HTMLElement
    const adds = target.closest<HTMLElement>('[data-add]')?.dataset.add
    const shows = target.closest<HTMLElement>('[data-notes]')?.dataset.notes
    if (adds && create) {
      event.preventDefault()
      const [start = 0, end = 0] = adds.split('-').map(Number)
      void write('comment', { start, end })
    } else if (shows) {
      event.preventDefault()
      open((over.get(Number(shows)) ?? []).map((mark) => mark.id))
    } else if (window.getSelection()?.isCollapsed && !target.closest('a, button, dialog')) {
      const hit = hits(event, root.current, marks)
      if (hit.length === 0) return setActive(null)
      const first = hit[0]?.id ?? null
      setActive(first)
      const card = document.getElementById(`note-${first}`)
      if (hit.length === 1 && card?.offsetParent) card.scrollIntoView({ block: 'nearest' })
      else setSheet(hit.map((mark) => mark.id))
    }
  }

  return (
    <div ref={root} className="reading" onClickCapture={answer}>
      <div className="min-w-0">{children}</div>
      <aside aria-label={words.notes} className="note-margin no-print">
        <Margin
          placed={placed}
          notes={notes}
          active={active}
          words={words}
          more={(count) => more.replace('{count}', String(count))}
          choose={setActive}
          open={open}
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
      {create ? <SelectionBar root={root} words={words} choose={write} prepare={prepare} /> : null}
      <Suspense>
        {sheet === undefined ? null : (
          <NoteSheet
            notes={(sheet ?? []).flatMap((id) => notes.get(id) ?? [])}
            open={sheet !== null}
            close={() => setSheet(null)}
            words={words}
          />
        )}
        {writing === undefined || !create ? null : (
          <NoteWriter
            writing={writing}
            report={report}
            readerId={readerId}
            create={create}
            close={() => setWriting(null)}
            saved={take}
            words={words}
          />
        )}
      </Suspense>
    </div>
  )
}
