import { openReports, type ReportsAccess } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/rows'
import { shapeOf } from '@/lib/annotations/shape'
import { type Basis, changesSince } from '@/lib/summaries/basis'
import { findBases } from '@/lib/summaries/data/basis'
import type { findSummary } from '@/lib/summaries/data/read'
import { countLiving, findStillShown, findTalk, maxComments } from '@/lib/summaries/data/talk'
import type { Take } from '@/lib/summaries/takes'
import type { Scope } from '@/lib/use-case'

/** The outline of a summary as it is kept, or would be. */
export type Outlined = Pick<NonNullable<Awaited<ReturnType<typeof findSummary>>>, 'finish'> & {
  parts: {
    id: string
    kind: 'heading' | 'text' | 'point'
    level: number | null
    text: string
    takeawayId: string | null
    takes: Take[]
    basis: unknown
    keptHash: string | null
  }[]
}
export type SaidComment = Awaited<ReturnType<typeof findTalk>>[number]
export type NotedAnnotation = Awaited<ReturnType<typeof findNotes>>[number]

type Heading = { kind: 'heading'; id: string; level: number; text: string }
type Text = { kind: 'text'; id: string; text: string }
export type Point = { kind: 'point'; id: string; takeawayId: string; takes: Take[]; basis: Basis }

/** All that a summary says beyond its own words, as plain JSON in both languages: what a finished one is frozen with. */
export type Matter = {
  parts: (Heading | Text | Point)[]
  comments: SaidComment[]
  annotations: NotedAnnotation[]
  /** By takeaway: how many of its comments did not fit. */
  leftOut: Record<string, number>
}

/** Which talk is gathered: what the points take, or all there is. */
export type Talk = 'taken' | 'all'

/**
 * The matter of a summary as the actor may see it now, how many of its points they may not see or are gone, and of how
 * many the source says something else by now.
 */
export async function gatherMatter(
  scope: Pick<Scope, 'db' | 'actor'>,
  summary: Outlined,
  talk: Talk,
): Promise<{ matter: Matter; missing: number; changed: number; access: ReportsAccess }> {
  const access = await openReports(scope)
  const { changed, ...found } = summary.finish
    ? { ...(await stillShown(scope, access, summary.finish.matter as Matter)), changed: 0 }
    : await gathered(scope, access, summary, talk)
  const chosen = summary.parts.filter((part) => part.kind === 'point').length
  const shown = found.parts.filter((part) => part.kind === 'point').length
  return { matter: found, missing: chosen - shown, changed, access }
}

async function gathered(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportsAccess,
  summary: Outlined,
  talk: Talk,
): Promise<Matter & { changed: number }> {
  const ids = summary.parts.flatMap((part) => part.takeawayId ?? [])
  const today = await findBases(scope.db, access, ids)
  let changed = 0
  const parts = summary.parts.flatMap((part): Matter['parts'] => {
    const { id, kind, level, text, takes } = part
    if (kind === 'heading') return [{ kind, id, level: level ?? 1, text }]
    if (kind === 'text') return [{ kind, id, text }]
    const takeawayId = part.takeawayId ?? ''
    const now = today.get(takeawayId)
    if (!now) return []
    if (changesSince(part, now).length > 0) changed += 1
    const basis = (part.basis as Basis | null) ?? now
    return [{ kind, id, takeawayId, takes, basis }]
  })
  return { parts, changed, ...(await gatherTalk(scope, access, parts, talk)) }
}

/** What was said of the points, as far as each takes it. */
export async function gatherTalk(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportsAccess,
  parts: Matter['parts'],
  talk: Talk,
): Promise<Omit<Matter, 'parts'>> {
  const taking = (take: Take) =>
    parts.flatMap((part) =>
      part.kind === 'point' && (talk === 'all' || part.takes.includes(take)) ? [part.takeawayId] : [],
    )
  const noted = taking('annotations')
  const annotations = noted.length > 0 ? await findNotes(scope, access, noted) : []
  const wanted = {
    discussed: taking('discussion'),
    concluded: taking('conclusions'),
    annotations: annotations.map((note) => note.id),
  }
  const silent = Object.values(wanted).every((list) => list.length === 0)
  const comments = silent ? [] : await findTalk(scope.db, access, wanted)
  const full = comments.length >= maxComments
  const leftOut = full ? await countLeftOut(scope, access, wanted.discussed, comments) : {}
  return { annotations, comments, leftOut }
}

async function countLeftOut(
  { db }: Pick<Scope, 'db'>,
  access: ReportsAccess,
  discussed: string[],
  comments: SaidComment[],
): Promise<Record<string, number>> {
  const taken = new Map<string | null, number>()
  for (const { takeawayId } of comments) taken.set(takeawayId, (taken.get(takeawayId) ?? 0) + 1)
  const all = await countLiving(db, access, discussed)
  return Object.fromEntries(
    all
      .map(({ takeawayId, living }) => [takeawayId, living - (taken.get(takeawayId) ?? 0)] as const)
      .filter(([, left]) => left > 0),
  )
}

const mostAnnotations = 5_000

/** The annotations for staff where they stand today: on the evidence or the statements of these takeaways, or all of these reports. */
export async function findNotes(
  { db, actor }: Pick<Scope, 'db' | 'actor'>,
  access: ReportsAccess,
  takeawayIds?: string[],
) {
  const narrowed = { takeaway: takeawayIds, standing: true, shared: true }
  const page = { newest: false, after: null, limit: mostAnnotations }
  const rows = await findAnnotations(db, access, actor.id, narrowed, page)
  return rows.map((row) => {
    const note = shapeOf(row, actor)
    return {
      id: note.id,
      takeawayId: note.takeawayId,
      report: note.report,
      reportId: row.reportId,
      kind: note.kind,
      body: note.body,
      tags: note.tags,
      author: { id: note.author.id, name: note.author.name },
      at: note.createdAt.toISOString(),
      editedAt: note.editedAt?.toISOString() ?? null,
      prefix: note.prefix,
      suffix: note.suffix,
      anchor: {
        start: note.anchor.start,
        end: note.anchor.end,
        quote: note.anchor.quote,
        revision: note.anchor.revision,
        status: note.anchor.status,
      },
    }
  })
}

/** Of frozen matter what the actor may read, less what was deleted or hidden since: that never leaves the house. */
async function stillShown(scope: Pick<Scope, 'db'>, access: ReportsAccess, matter: Matter): Promise<Matter> {
  const shown = await findStillShown(scope.db, access, {
    reports: matter.parts.flatMap((part) => (part.kind === 'point' ? part.basis.report.id : [])),
    comments: matter.comments.map((comment) => comment.id),
    annotations: matter.annotations.map((note) => note.id),
  })
  return {
    ...matter,
    parts: matter.parts.filter((part) => part.kind !== 'point' || shown.has(part.basis.report.id)),
    annotations: matter.annotations.filter((note) => shown.has(note.id)),
    // One that was deleted or hidden when a summary was finished may be frozen without its words.
    comments: matter.comments.filter((comment) => shown.has(comment.id) && comment.body !== ''),
  }
}
