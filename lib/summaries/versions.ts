import type { Particulars } from '@/lib/documents/summary-content'
import type { ChangeAuthor } from '@/lib/documents/tracked-changes'
import { DomainError, invalid } from '@/lib/errors'
import { findVersionTexts } from '@/lib/summaries/data/read'
import type { StoredOutlinePart } from '@/lib/summaries/outline/schema'
import type { StoredSummary } from '@/lib/summaries/subject'
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
