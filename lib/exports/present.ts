import type { LayoutCheckResult } from '@/lib/documents/layout-check'
import type { FieldFault } from '@/lib/errors'
import type { findExport } from '@/lib/exports/data/exports'

/** What is to be known of a file beside its bytes. */
export type ExportNotes = {
  pages?: number
  /** Of a brief: whether it is on one page. */
  fits?: boolean
  /** Characters no font has. */
  missing?: string[]
  /** Of an official Word file: what the layout check found. */
  checks?: LayoutCheckResult[]
  /** Points that were left out. */
  leftOut?: number
}

/** An export as whoever asked for it sees it. */
export function presentExport(row: NonNullable<Awaited<ReturnType<typeof findExport>>>) {
  const { requestedById: _, reportIds: __, fault, notes, ...shown } = row
  return { ...shown, fault: fault as FieldFault | null, notes: notes as ExportNotes | null }
}

/** One that has just been put into the queue. */
export function presentNewExport(
  request: Pick<ReturnType<typeof presentExport>, 'id' | 'summaryId' | 'reportId' | 'format' | 'locale'>,
  createdAt: Date,
): ReturnType<typeof presentExport> {
  const empty = { finishedAt: null, fault: null, name: null, size: null, sha256: null, notes: null }
  return { ...request, status: 'waiting', progress: 0, createdAt, ...empty }
}
