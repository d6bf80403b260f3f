import { z } from 'zod'
import type { ActivityRow } from '@/lib/activity/data/entries'
import {
  annotationPath,
  commentPath,
  personPath,
  reportPath,
  summaryPath,
  takeawayPath,
  webhookPath,
} from '@/lib/addresses'
import { instant, namedRef, titled, titledReport } from '@/lib/output'

export const activityOutput = z.object({
  id: z.string(),
  at: instant,
  verb: z.string(),
  actor: namedRef.nullable(),
  report: titledReport.nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  /** The subject under its present title; for an annotation, its quote. */
  about: z.object({ code: z.string().nullable(), ...titled }).nullable(),
  /** The address of the subject; null when it is deleted or has no page. */
  path: z.string().nullable(),
})

export type ActivityEntry = z.input<typeof activityOutput>

export function presentActivity(row: ActivityRow): ActivityEntry {
  const { actorId, reportSlug, subjectKind, subjectId } = row
  return {
    id: String(row.id),
    at: row.at,
    verb: row.verb,
    actor: actorId ? { id: actorId, name: row.actorName ?? '' } : null,
    report: reportSlug
      ? { slug: reportSlug, title: row.reportTitle ?? '', titleEn: row.reportTitleEn }
      : null,
    subject: { kind: subjectKind, id: subjectId },
    about: toAbout(row),
    path: toPath(row),
  }
}

function toAbout(row: ActivityRow): ActivityEntry['about'] {
  if (row.title !== null) return { code: row.code, title: row.title, titleEn: row.titleEn }
  if (row.quote !== null) return { code: null, title: row.quote, titleEn: null }
  const { code, title, name } = (row.detail ?? {}) as { code?: string; title?: string; name?: string }
  const text = title ?? name
  return text ? { code: code ?? null, title: text, titleEn: null } : null
}

function toPath({ subjectKind, subjectId, verb, reportSlug, takeawayId, annotationId }: ActivityRow) {
  if (/\.(deleted|revoked|ended)$/.test(verb)) return null
  if (subjectKind === 'comment') return commentPath(subjectId)
  if (subjectKind === 'summary') return summaryPath(subjectId)
  if (subjectKind === 'person') return personPath(subjectId)
  if (subjectKind === 'webhook') return webhookPath(subjectId)
  if (annotationId) return annotationPath(annotationId)
  if (takeawayId) return takeawayPath(takeawayId)
  return reportSlug ? reportPath(reportSlug) : null
}
