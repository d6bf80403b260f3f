import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import type { NewActivity } from '@/lib/activity/data/record'
import { DomainError, invalid } from '@/lib/errors'
import { findSummary } from '@/lib/summaries/data/read'
import { findSnapshots } from '@/lib/summaries/data/snapshots'
import { lockSummary } from '@/lib/summaries/data/write'
import type { OutlinePart } from '@/lib/summaries/outline/schema'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import type { Scope } from '@/lib/use-case'

export type StoredSummary = NonNullable<Awaited<ReturnType<typeof findSummary>>>

/** The summary asked about, with its owner and what the actor was granted; for whoever may not read it there is none. */
export async function summarySubject(scope: Pick<Scope, 'db' | 'actor'>, input: { id: string }) {
  const summary = await findSummary(scope.db, input.id, scope.actor)
  if (!summary || !may(scope.actor, 'summary.read', summary)) throw new DomainError('not-found')
  return { ownerId: summary.ownerId, grant: summary.grant, summary }
}

/** What the actor may do with a summary that they may read. */
export function summaryRights(actor: Actor, { ownerId, grant, finish }: StoredSummary) {
  const owned = { ownerId, grant }
  return {
    edit: may(actor, 'summary.edit', owned),
    share: may(actor, 'summary.share', owned),
    delete: may(actor, 'summary.delete', owned) && !finish,
    reopen: may(actor, 'summary.reopen', owned),
    duplicate: may(actor, 'summary.create'),
  }
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

type ActorScope = Pick<Scope, 'db' | 'actor'>

/** What these points of a summary say today, by part; without those that are none of its points, or gone, or not for the actor. */
export async function loadCurrentSnapshots(
  scope: ActorScope,
  summary: StoredSummary,
  partIds: string[],
): Promise<Map<string, TakeawaySnapshot>> {
  requireUnfinished(summary)
  const parts = summary.parts.filter((part) => partIds.includes(part.id))
  const ids = parts.flatMap((part) => part.takeawayId ?? [])
  const current = await findSnapshots(scope.db, await openReports(scope), ids)
  return new Map(
    parts.flatMap((part) => {
      const snapshot = current.get(part.takeawayId ?? '')
      return snapshot ? [[part.id, snapshot] as const] : []
    }),
  )
}

/** What a point of a summary says today; not-found where it is none of its points, or gone, or not for the actor. */
export async function loadCurrentSnapshot(
  scope: ActorScope,
  summary: StoredSummary,
  partId: string,
): Promise<TakeawaySnapshot> {
  const snapshot = (await loadCurrentSnapshots(scope, summary, [partId])).get(partId)
  if (!snapshot) throw new DomainError('not-found')
  return snapshot
}
