import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import { findTakeawayReports } from '@/lib/annotations/data/write'
import {
  annotationBody,
  annotationKind,
  annotationTags,
  annotationVisibility,
} from '@/lib/annotations/schema'
import { loadTargetText, resolveRange, type TargetText } from '@/lib/annotations/target'
import type { ParsedWebAnnotation } from '@/lib/documents/web-annotation-parser'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { findQuote } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'
import { toUuid } from '@/lib/uuid'

const ownIri = /\/annotations\/([^/]+)$/i

/** The id of an imported annotation: its own if it is one of ours, else a hash of its IRI and the importer. */
export function toAnnotationId(iri: string, importerId: string): string {
  const ownId = toUuid(ownIri.exec(iri)?.[1])
  if (ownId && z.uuid().safeParse(ownId).success) return ownId
  const hex = createHash('sha256').update(`${importerId} ${iri}`).digest('hex')
  // UUID version 8 (RFC 9562, section 5.8) leaves the content to the application.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const contentSchema = z.object({
  kind: annotationKind,
  body: annotationBody,
  visibility: annotationVisibility,
  tags: annotationTags,
})

/** The content of an imported annotation; throws `invalid` under the rules of new annotations. */
export function validateBody(imported: ParsedWebAnnotation) {
  const parsed = contentSchema.safeParse(imported)
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.path.join('.') ?? '', 'malformed')
  if (parsed.data.kind !== 'highlight' && parsed.data.body === '') throw invalid('body', 'needsWords')
  return parsed.data
}

/** The range: position and quote must agree; without a position in this revision the quote must be unique. */
export function resolveTarget(
  targetText: TargetText,
  { quote, position, source }: ParsedWebAnnotation,
  current: number,
) {
  if (!quote) throw invalid('target.selector', 'required')
  const isOtherRevision =
    source && 'revision' in source && source.revision !== null && source.revision !== current
  if (position && !isOtherRevision) return resolveRange(targetText, { ...quote, ...position })
  const [start, second] = findQuote(targetText.text, quote.quote, quote.prefix, quote.suffix)
  if (start === undefined) throw invalid('target.selector', 'quoteNotFound')
  if (second !== undefined) throw invalid('target.selector', 'quoteNotUnique')
  return resolveRange(targetText, { ...quote, start, end: start + codePointLength(quote.quote) })
}

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
