import type { Check } from '@/lib/documents/layout-check/check'
import type { Fault } from '@/lib/errors'
import type { findExport } from '@/lib/summaries/data/exports'

/** What is to be known of a file beside its bytes. */
export type Notes = {
  pages?: number
  /** Of a brief: whether it is on one page. */
  fits?: boolean
  /** Characters no font has. */
  missing?: string[]
  /** Of an official Word file: what the layout check found. */
  checks?: Check[]
  /** Points that were left out. */
  leftOut?: number
}

/** An export as whoever asked for it sees it. */
export function shapeOf(row: NonNullable<Awaited<ReturnType<typeof findExport>>>) {
  const { requestedById: _, reportIds: __, fault, notes, ...order } = row
  return { ...order, fault: fault as Fault | null, notes: notes as Notes | null }
}

/** One that has just been put into the queue. */
export function freshShape(
  order: Pick<ReturnType<typeof shapeOf>, 'id' | 'summaryId' | 'reportId' | 'format' | 'locale'>,
  createdAt: Date,
): ReturnType<typeof shapeOf> {
  const nothing = { finishedAt: null, fault: null, name: null, size: null, sha256: null, notes: null }
  return { ...order, status: 'waiting', progress: 0, createdAt, ...nothing }
}
