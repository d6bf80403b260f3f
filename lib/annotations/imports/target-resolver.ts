import type { ReportAccess } from '@/lib/access/report-access'
import { findTakeawayReports } from '@/lib/annotations/data/imports'
import { loadTargetText, type TargetText } from '@/lib/annotations/target'
import type { ParsedWebAnnotation } from '@/lib/documents/web-annotation-parser'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { indexCodePoints } from '@/lib/text/code-points'
import type { Scope } from '@/lib/use-case'

export type ResolvedTarget = { access: ReportAccess; targetText: TargetText }

/** Loads the text of each target once; throws `invalid` for one that the actor does not see. */
export async function prepareTargetResolver(
  scope: Scope,
  reports: readonly ReportAccess[],
  annotations: ParsedWebAnnotation[],
): Promise<(imported: ParsedWebAnnotation) => Promise<ResolvedTarget>> {
  const named = annotations.flatMap(({ source }) =>
    source && 'takeawayId' in source ? [source.takeawayId] : [],
  )
  const valid = [...new Set(named)].filter((one) => id.safeParse(one).success)
  const reportIds = new Map(
    (await findTakeawayReports(scope.db, reports, valid)).map((row) => [row.id, row.reportId]),
  )
  const loaded = new Map<string, Promise<ResolvedTarget>>()
  return ({ source }) => {
    const takeawayId = source && 'takeawayId' in source ? source.takeawayId : undefined
    const access = reports.find((report) =>
      source && 'report' in source
        ? report.slug === source.report
        : report.id === reportIds.get(takeawayId ?? ''),
    )
    if (!access) throw invalid('target.source', 'notOurs')
    const key = takeawayId ?? access.id
    const target = loaded.get(key) ?? loadTarget(scope, access, takeawayId)
    loaded.set(key, target)
    return target
  }
}

async function loadTarget(scope: Scope, access: ReportAccess, takeawayId?: string): Promise<ResolvedTarget> {
  const targetText = await loadTargetText(scope, access, takeawayId)
  return { access, targetText: { ...targetText, text: indexCodePoints(targetText.text) } }
}
