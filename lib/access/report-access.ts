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

/** Proof that the actor may see this report; only this file makes one. */
export type ReportAccess = Readonly<ReportHead> & { readonly [minted]: 'report' }

/** Proof for lists over reports: each query selects exactly those that the actor may see. */
export type ReportsAccess = ReportSelection & { readonly [minted]: 'reports' }

/** Proof for lists that holds the actor, for a statement on behalf of several actors. */
export type ActorReportsAccess = Extract<ReportsAccess, { actor: Actor }>

/** The proofs of one page request, each read once. */
export type ReportAccessCache = Map<string, Promise<ReportAccess>>

type AccessContext = { db: Db; actor: Actor | null; proofs?: ReportAccessCache }

/**
 * The proof for the report of a thing; throws `not-found` where the actor may not see it. Commands lock `shared` to
 * add ranges to the text, `alone` to give numbers or to revise, `thread` to write in a discussion.
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

/** The proof and, in the same statement, whom the texts after an @ name, if they may see the thing. */
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

/** The proof, or null where the actor may not see the report. */
export async function findReportAccess(context: AccessContext, ref: ReportRef): Promise<ReportAccess | null> {
  try {
    return await openReport(context, ref)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null
    throw error
  }
}

/** The proofs of those of these reports that the actor may see. */
export async function openReportsByRefs(
  { db, actor }: AccessContext,
  refs: ReportRefs,
  lock?: ReportLock,
): Promise<ReportAccess[]> {
  if (!actor) throw new DomainError('unauthenticated')
  return (await findReadableReportsByRefs(db, actor, refs, lock)) as ReportAccess[]
}

/** The proof for a list over all readable reports, or over the one of this slug; throws `not-found`. */
export async function openReports(context: AccessContext): Promise<ActorReportsAccess>
export async function openReports(context: AccessContext, slug?: string): Promise<ReportsAccess>
export async function openReports(context: AccessContext, slug?: string): Promise<ReportsAccess> {
  if (!context.actor) throw new DomainError('unauthenticated')
  if (slug) return singleReport(await openReport(context, { slug }))
  return { actor: context.actor } as ActorReportsAccess
}

const maxChoices = 200

/** The proof of `openReports` with the newest readable reports as choices; `moreReports` says whether there are others. */
export async function openReportsWithChoices({ db, actor }: AccessContext, slug?: string) {
  if (!actor) throw new DomainError('unauthenticated')
  const found = (await findReadableReports(db, actor, slug, maxChoices + 1)) as ReportAccess[]
  const [first] = found
  if (slug && first?.slug !== slug) throw new DomainError('not-found')
  const access = slug && first ? singleReport(first) : ({ actor } as ReportsAccess)
  const reports = found.slice(0, maxChoices).map(({ slug, title, titleEn }) => ({ slug, title, titleEn }))
  return { access, choices: { reports, moreReports: found.length > maxChoices } }
}

/** The proof for a list over this one report. */
export function singleReport(report: ReportAccess): ReportsAccess {
  return { reportId: report.id } as ReportsAccess
}
