import type { Actor } from '@/lib/access/actor'
import {
  findReadableReport,
  findReadableReports,
  findReadableReportsByRefs,
  findReadableReportWithMentions,
  type ReportHead,
  type ReportLock,
  type ReportRef,
  type ReportRefs,
} from '@/lib/access/data/reports'
import type { ReportSelection } from '@/lib/access/data/visibility'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import type { MentionTarget } from '@/lib/text/mentions'

declare const minted: unique symbol

/** Proof that the actor may see this report. Only this file can make one. */
export type ReportAccess = Readonly<ReportHead> & { readonly [minted]: 'report' }

/** Proof for lists over reports: each query asks for exactly the ones the actor may see, however many they are. */
export type ReportsAccess = ReportSelection & { readonly [minted]: 'reports' }

/** Proofs that were minted while one page is drawn, so that each is asked for once. */
export type ReportAccessCache = Map<string, Promise<ReportAccess>>

type AccessContext = { db: Db; actor: Actor | null; proofs?: ReportAccessCache }

/**
 * Mints the proof for the report that holds the thing named, or says not-found: whoever may not see it learns nothing.
 * A command that puts ranges on the text asks for a `shared` lock, one that numbers or revises for it `alone`, one that
 * writes in a discussion for its `thread`.
 */
export function openReport(
  { db, actor, proofs }: AccessContext,
  ref: ReportRef,
  lock?: ReportLock,
): Promise<ReportAccess> {
  const key = JSON.stringify(ref)
  const proof = proofs?.get(key) ?? mint(db, actor, ref, lock)
  proofs?.set(key, proof)
  return proof
}

async function mint(db: Db, actor: Actor | null, ref: ReportRef, lock?: ReportLock): Promise<ReportAccess> {
  if (!actor) throw new DomainError('unauthenticated')
  const report = await findReadableReport(db, actor, ref, lock)
  if (!report) throw new DomainError('not-found')
  return report as ReportAccess
}

/**
 * Mints the proof for a place where something is written, and finds in the same statement who is named at its spots: only
 * those who may see the place as well.
 */
export async function openReportWithMentions(
  { db, actor, proofs }: AccessContext,
  ref: ReportRef,
  mentionTexts: string[],
  lock?: ReportLock,
): Promise<{ access: ReportAccess; mentioned: MentionTarget[] }> {
  if (mentionTexts.length === 0)
    return { access: await openReport({ db, actor, proofs }, ref, lock), mentioned: [] }
  if (!actor) throw new DomainError('unauthenticated')
  const found = await findReadableReportWithMentions(db, actor, ref, mentionTexts, lock)
  if (!found) throw new DomainError('not-found')
  const { named: mentioned, ...report } = found
  return { access: report as ReportAccess, mentioned }
}

/** The report of this address with its proof, or null where the actor sees none. */
export async function findReportAccess(context: AccessContext, ref: ReportRef): Promise<ReportAccess | null> {
  try {
    return await openReport(context, ref)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null
    throw error
  }
}

/** Mints the proofs of those reports named that the actor may see. */
export async function openReportsByRefs(
  { db, actor }: AccessContext,
  refs: ReportRefs,
  lock?: ReportLock,
): Promise<ReportAccess[]> {
  if (!actor) throw new DomainError('unauthenticated')
  return (await findReadableReportsByRefs(db, actor, refs, lock)) as ReportAccess[]
}

/** Mints the proof for a list over every report the actor may see, or over the one of this address; not-found where there is none. */
export async function openReports(context: AccessContext, slug?: string): Promise<ReportsAccess> {
  if (!context.actor) throw new DomainError('unauthenticated')
  if (slug) return singleReport(await openReport(context, { slug }))
  return { actor: context.actor } as ReportsAccess
}

/** So many reports a list offers to choose from. */
const maxChoices = 200

/** The same with the newest of those reports, to choose from; `more` where there are others. */
export async function openReportsWithChoices({ db, actor }: AccessContext, slug?: string) {
  if (!actor) throw new DomainError('unauthenticated')
  const found = (await findReadableReports(db, actor, slug, maxChoices + 1)) as ReportAccess[]
  const [first] = found
  if (slug && first?.slug !== slug) throw new DomainError('not-found')
  const access = slug && first ? singleReport(first) : ({ actor } as ReportsAccess)
  const reports = found.slice(0, maxChoices).map(({ slug, title, titleEn }) => ({ slug, title, titleEn }))
  return { access, choices: { reports, moreReports: found.length > maxChoices } }
}

/** The proof for a list over the one report that was proved. */
export function singleReport(report: ReportAccess): ReportsAccess {
  return { reportId: report.id } as ReportsAccess
}
