import type { Actor } from '@/lib/access/actor'
import { findReadableReport, findReadableReports, type ReportCondition } from '@/lib/access/data'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'

declare const minted: unique symbol

type ReportHead = { id: string; slug: string; title: string; titleEn: string | null; currentRevision: number }

/** Proof that the actor may see this report. Only this file can make one. */
export type ReportAccess = Readonly<ReportHead> & { readonly [minted]: 'report' }

/** Proof for lists over reports: exactly the ones the actor may see. */
export type ReportsAccess = { readonly reports: readonly ReportAccess[]; readonly [minted]: 'reports' }

type Way =
  | { slug: string }
  | { reportId: string }
  | { takeawayId: string }
  | { threadId: string }
  | { commentId: string }
  | { annotationId: string }

/** Proofs that were minted while one page is drawn, so that each is asked for once. */
export type Proofs = Map<string, Promise<ReportAccess>>

type Asking = { db: Db; actor: Actor | null; proofs?: Proofs }

/** Mints the proof for the report that holds the thing named, or says not-found: whoever may not see it learns nothing. */
export function openReport({ db, actor, proofs }: Asking, way: Way): Promise<ReportAccess> {
  const key = JSON.stringify(way)
  const proof = proofs?.get(key) ?? mint(db, actor, way)
  proofs?.set(key, proof)
  return proof
}

async function mint(db: Db, actor: Actor | null, way: Way): Promise<ReportAccess> {
  if (!actor) throw new DomainError('unauthenticated')
  const report = await findReadableReport(db, actor, condition(way, actor))
  if (!report) throw new DomainError('not-found')
  return report as ReportAccess
}

/** Mints the proof for every report the actor may see (at most 500, newest first). */
export async function openReports({ db, actor }: Asking): Promise<ReportsAccess> {
  if (!actor) throw new DomainError('unauthenticated')
  const reports = (await findReadableReports(db, actor)) as ReportAccess[]
  return { reports } as unknown as ReportsAccess
}

function condition(way: Way, actor: Actor): ReportCondition {
  if ('slug' in way) return { slug: way.slug }
  if ('reportId' in way) return { id: way.reportId }
  if ('takeawayId' in way) return { takeaways: { some: { id: way.takeawayId, deletedAt: null } } }
  const annotation = seenBy(actor)
  if ('annotationId' in way) return { annotations: { some: { id: way.annotationId, ...annotation } } }
  const about = { OR: [{ takeaway: { deletedAt: null } }, { annotation }] }
  if ('threadId' in way) return { threads: { some: { id: way.threadId, ...about } } }
  return { threads: { some: { ...about, comments: { some: { id: way.commentId } } } } }
}

/** A private annotation is its author's alone, with all that hangs on it, administrators included. */
function seenBy(actor: Actor) {
  return {
    AND: [
      { OR: [{ visibility: 'staff' as const }, { authorId: actor.id }] },
      { OR: [{ takeawayId: null }, { takeaway: { deletedAt: null } }] },
    ],
  }
}
