import { only, type ReportAccess } from '@/lib/access/report-access'
import { type ReportContent, reportDocument } from '@/lib/documents/report-document'
import { noteRemark } from '@/lib/documents/summary-talk'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { findReport } from '@/lib/reports/data'
import { contentOf } from '@/lib/summaries/content'
import { findBases } from '@/lib/summaries/data/basis'
import { findPointIds } from '@/lib/summaries/data/points'
import { findTalk } from '@/lib/summaries/data/talk'
import { findNotes, gatherTalk, type Matter } from '@/lib/summaries/matter'
import { annotationOf, grouped } from '@/lib/summaries/said'
import { takes } from '@/lib/summaries/takes'
import type { MadeFile, Wanted } from '@/lib/summaries/worker/summary-file'
import { writeFile } from '@/lib/summaries/worker/writing'
import type { Scope } from '@/lib/use-case'

/** A report as a file: its text with what was noted on it, or its points with all that was said of them. */
export async function reportFile(
  scope: Scope,
  access: ReportAccess,
  { format, locale, progress }: Wanted,
): Promise<MadeFile> {
  await progress(5)
  if (format === 'docx-template') throw new Error('a report has no template')
  const made = { by: scope.actor.name, at: scope.now() }
  const matter = await pointsOf(scope, access)
  const frame = {
    title: access.title,
    template: 'study' as const,
    intro: '',
    closing: '',
    owner: { name: made.by, department: null },
  }
  const content = contentOf(frame, matter, made, { locale, talk: 'all' })
  const { annotations, text } = await textOf(scope, access, matter, locale)
  await progress(30)
  const document = reportDocument(text, messagesOf(locale).documents)
  const { bytes, notes } = await writeFile(format, {
    content,
    document: () => document,
    annotations,
    path: `/api/v1/reports/${access.slug}/annotations`,
  })
  const basis = { revision: text.revision, text: text.sha256 }
  return { title: access.title, bytes, notes, reportIds: [access.id], basis }
}

async function pointsOf(scope: Scope, access: ReportAccess): Promise<Matter> {
  const ids = await findPointIds(scope.db, access)
  const bases = await findBases(scope.db, only(access), ids)
  const parts = ids.flatMap((id): Matter['parts'] => {
    const basis = bases.get(id)
    return basis ? [{ kind: 'point', id, takeawayId: id, takes: [...takes], basis }] : []
  })
  return { parts, ...(await gatherTalk(scope, only(access), parts, 'all')) }
}

/** The text of the current revision with the annotations for staff that stand on it for certain. */
async function textOf(scope: Scope, access: ReportAccess, { parts }: Matter, locale: Locale) {
  const found = await findReport(scope.db, access, true, access.currentRevision)
  const [revision] = found.revisions
  if (!revision) throw new Error('a report without its current revision')
  const annotations = await findNotes(scope, only(access))
  const ids = annotations.map((note) => note.id)
  const talk =
    ids.length > 0
      ? await findTalk(scope.db, only(access), { discussed: [], concluded: [], annotations: ids })
      : []
  const answers = grouped(talk, (comment) => comment.annotationId)
  const standing = annotations.filter(
    ({ takeawayId, anchor }) => !takeawayId && anchor.revision === revision.number,
  )
  const text: ReportContent = {
    title: found.title,
    sourceName: found.sourceName ?? undefined,
    sourceUrl: found.sourceUrl ?? undefined,
    publishedAtLabel: found.publishedAt ? formatDate(found.publishedAt, 'zh-CN') : undefined,
    revision: revision.number,
    sha256: revision.sha256,
    text: revision.text,
    sections: revision.sections,
    paragraphs: revision.paragraphs,
    notes: standing.map((note) => {
      const { start, end } = note.anchor
      const said = annotationOf(note, { statement: true, start, end }, answers.get(note.id) ?? [], locale)
      return noteRemark(said, { start, end })
    }),
    evidence: parts
      .flatMap((part) => (part.kind === 'point' ? part.basis.evidence : []))
      .filter((one) => one.revision === revision.number),
    lang: locale,
    made: { by: scope.actor.name, at: scope.now(), atLabel: formatDateTime(scope.now(), locale) },
  }
  return { annotations, text }
}
