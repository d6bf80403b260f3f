import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { ActivityViewer } from '@/lib/activity/data/entries'

/** What the actor may see beyond the activity of reports, from the permission table. */
export function toActivityViewer(actor: Actor): ActivityViewer {
  return { id: actor.id, summaries: may(actor, 'summary.read'), people: may(actor, 'people.manage') }
}
