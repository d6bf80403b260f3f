'use client'

import { type ComponentProps, useCallback, useMemo, useRef } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { AnnotationLayer } from '@/components/annotations/annotation-layer'
import type { LatestReplies, ReplyDoor } from '@/components/annotations/annotation-replies'
import { apiPath, withQuery } from '@/lib/addresses'

type Props = Omit<ComponentProps<typeof AnnotationLayer>, 'load' | 'loadText' | 'replies' | 'remove'> & {
  slug: string
  filters: Partial<Record<string, string>>
  startThread: ReplyDoor['start']
  postComment: ReplyDoor['post']
}

const maxAnnotations = 500
const maxReplies = 3

/** The reading layer with its door: annotations of a stretch of the text, and the text itself, by REST. */
export function ReadingAnnotations({ slug, filters, startThread, postComment, ...props }: Props) {
  const chosen = JSON.stringify(filters)
  const load = useCallback(
    async ({ from, to }: { from: number; to: number }) => {
      const annotations: MarginAnnotation[] = []
      let cursor: string | null = ''
      while (cursor !== null && annotations.length < maxAnnotations) {
        const query = { ...JSON.parse(chosen), from, to, limit: 100, cursor }
        const page: { items: MarginAnnotation[]; nextCursor: string | null } = await fetchJson(
          withQuery(apiPath('reports', slug, 'annotations'), query),
        )
        annotations.push(...page.items.map(placeInText))
        cursor = page.nextCursor
      }
      return annotations
    },
    [slug, chosen],
  )
  const text = useRef<Promise<string>>(undefined)
  // The text of a revision never changes, so it is fetched once.
  const loadText = useCallback(() => {
    text.current ??= fetchOk(apiPath('reports', slug, 'text')).then((response) => response.text())
    text.current.catch(() => {
      text.current = undefined
    })
    return text.current
  }, [slug])
  const replies = useMemo(
    () => ({ load: loadReplies, start: startThread, post: postComment }),
    [startThread, postComment],
  )
  return <AnnotationLayer {...props} load={load} loadText={loadText} replies={replies} remove={remove} />
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

async function remove(id: string): Promise<void> {
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
