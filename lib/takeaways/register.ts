import { z } from 'zod'
import type { ReportsAccess } from '@/lib/access/report-access'
import { decodeCursor, encodeCursor } from '@/lib/cursor'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import type { TakeawayKind } from '@/lib/takeaways/schema'

const place = z.object({ reportId: id, position: z.int32(), id })

export const goOn = (cursor: string | undefined) => decodeCursor(cursor, place)

/** The proof for one of its reports alone; one that is not among them is not-found. */
export function narrow(access: ReportsAccess, report: string | undefined): ReportsAccess {
  if (!report) return access
  const reports = access.reports.filter((one) => one.slug === report)
  if (reports.length === 0) throw new DomainError('not-found')
  return { ...access, reports }
}

type Row = {
  id: string
  reportId: string
  position: number
  quote: string
  prefix: string
  suffix: string
  start: number
  end: number
  paragraphKey: string
  report: { slug: string; title: string; titleEn: string | null }
  revision: { number: number }
  takeaway: {
    id: string
    code: string
    kind: TakeawayKind
    title: string
    titleEn: string | null
    deletedAt: Date | null
  } | null
}

/** A page of a register: what each entry says, where it stands, and the takeaway it belongs to while that lives. */
export function pageOf<R extends Row, Entry>(
  access: ReportsAccess,
  rows: R[],
  limit: number,
  say: (row: R) => Entry,
) {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => {
      const { deletedAt, ...takeaway } = row.takeaway ?? { deletedAt: new Date() }
      return {
        id: row.id,
        ...say(row),
        quote: row.quote,
        prefix: row.prefix,
        suffix: row.suffix,
        start: row.start,
        end: row.end,
        paragraph: row.paragraphKey,
        revision: row.revision.number,
        report: row.report.slug,
        takeawayId: deletedAt === null && 'id' in takeaway ? takeaway.id : null,
        takeaway: deletedAt === null && 'id' in takeaway ? takeaway : null,
      }
    }),
    nextCursor: last ? encodeCursor({ reportId: last.reportId, position: last.position, id: last.id }) : null,
    reports: access.reports.map(({ slug, title, titleEn }) => ({ slug, title, titleEn })),
  }
}
