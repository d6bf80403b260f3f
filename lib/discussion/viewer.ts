import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'

/** Who looks at a discussion, and whether hidden comments show them their words; one's own always do. */
export type DiscussionViewer = { id: string; seesHidden: boolean }

export function toDiscussionViewer(actor: Actor): DiscussionViewer {
  return { id: actor.id, seesHidden: may(actor, 'comment.hide') }
}
