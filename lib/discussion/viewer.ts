import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'

/** Who reads a discussion, and whether hidden comments show their text; one's own always do. */
export type DiscussionViewer = { id: string; seesHidden: boolean }

export function toDiscussionViewer(actor: Actor): DiscussionViewer {
  return { id: actor.id, seesHidden: may(actor, 'comment.hide') }
}
