import { openReportsByRefs, type ReportAccess } from '@/lib/access/report-access'
import { findTakenAnnotations, insertAnnotations, type NewAnnotation } from '@/lib/annotations/data/write'
import {
  prepareTargetResolver,
  type ResolvedTarget,
  resolveTarget,
  toAnnotationId,
  validateBody,
} from '@/lib/annotations/imports/imported-annotation'
import { importOutput } from '@/lib/annotations/present'
import {
  annotationItems,
  type ParsedWebAnnotation,
  parseWebAnnotation,
  webAnnotations,
} from '@/lib/documents/web-annotation-parser'
import { DomainError, type FieldFault, invalid } from '@/lib/errors'
import { id as uuid } from '@/lib/id'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'
import { command, type Scope } from '@/lib/use-case'

type ImportEntry = { index: number; id: string; imported: ParsedWebAnnotation }
type ResolvedEntry = { index: number; target: ResolvedTarget; row: NewAnnotation }
type RefusedEntry = FieldFault & { index: number; id: string | null }

/**
 * Imports Web Annotations with the actor as author, under the rules of new annotations. Skips ids that exist and
 * refuses faulty entries without failing the others.
 */
export const importAnnotations = command({
  name: 'import-annotations',
  permission: 'annotation.write',
  input: webAnnotations,
  output: importOutput,
  async run(scope, input) {
    const items = annotationItems(input)
    if (!items) throw invalid('type', 'malformed')
    const { entries, refused } = parseEntries(items, scope)
    const reports = await openReportsByRefs(scope, toReportRefs(entries), 'shared')
    const isPresent = await findPresent(scope, reports, entries)
    const resolveTargetText = await prepareTargetResolver(
      scope,
      reports,
      entries.map(({ imported }) => imported),
    )
    const resolved: ResolvedEntry[] = []
    const present: { index: number; id: string }[] = []
    for (const { index, id, imported } of entries) {
      try {
        if (isPresent(id)) present.push({ index, id })
        else resolved.push({ index, ...(await resolveEntry(scope, id, imported, resolveTargetText)) })
      } catch (error) {
        const [fault] = error instanceof DomainError ? error.faults : []
        if (!fault) throw error
        refused.push({ index, id: imported.iri, ...fault })
      }
    }
    const made = await insertEntries(scope, resolved)
    const again = resolved.filter((one) => !made.includes(one))
    const named = (all: ResolvedEntry[]) => all.map(({ index, row }) => ({ index, id: row.id }))
    const inOrder = <One extends { index: number }>(all: One[]) =>
      all.sort((one, other) => one.index - other.index)
    return {
      author: { id: scope.actor.id, name: scope.actor.name },
      made: inOrder(named(made)),
      present: inOrder([...present, ...named(again)]),
      refused: inOrder(refused),
      staffCounts: countStaffByReport(made),
    }
  },
  // Private annotations leave no trace in the activity that others read.
  activity: ({ result }) =>
    result.staffCounts.map(({ access, count }) => ({
      verb: 'annotation.imported',
      subjectKind: 'report',
      subjectId: access.id,
      reportId: access.id,
      detail: { title: access.title, count },
    })),
})

function parseEntries(items: unknown[], scope: Scope) {
  const entries: ImportEntry[] = []
  const refused: RefusedEntry[] = []
  for (const [index, item] of items.entries()) {
    const read = parseWebAnnotation(item)
    if ('fault' in read) refused.push({ index, id: null, path: read.fault, message: 'malformed' })
    else {
      const { iri } = read.annotation
      entries.push({
        index,
        id: iri ? toAnnotationId(iri, scope.actor.id) : scope.newId(),
        imported: read.annotation,
      })
    }
  }
  return { entries, refused }
}

/** References to the reports of the targets and of the annotations whose ids may be taken. */
function toReportRefs(entries: ImportEntry[]) {
  const sources = entries.flatMap(({ imported }) => imported.source ?? [])
  const takeawayIds = sources.flatMap((one) => ('takeawayId' in one ? [one.takeawayId] : []))
  return {
    slugs: sources.flatMap((one) => ('report' in one ? [one.report] : [])),
    takeawayIds: takeawayIds.filter((one) => uuid.safeParse(one).success),
    annotationIds: entries.map(({ id }) => id),
  }
}

/** Tells whether an id is of an annotation that the actor sees; throws `invalid` for one taken otherwise. */
async function findPresent(scope: Scope, reports: readonly ReportAccess[], entries: ImportEntry[]) {
  const ids = entries.map(({ id }) => id)
  const taken = new Map(
    (await findTakenAnnotations(scope.db, ids, scope.actor.id)).map((row) => [row.id, row]),
  )
  const readable = new Set(reports.map((report) => report.id))
  return (id: string) => {
    const row = taken.get(id)
    if (!row) return false
    if (!readable.has(row.reportId) || !row.visible) throw invalid('id', 'taken')
    if (row.deleted) throw invalid('id', 'deleted')
    return true
  }
}

async function resolveEntry(
  scope: Scope,
  id: string,
  imported: ParsedWebAnnotation,
  resolveTargetText: (imported: ParsedWebAnnotation) => Promise<ResolvedTarget>,
) {
  const content = validateBody(imported)
  const target = await resolveTargetText(imported)
  const range = resolveTarget(target.targetText, imported, target.access.currentRevision)
  const html = content.body && renderMarkdown(content.body)
  const made = { id, html, renderer: MARKDOWN_RENDERER, authorId: scope.actor.id, at: scope.now() }
  return { target, row: { ...range, ...content, ...made } }
}

/** Inserts the entries, one statement per report; returns those inserted. */
async function insertEntries(scope: Scope, resolved: ResolvedEntry[]): Promise<ResolvedEntry[]> {
  const made = new Set<string>()
  for (const access of new Set(resolved.map((one) => one.target.access))) {
    const rows = resolved.filter((one) => one.target.access === access).map((one) => one.row)
    for (const { id } of await insertAnnotations(scope.db, access, rows)) made.add(id)
  }
  // Of two entries with the same id only the first is inserted.
  return resolved.filter(({ row }) => made.delete(row.id))
}

function countStaffByReport(made: ResolvedEntry[]) {
  const shown = made.filter(({ row }) => row.visibility === 'staff')
  return [...new Set(shown.map((one) => one.target.access))].map((access) => ({
    access,
    count: shown.filter((one) => one.target.access === access).length,
  }))
}
