import { openReports } from '@/lib/access/report-access'
import type { Particulars, SummaryText } from '@/lib/documents/summary-content'
import type { ChangeAuthor } from '@/lib/documents/tracked-changes'
import { DomainError, invalid } from '@/lib/errors'
import { findSummary, findVersionTexts } from '@/lib/summaries/data/read'
import { updateSummary } from '@/lib/summaries/data/write'
import { assignPartIds } from '@/lib/summaries/outline/part-ids'
import { type OutlinePart, partsFromRows, type StoredOutlinePart } from '@/lib/summaries/outline/schema'
import { requireAllPoints, requireUnfinished, type StoredSummary } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

/**
 * A summary as two of its versions said it, points with what is kept of them now, and who saved the later one when;
 * `not-found` where there is no such version.
 */
export async function loadVersions(
  scope: Pick<Scope, 'db'>,
  summary: StoredSummary,
  { from, to }: { from: number; to: number },
): Promise<{ from: StoredSummary; to: StoredSummary; saved: ChangeAuthor }> {
  const rows = await findVersionTexts(scope.db, summary.id, [from, to])
  const requireVersion = (version: number) => {
    const row = rows.find((one) => one.version === version)
    if (!row) throw new DomainError('not-found')
    return row
  }
  const { savedBy, savedAt } = requireVersion(to)
  return {
    from: withVersion(summary, requireVersion(from)),
    to: withVersion(summary, requireVersion(to)),
    saved: { author: savedBy.name, at: savedAt },
  }
}

type VersionTextsRow = Awaited<ReturnType<typeof findVersionTexts>>[number]

function withVersion(summary: StoredSummary, version: VersionTextsRow): StoredSummary {
  const kept = new Map(summary.parts.map((part) => [part.takeawayId, part]))
  const { title, template, intro, closing, outline } = version
  const parts = (outline as StoredOutlinePart[]).map((part, position) => {
    const takeawayId = part.kind === 'point' ? part.takeawayId : null
    return {
      id: part.id,
      summaryId: summary.id,
      position,
      kind: part.kind,
      level: part.kind === 'heading' ? part.level : null,
      text: part.text ?? '',
      leadUnit: (part.kind === 'point' && part.leadUnit) || '',
      deadline: (part.kind === 'point' && part.deadline) || '',
      takeawayId,
      sections: part.kind === 'point' ? part.sections : [],
      snapshot: (takeawayId && kept.get(takeawayId)?.snapshot) || null,
      dismissedHash: null,
    }
  })
  // What is frozen is the last version alone.
  const texts = { title, template, intro, closing, particulars: version.particulars as Particulars }
  return { ...summary, ...texts, parts, finish: null }
}

/** Throws `invalid` where one of the versions is not named or not there, or both are the same. */
export async function requireVersions(
  scope: Pick<Scope, 'db'>,
  { id }: Pick<StoredSummary, 'id'>,
  { from, to }: { from?: number; to: number },
): Promise<void> {
  if (!from) throw invalid('from', 'required')
  const found = await findVersionTexts(scope.db, id, [from, to])
  if (found.length !== 2) throw invalid('from', 'noVersion')
}

type SavedContent = SummaryText & { parts: OutlinePart[]; path: 'items' | 'outline' }

/** Saves texts and parts as the version after this one; a stale version is a `conflict` with what stands now. */
export async function saveVersion(
  scope: Pick<Scope, 'db' | 'actor' | 'now' | 'newId'>,
  summary: StoredSummary,
  version: number,
  { parts, path, ...texts }: SavedContent,
): Promise<number> {
  requireUnfinished(summary)
  const { id } = summary
  const row = { ...texts, id, version, savedById: scope.actor.id, at: scope.now() }
  const chosen = assignPartIds(parts, { stored: summary.parts, newId: scope.newId })
  const access = await openReports(scope)
  const { written, kept } = await updateSummary(scope.db, row, { access, parts: chosen })
  if (written) {
    requireAllPoints(parts, kept, path)
    return version + 1
  }
  const current = await findSummary(scope.db, id, scope.actor)
  if (!current) throw new DomainError('conflict', { detail: null })
  const { title, template, form, particulars, intro, closing } = current
  const text = { title, template, form, particulars, intro, closing }
  const outline = partsFromRows(current.parts)
  throw new DomainError('conflict', { detail: { version: current.version, ...text, outline } })
}
