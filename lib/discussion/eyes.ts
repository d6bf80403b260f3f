import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'

/** Who looks at a discussion, and whether hidden comments show them their words; one's own always do. */
export type Eyes = { id: string; hidden: boolean }

export function eyesOf(actor: Actor): Eyes {
  return { id: actor.id, hidden: may(actor, 'comment.hide') }
}
