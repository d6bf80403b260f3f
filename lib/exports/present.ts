import { z } from 'zod'
import type { LayoutCheckResult } from '@/lib/documents/layout-check'
import { summaryForms } from '@/lib/documents/summary-content'
import { headFields } from '@/lib/documents/template-fields'
import type { FieldFault } from '@/lib/errors'
import type { CompletedExport, findExport, NewExport } from '@/lib/exports/data/exports'
import { faultOutput, instant } from '@/lib/output'

export const exportOutput = z.object({
  id: z.uuid(),
  summaryId: z.uuid().nullable(),
  reportId: z.uuid().nullable(),
  format: z.string(),
  form: z.enum(summaryForms).nullable(),
  locale: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.number().int(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  name: z.string().nullable(),
  size: z.number().int().nullable(),
  sha256: z.string().nullable(),
  notes: z
    .object({
      pages: z.number().int().optional(),
      /** Of a brief: whether it is on one page. */
      fits: z.boolean().optional(),
      /** Characters no font has. */
      missing: z.array(z.string()).optional(),
      /** Of a Word file: characters that the typefaces it names may not have. */
      uncommon: z.array(z.string()).optional(),
      /** Of a file in an office's template: what is given for the head and has no place in it. */
      unplaced: z.array(z.enum(headFields)).optional(),
      /** Of an official Word file: what the layout check found. */
      checks: z.array(z.looseObject({ item: z.string(), ok: z.boolean() })).optional(),
      /** Points that were left out. */
      leftOut: z.number().int().optional(),
    })
    .nullable(),
  fault: faultOutput.nullable(),
})

/** What is to be known of a file beside its bytes. */
export type FileWarnings = Omit<NonNullable<z.input<typeof exportOutput>['notes']>, 'checks'> & {
  checks?: LayoutCheckResult[]
}

/** An export as whoever asked for it sees it. */
export function presentExport(row: NonNullable<Awaited<ReturnType<typeof findExport>>>) {
  const { requestedById: _, reportIds: __, fault, notes, ...shown } = row
  return { ...shown, fault: fault as FieldFault | null, notes: notes as FileWarnings | null }
}

/** One that has just been put into the queue. */
export function presentNewExport(row: NewExport): ReturnType<typeof presentExport> {
  const { id, summaryId, reportId, format, form, locale, at: createdAt } = row
  const empty = { finishedAt: null, fault: null, name: null, size: null, sha256: null, notes: null }
  const paper = { id, summaryId, reportId, format, form, locale, createdAt }
  return { ...paper, ...empty, status: 'waiting', progress: 0 }
}

/** One that was made within the request. */
export function presentCompletedExport(
  row: NewExport,
  { name, bytes, sha256, notes }: CompletedExport,
): ReturnType<typeof presentExport> {
  const made = { name, size: bytes.byteLength, sha256, notes: notes as FileWarnings }
  return { ...presentNewExport(row), status: 'done', progress: 100, finishedAt: row.at, ...made }
}
