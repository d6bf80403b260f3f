import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { ActivityViewer } from '@/lib/activity/data/entries'

/** What of the activity beyond reports this actor may see, from the permission table. */
export function toActivityViewer(actor: Actor): ActivityViewer {
  return { id: actor.id, summaries: may(actor, 'summary.read'), people: may(actor, 'people.manage') }
}
