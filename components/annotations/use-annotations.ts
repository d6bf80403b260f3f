import { useCallback, useEffect, useRef, useState } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'

export type LoadAnnotations = (window: { from: number; to: number }) => Promise<MarginAnnotation[]>

type ParagraphRange = { start: number; end: number }

/** The annotations of the paragraphs that have come into view, each stretch asked for once. */
export function useAnnotations(load: LoadAnnotations, paragraphs: ParagraphRange[]) {
  const [annotations, setAnnotations] = useState<ReadonlyMap<string, MarginAnnotation>>(new Map())
  const [failed, setFailed] = useState(false)
  const requested = useRef(new Set<number>())

  const fetchAll = useCallback(
    async (missing: ParagraphRange[]) => {
      for (const { start } of missing) requested.current.add(start)
      const from = Math.min(...missing.map(({ start }) => start))
      const to = Math.max(...missing.map(({ end }) => end))
      try {
        const found = await load({ from, to })
        setFailed(false)
        setAnnotations(
          (before) =>
            new Map([...before, ...found.map((annotation) => [annotation.id, annotation] as const)]),
        )
      } catch {
        for (const { start } of missing) requested.current.delete(start)
        setFailed(true)
      }
    },
    [load],
  )

  const missing = paragraphs.filter(({ start }) => !requested.current.has(start))
  const key = missing.map(({ start }) => start).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which are missing
  useEffect(() => {
    if (missing.length === 0 || failed) return
    // What is only scrolled past is not asked for.
    const timer = setTimeout(() => fetchAll(missing), 120)
    return () => clearTimeout(timer)
  }, [key, failed, fetchAll])

  const add = useCallback(
    (annotation: MarginAnnotation) =>
      setAnnotations((before) => new Map(before).set(annotation.id, annotation)),
    [],
  )
  return { annotations, failed, retry: () => setFailed(false), add }
}
