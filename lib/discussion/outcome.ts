import type { NewActivity } from '@/lib/activity/data/record'
import type { ThreadRow } from '@/lib/discussion/data/columns'
import type { NewOutcome, OutcomeChange } from '@/lib/discussion/data/outcomes'
import type { OutcomeKind } from '@/lib/discussion/schema'
import type { DiscussionThread } from '@/lib/discussion/thread'
import { invalid } from '@/lib/errors'
import type { Scope } from '@/lib/use-case'

type OutcomeInput = { id: string; outcome?: OutcomeKind | null; reason?: string }

/** The outcome of a thread to be written; null where none is given and it stays. There is no reason without an outcome. */
export function toNewOutcome(scope: Scope, { id, outcome, reason }: OutcomeInput): NewOutcome | null {
  if (!outcome && reason) throw invalid('reason', 'reasonWithoutOutcome')
  if (outcome === undefined) return null
  const made = { id: scope.newId(), byId: scope.actor.id, at: scope.now() }
  return { ...made, threadId: id, kind: outcome, reason }
}

/** The thread with the outcome that was written. */
export function withOutcome(
  thread: ThreadRow,
  { actor }: Scope,
  next: NewOutcome | null,
  change: OutcomeChange | null,
): ThreadRow {
  if (!next || !change?.changed) return thread
  const { kind, at } = next
  const by = { id: actor.id, name: actor.name }
  return { ...thread, outcome: kind && { kind, reason: change.reason, by, at: at.toISOString() } }
}

type DecidedThread = Pick<DiscussionThread, 'id' | 'takeawayId' | 'annotationId' | 'outcome'>

/**
 * The activity of a change of the outcome after what it came with. People are notified of a new outcome once, by its own
 * row, and of a new reason alone not at all.
 */
export function withOutcomeActivity(
  first: NewActivity | null,
  thread: DecidedThread,
  change: OutcomeChange | null,
): NewActivity[] {
  const rows = first ? [first] : []
  if (!change?.changed) return rows
  const { id, takeawayId, annotationId, outcome } = thread
  const kind = outcome?.kind ?? null
  const notifies = kind !== change.previous
  const detail = { takeawayId, annotationId, outcome: kind, outcomeId: change.id, silent: !notifies }
  return [
    ...rows.map((row) => (notifies ? { ...row, detail: { ...row.detail, silent: true } } : row)),
    { verb: 'thread.outcome-set', subjectKind: 'thread', subjectId: id, detail },
  ]
}
