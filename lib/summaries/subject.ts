import { may } from '@/lib/access/permissions'
import type { NewActivity } from '@/lib/activity/data/record'
import { DomainError, invalid } from '@/lib/errors'
import { findSummary } from '@/lib/summaries/data/read'
import { lockSummary } from '@/lib/summaries/data/write'
import type { OutlinePart } from '@/lib/summaries/outline/schema'
import type { Scope } from '@/lib/use-case'

export type StoredSummary = NonNullable<Awaited<ReturnType<typeof findSummary>>>

/** The summary asked about, with its owner and what the actor was granted; for whoever may not read it there is none. */
export async function summarySubject(scope: Pick<Scope, 'db' | 'actor'>, input: { id: string }) {
  const summary = await findSummary(scope.db, input.id, scope.actor)
  if (!summary || !may(scope.actor, 'summary.read', summary)) throw new DomainError('not-found')
  return { ownerId: summary.ownerId, grant: summary.grant, summary }
}

/** The summary, locked for a command that changes or freezes its points. */
export async function lockedSummarySubject(scope: Pick<Scope, 'db' | 'actor'>, input: { id: string }) {
  await lockSummary(scope.db, input.id)
  return summarySubject(scope, input)
}

/** The summary, locked, even if it is deleted and the actor may restore it. */
export async function deletedSummarySubject(scope: Pick<Scope, 'db' | 'actor'>, input: { id: string }) {
  await lockSummary(scope.db, input.id)
  const summary = await findSummary(scope.db, input.id, scope.actor, 'deleted too')
  if (!summary) throw new DomainError('not-found')
  if (!may(scope.actor, summary.deletedAt ? 'summary.delete' : 'summary.read', summary))
    throw new DomainError('not-found')
  return { ownerId: summary.ownerId, grant: summary.grant, summary }
}

/** Throws `invalid` naming each chosen point that is not a living takeaway the actor may read, by its place in what was said. */
export function requireAllPoints(parts: OutlinePart[], kept: string[], path: 'items' | 'outline'): void {
  const found = new Set(kept)
  const faults = parts.flatMap((part, index) =>
    part.kind !== 'point' || found.has(part.takeawayId)
      ? []
      : [{ path: `${path}.${index}.takeawayId`, message: 'notTakeaway' }],
  )
  if (faults.length > 0) throw new DomainError('invalid', { faults })
}

/** A finished summary is changed by nobody until it is reopened. */
export function requireUnfinished(summary: StoredSummary): void {
  if (summary.finish) throw invalid('', 'finished')
}

/** What is recorded of a change of a summary, under its title. */
export function summaryActivity(
  verb: string,
  { input, subject }: { input: { id: string }; subject: { summary: { title: string } } },
  detail: NewActivity['detail'] = {},
): NewActivity {
  const { title } = subject.summary
  return { verb, subjectKind: 'summary', subjectId: input.id, detail: { title, ...detail } }
}
