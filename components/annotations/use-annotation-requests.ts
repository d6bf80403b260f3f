import { useCallback, useRef } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { apiPath, withQuery } from '@/lib/addresses'

export type AnnotationSource = {
  report: string
  filters: Partial<Record<string, string>>
}

const maxAnnotations = 500

/** What the reading layer asks for by REST: annotations of a stretch of the text, and the text itself. */
export function useAnnotationRequests({ report, filters }: AnnotationSource) {
  const chosen = JSON.stringify(filters)
  const load = useCallback(
    async ({ from, to }: { from: number; to: number }) => {
      const annotations: MarginAnnotation[] = []
      let cursor: string | null = ''
      while (cursor !== null && annotations.length < maxAnnotations) {
        const query = { ...JSON.parse(chosen), from, to, limit: 100, cursor }
        const page: { items: MarginAnnotation[]; nextCursor: string | null } = await fetchJson(
          withQuery(apiPath('reports', report, 'annotations'), query),
        )
        annotations.push(...page.items.map(placeInText))
        cursor = page.nextCursor
      }
      return annotations
    },
    [report, chosen],
  )
  const text = useRef<Promise<string>>(undefined)
  // The text of a revision never changes, so it is fetched once.
  const loadText = useCallback(() => {
    text.current ??= fetchOk(apiPath('reports', report, 'text')).then((response) => response.text())
    text.current.catch(() => {
      text.current = undefined
    })
    return text.current
  }, [report])
  return { load, loadText }
}

/** An annotation that waits to be settled stands where it is proposed; it quotes the words it was written on. */
function placeInText(annotation: MarginAnnotation): MarginAnnotation {
  const { start, end } = annotation.anchor.proposal ?? annotation
  return { ...annotation, start, end }
}

/** Takes an annotation back. */
export async function removeAnnotation(id: string): Promise<void> {
  const answer = await fetch(apiPath('annotations', id), { method: 'DELETE' })
  if (!answer.ok) throw new Error(`${answer.status}`)
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status}`)
  return response
}

/** What an address of REST answers; throws where it answers with a fault. */
export async function fetchJson<Result>(url: string): Promise<Result> {
  return (await fetchOk(url)).json()
}
