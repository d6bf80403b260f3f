import { useCallback, useEffect, useRef, useState } from 'react'
import type { Note } from '@/components/annotations/note-card'

export type LoadNotes = (window: { from: number; to: number }) => Promise<Note[]>

type Stretch = { start: number; end: number }

/** The notes of the paragraphs that have come into view, each stretch asked for once. */
export function useNotes(load: LoadNotes, wanted: Stretch[]) {
  const [notes, setNotes] = useState<ReadonlyMap<string, Note>>(new Map())
  const [failed, setFailed] = useState(false)
  const asked = useRef(new Set<number>())

  const fetchAll = useCallback(
    async (missing: Stretch[]) => {
      for (const { start } of missing) asked.current.add(start)
      const from = Math.min(...missing.map(({ start }) => start))
      const to = Math.max(...missing.map(({ end }) => end))
      try {
        const found = await load({ from, to })
        setFailed(false)
        setNotes((before) => new Map([...before, ...found.map((note) => [note.id, note] as const)]))
      } catch {
        for (const { start } of missing) asked.current.delete(start)
        setFailed(true)
      }
    },
    [load],
  )

  const missing = wanted.filter(({ start }) => !asked.current.has(start))
  const key = missing.map(({ start }) => start).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which are missing
  useEffect(() => {
    if (missing.length === 0 || failed) return
    // What is only scrolled past is not asked for.
    const soon = setTimeout(() => fetchAll(missing), 120)
    return () => clearTimeout(soon)
  }, [key, failed, fetchAll])

  const add = useCallback((note: Note) => setNotes((before) => new Map(before).set(note.id, note)), [])
  return { notes, failed, retry: () => setFailed(false), add }
}
