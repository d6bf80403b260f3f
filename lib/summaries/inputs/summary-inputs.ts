import { openReports, type ReportsAccess } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/read'
import { presentAnnotation } from '@/lib/annotations/present'
import { findOpinions, type OpinionRow } from '@/lib/discussion/data/opinions'
import {
  countVisibleComments,
  findDiscussionComments,
  findVisibleIds,
  maxComments,
} from '@/lib/summaries/data/discussion'
import type { findSummary } from '@/lib/summaries/data/read'
import { findQuotedSnapshots, type QuoteContext } from '@/lib/summaries/data/snapshots'
import { type Assignment, assignmentOf } from '@/lib/summaries/outline/assignment'
import type { StoredPart } from '@/lib/summaries/outline/schema'
import type { PointSection } from '@/lib/summaries/sections'
import { changesSinceSnapshot, type TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { wholeSentences } from '@/lib/text/sentences'
import type { Scope } from '@/lib/use-case'

/** The outline of a summary as it is kept, or would be. */
export type StoredOutline = Pick<
  NonNullable<Awaited<ReturnType<typeof findSummary>>>,
  'finish' | 'template'
> & {
  parts: (StoredPart & { snapshot: unknown; dismissedHash: string | null })[]
}
export type InputComment = Awaited<ReturnType<typeof findDiscussionComments>>[number]
export type InputAnnotation = Awaited<ReturnType<typeof findStaffAnnotations>>[number]

type InputHeading = { kind: 'heading'; id: string; level: number; text: string }
type InputText = { kind: 'text'; id: string; text: string }
export type InputPoint = {
  kind: 'point'
  id: string
  takeawayId: string
  sections: PointSection[]
  snapshot: TakeawaySnapshot
  /** The whole sentences that hold each piece of evidence, where they are known. */
  sentences?: (string | null)[]
  /** What is said instead of its conclusions and discussion. */
  wording?: string
} & Assignment

/** All that a summary says beyond its own words, as plain JSON in both languages: what a finished one is frozen with. */
export type SummaryInputs = {
  parts: (InputHeading | InputText | InputPoint)[]
  comments: InputComment[]
  annotations: InputAnnotation[]
  /** By takeaway: how many of its comments did not fit. */
  leftOut: Record<string, number>
  /** Of a table of opinions: those on its points. */
  opinions?: InputOpinion[]
}

/** An opinion as it is kept: plain JSON. */
export type InputOpinion = Omit<OpinionRow, 'at' | 'annotationId'> & { at: string }

/** Which discussions are loaded: those in the sections of the points, or all. */
export type DiscussionScope = 'taken' | 'all'

/**
 * Loads the inputs of a summary that the actor may see now, with how many of its points are gone or hidden, and how
 * many have a changed source.
 */
export async function loadSummaryInputs(
  scope: Pick<Scope, 'db' | 'actor'>,
  summary: StoredOutline,
  discussionScope: DiscussionScope,
  limit: number = maxComments,
): Promise<{ inputs: SummaryInputs; missing: number; changed: number; access: ReportsAccess }> {
  const access = await openReports(scope)
  const { changed, ...inputs } = summary.finish
    ? { ...(await withoutWithdrawn(scope, access, summary.finish.inputs as SummaryInputs)), changed: 0 }
    : await loadCurrentInputs(scope, access, summary, { discussionScope, limit })
  const chosen = summary.parts.filter((part) => part.kind === 'point').length
  const shown = inputs.parts.filter((part) => part.kind === 'point').length
  return { inputs, missing: chosen - shown, changed, access }
}

async function loadCurrentInputs(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportsAccess,
  summary: StoredOutline,
  extent: DiscussionExtent,
): Promise<SummaryInputs & { changed: number }> {
  const current = await findQuotedSnapshots(scope.db, access, summary.parts)
  let changed = 0
  const parts = summary.parts.flatMap((part): SummaryInputs['parts'] => {
    const { id, kind, level, text, sections } = part
    if (kind === 'heading') return [{ kind, id, level: level ?? 1, text }]
    if (kind === 'text') return [{ kind, id, text }]
    const takeawayId = part.takeawayId ?? ''
    const found = current.get(takeawayId)
    if (!found) return []
    const { snapshot: now, contexts } = found
    if (changesSinceSnapshot(part, now).length > 0) changed += 1
    const snapshot = (part.snapshot as TakeawaySnapshot | null) ?? now
    const sentences = sections.includes('evidence') ? { sentences: sentencesOf(snapshot, contexts) } : {}
    const own = { ...(text ? { wording: text } : {}), ...assignmentOf(part) }
    return [{ kind, id, takeawayId, sections, snapshot, ...sentences, ...own }]
  })
  const opinions = summary.template === 'opinions' ? await loadOpinions(scope, access, parts) : undefined
  return {
    ...{ parts, changed },
    ...(await loadDiscussion(scope, access, parts, extent)),
    ...(opinions ? { opinions } : {}),
  }
}

/** So many opinions a table may have. */
const maxOpinions = 10_000

/** What was said of these points, one opinion for each discussion, with what became of it. */
async function loadOpinions(
  { db }: Pick<Scope, 'db'>,
  access: ReportsAccess,
  parts: SummaryInputs['parts'],
): Promise<InputOpinion[]> {
  const ids = parts.flatMap((part) => (part.kind === 'point' ? [part.takeawayId] : []))
  if (ids.length === 0) return []
  const rows = await findOpinions(db, access, ids, maxOpinions)
  return rows.map(({ annotationId: _, at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** The discussions of the points, in the sections of each. */
async function loadDiscussion(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportsAccess,
  parts: SummaryInputs['parts'],
  extent: DiscussionExtent,
): Promise<Omit<SummaryInputs, 'parts'>> {
  const annotatedIds = takeawayIdsWith('annotations', parts, extent)
  const annotations = annotatedIds.length > 0 ? await findStaffAnnotations(scope, access, annotatedIds) : []
  return loadComments(scope, access, parts, annotations, extent)
}

/** Which discussion of the points is read, and how many comments of it at most. */
type DiscussionExtent = { discussionScope: DiscussionScope; limit: number }

/** The comments of the points, as far as each takes them, and those of these annotations. */
export async function loadComments(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportsAccess,
  parts: SummaryInputs['parts'],
  annotations: InputAnnotation[],
  extent: DiscussionExtent,
): Promise<Omit<SummaryInputs, 'parts'>> {
  const query = {
    discussed: takeawayIdsWith('discussion', parts, extent),
    concluded: takeawayIdsWith('conclusions', parts, extent),
    annotations: annotations.map((annotation) => annotation.id),
  }
  const isEmpty = Object.values(query).every((list) => list.length === 0)
  const comments = isEmpty ? [] : await findDiscussionComments(scope.db, access, query, extent.limit)
  const full = comments.length >= maxComments
  const leftOut = full ? await countLeftOut(scope, access, query.discussed, comments) : {}
  return { annotations, comments, leftOut }
}

function takeawayIdsWith(
  section: PointSection,
  parts: SummaryInputs['parts'],
  { discussionScope }: DiscussionExtent,
): string[] {
  return parts.flatMap((part) =>
    part.kind === 'point' && (discussionScope === 'all' || part.sections.includes(section))
      ? [part.takeawayId]
      : [],
  )
}

async function countLeftOut(
  { db }: Pick<Scope, 'db'>,
  access: ReportsAccess,
  discussed: string[],
  comments: InputComment[],
): Promise<Record<string, number>> {
  const included = new Map<string | null, number>()
  for (const { takeawayId } of comments) included.set(takeawayId, (included.get(takeawayId) ?? 0) + 1)
  const all = await countVisibleComments(db, access, discussed)
  return Object.fromEntries(
    all
      .map(({ takeawayId, living }) => [takeawayId, living - (included.get(takeawayId) ?? 0)] as const)
      .filter(([, left]) => left > 0),
  )
}

const maxAnnotations = 5_000

/** The annotations for staff where they stand today: on the evidence or the statements of these takeaways, or all of these reports. */
export async function findStaffAnnotations(
  { db, actor }: Pick<Scope, 'db' | 'actor'>,
  access: ReportsAccess,
  takeawayIds?: string[],
) {
  const filter = { takeaway: takeawayIds, standing: true, shared: true }
  const page = { newest: false, after: null, limit: maxAnnotations }
  const rows = await findAnnotations(db, access, actor.id, filter, page)
  return rows.map((row) => {
    const { id, takeawayId, report, kind, body, tags, author, prefix, suffix, ...annotation } =
      presentAnnotation(row, actor)
    const { start, end, quote, revision, status } = annotation.anchor
    return {
      ...{ id, takeawayId, report, reportId: row.reportId, kind, body, tags, prefix, suffix },
      author: { id: author.id, name: author.name },
      at: annotation.createdAt.toISOString(),
      editedAt: annotation.editedAt?.toISOString() ?? null,
      anchor: { start, end, quote, revision, status },
    }
  })
}

/** The frozen inputs that the actor may read, without what was deleted or hidden since. */
async function withoutWithdrawn(
  scope: Pick<Scope, 'db'>,
  access: ReportsAccess,
  inputs: SummaryInputs,
): Promise<SummaryInputs> {
  const visible = await findVisibleIds(scope.db, access, {
    reports: inputs.parts.flatMap((part) => (part.kind === 'point' ? part.snapshot.report.id : [])),
    comments: [
      ...inputs.comments.map((comment) => comment.id),
      ...(inputs.opinions ?? []).flatMap(({ commentId, conclusionId }) =>
        conclusionId ? [commentId, conclusionId] : [commentId],
      ),
    ],
    annotations: inputs.annotations.map((annotation) => annotation.id),
  })
  return {
    ...inputs,
    parts: inputs.parts.filter((part) => part.kind !== 'point' || visible.has(part.snapshot.report.id)),
    annotations: inputs.annotations.filter((annotation) => visible.has(annotation.id)),
    // One that was deleted or hidden when a summary was finished may be frozen without its words.
    comments: inputs.comments.filter((comment) => visible.has(comment.id) && comment.body !== ''),
    ...(inputs.opinions ? { opinions: visibleOpinions(inputs.opinions, visible) } : {}),
  }
}

function visibleOpinions(opinions: InputOpinion[], visible: Set<string>): InputOpinion[] {
  return opinions
    .filter((opinion) => visible.has(opinion.commentId))
    .map((opinion) =>
      opinion.conclusionId && !visible.has(opinion.conclusionId) ? { ...opinion, reason: '' } : opinion,
    )
}

/** The whole sentences that hold each piece of evidence of a point; null where they are not known, or are the quote itself. */
function sentencesOf({ evidence }: TakeawaySnapshot, contexts: QuoteContext[]): (string | null)[] {
  return evidence.map(({ quote, revision, start, end }) => {
    const context = contexts.find(
      (one) => one.revision === revision && one.start === start && one.end === end,
    )
    const sentences = context && wholeSentences(context.before, quote, context.after, context)
    return sentences && sentences !== quote ? sentences : null
  })
}
