import type { Actor } from '@/lib/access/actor'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { pointSections } from '@/lib/summaries/sections'
import { placeOf } from '@/tests/integration/annotations/scene'
import { scene } from './scene'

/** Points that take all there is of them. */
export const withAllSections = (ids: string[]) =>
  ids.map((takeawayId) => ({ kind: 'point' as const, takeawayId, sections: [...pointSections] }))

/** A report with two points, and how people say something of them: on the evidence or the statement of the first, or below it. */
export async function discussionScene() {
  const world = await scene(2)
  const { report: about, ids } = world
  const takeawayId = ids[0] ?? ''
  const text = about.revisions[0]?.text ?? ''
  const given = (body: string, visibility: 'private' | 'staff') => ({
    kind: 'comment' as const,
    body,
    tags: [`${body.slice(0, 10)}签`],
    visibility,
  })
  const onEvidence = async (actor: Actor, body: string, visibility: 'private' | 'staff' = 'staff') => {
    const place = placeOf(text, '擘画全局')
    return (await createAnnotation({ actor }, { report: about.slug, ...place, ...given(body, visibility) }))
      .id
  }
  const onStatement = async (actor: Actor, body: string, visibility: 'private' | 'staff' = 'staff') => {
    const place = placeOf('要点1的表述', '表述')
    return (await createAnnotation({ actor }, { takeawayId, ...place, ...given(body, visibility) })).id
  }
  const reply = async (actor: Actor, annotationId: string, body: string) => {
    const { id, comment } = await startThread({ actor }, { annotationId, body })
    return { threadId: id, commentId: comment?.id ?? '' }
  }
  const discuss = async (actor: Actor, body: string, about = takeawayId) => {
    const { id, comment } = await startThread({ actor }, { takeawayId: about, body })
    return { threadId: id, commentId: comment?.id ?? '' }
  }
  const conclude = async (actor: Actor, opening: string, result: string) => {
    const { threadId } = await discuss(actor, opening)
    const { id } = await writeComment({ actor }, { threadId, body: result })
    await concludeThread({ actor }, { id: threadId, commentId: id })
    return { threadId, commentId: id }
  }
  return { ...world, takeawayId, onEvidence, onStatement, reply, discuss, conclude }
}
