import type { Actor } from '@/lib/access/actor'
import {
  findReadableReport,
  findReadableReportNaming,
  findReadableReports,
  findReadableReportsOf,
  type Lock,
  type ReportHead,
  type Way,
  type Ways,
} from '@/lib/access/data'
import type { Sight } from '@/lib/access/data/visibility'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { Named } from '@/lib/text/mentions'

declare const minted: unique symbol

/** Proof that the actor may see this report. Only this file can make one. */
export type ReportAccess = Readonly<ReportHead> & { readonly [minted]: 'report' }

/** Proof for lists over reports: each query asks for exactly the ones the actor may see, however many they are. */
export type ReportsAccess = Sight & { readonly [minted]: 'reports' }

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

/** The report of this address with its proof, or null where the actor sees none. */
export async function seekReport(asking: Asking, way: Way): Promise<ReportAccess | null> {
  try {
    return await openReport(asking, way)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null
    throw error
  }
}

/** Mints the proofs of those reports named that the actor may see. */
export async function openReportsOf({ db, actor }: Asking, ways: Ways, lock?: Lock): Promise<ReportAccess[]> {
  if (!actor) throw new DomainError('unauthenticated')
  return (await findReadableReportsOf(db, actor, ways, lock)) as ReportAccess[]
}

/** Mints the proof for a list over every report the actor may see, or over the one of this address; not-found where there is none. */
export async function openReports(asking: Asking, slug?: string): Promise<ReportsAccess> {
  if (!asking.actor) throw new DomainError('unauthenticated')
  if (slug) return only(await openReport(asking, { slug }))
  return { actor: asking.actor } as ReportsAccess
}

/** So many reports a list offers to choose from. */
const mostChoices = 200

/** The same with the newest of those reports, to choose from; `more` where there are others. */
export async function openReportsToChoose({ db, actor }: Asking, slug?: string) {
  if (!actor) throw new DomainError('unauthenticated')
  const found = (await findReadableReports(db, actor, slug, mostChoices + 1)) as ReportAccess[]
  const [first] = found
  if (slug && first?.slug !== slug) throw new DomainError('not-found')
  const access = slug && first ? only(first) : ({ actor } as ReportsAccess)
  const reports = found.slice(0, mostChoices).map(({ slug, title, titleEn }) => ({ slug, title, titleEn }))
  return { access, choices: { reports, moreReports: found.length > mostChoices } }
}

/** The proof for a list over the one report that was proved. */
export function only(report: ReportAccess): ReportsAccess {
  return { reportId: report.id } as ReportsAccess
}
