import { useCallback, useMemo, useRef } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import type { LatestReplies, ReplyDoor } from '@/components/annotations/annotation-replies'
import { apiPath, withQuery } from '@/lib/addresses'

export type AnnotationSource = {
  report: string
  filters: Partial<Record<string, string>>
  startThread: ReplyDoor['start']
  postComment: ReplyDoor['post']
}

const maxAnnotations = 500
const maxReplies = 3

/** What the reading layer asks for by REST: annotations of a stretch of the text, their replies, and the text itself. */
export function useAnnotationRequests({ report, filters, startThread, postComment }: AnnotationSource) {
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
  const replies = useMemo(
    () => ({ load: loadReplies, start: startThread, post: postComment }),
    [startThread, postComment],
  )
  return { load, loadText, replies }
}

/** An annotation that waits to be settled stands where it is proposed; it quotes the words it was written on. */
function placeInText(annotation: MarginAnnotation): MarginAnnotation {
  const { start, end } = annotation.anchor.proposal ?? annotation
  return { ...annotation, start, end }
}

/** The last comments of the thread that can be written in, or else of the newest. */
async function loadReplies(annotationId: string): Promise<LatestReplies> {
  type Threads = { items: { id: string; can: { comment: boolean } }[] }
  const { items } = await fetchJson<Threads>(apiPath('annotations', annotationId, 'threads'))
  const thread = items.find(({ can }) => can.comment)
  const shown = thread ?? items[0]
  if (!shown) return { threadId: null, comments: [] }
  const page = await fetchJson<{ items: LatestReplies['comments'] }>(
    withQuery(apiPath('threads', shown.id, 'comments'), { order: 'newest', limit: maxReplies }),
  )
  return { threadId: thread?.id ?? null, comments: page.items.toReversed() }
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

async function fetchJson<Result>(url: string): Promise<Result> {
  return (await fetchOk(url)).json()
}
