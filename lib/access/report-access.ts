import type { Actor } from '@/lib/access/actor'
import {
  findReadableReport,
  findReadableReportNaming,
  findReadableReports,
  type Lock,
  type ReportHead,
  type Way,
} from '@/lib/access/data'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Named } from '@/lib/text/mentions'

declare const minted: unique symbol

/** Proof that the actor may see this report. Only this file can make one. */
export type ReportAccess = Readonly<ReportHead> & { readonly [minted]: 'report' }

/** Proof for lists over reports: exactly the ones the actor may see. */
export type ReportsAccess = { readonly reports: readonly ReportAccess[]; readonly [minted]: 'reports' }

/** Proofs that were minted while one page is drawn, so that each is asked for once. */
export type Proofs = Map<string, Promise<ReportAccess>>

type Asking = { db: Db; actor: Actor | null; proofs?: Proofs }

/**
 * Mints the proof for the report that holds the thing named, or says not-found: whoever may not see it learns nothing.
 * A command that puts ranges on the text asks for a `shared` lock, one that numbers or revises for it `alone`, one that
 * writes in a discussion for its `thread`.
 */
export function openReport({ db, actor, proofs }: Asking, way: Way, lock?: Lock): Promise<ReportAccess> {
  const key = JSON.stringify(way)
  const proof = proofs?.get(key) ?? mint(db, actor, way, lock)
  proofs?.set(key, proof)
  return proof
}

async function mint(db: Db, actor: Actor | null, way: Way, lock?: Lock): Promise<ReportAccess> {
  if (!actor) throw new DomainError('unauthenticated')
  const report = await findReadableReport(db, actor, way, lock)
  if (!report) throw new DomainError('not-found')
  return report as ReportAccess
}

/**
 * Mints the proof for a place where something is written, and finds in the same statement who is named at its spots: only
 * those who may see the place as well.
 */
export async function openReportNaming(
  { db, actor, proofs }: Asking,
  way: Way,
  spots: string[],
  lock?: Lock,
): Promise<{ access: ReportAccess; named: Named[] }> {
  if (spots.length === 0) return { access: await openReport({ db, actor, proofs }, way, lock), named: [] }
  if (!actor) throw new DomainError('unauthenticated')
  const found = await findReadableReportNaming(db, actor, way, spots, lock)
  if (!found) throw new DomainError('not-found')
  const { named, ...report } = found
  return { access: report as ReportAccess, named }
}

/** Mints the proof for every report the actor may see (at most 500, newest first). */
export async function openReports({ db, actor }: Asking): Promise<ReportsAccess> {
  if (!actor) throw new DomainError('unauthenticated')
  const reports = (await findReadableReports(db, actor)) as ReportAccess[]
  return { reports } as unknown as ReportsAccess
}

/** The proof for a list over the one report that was proved. */
export function only(report: ReportAccess): ReportsAccess {
  return { reports: [report] } as unknown as ReportsAccess
}
