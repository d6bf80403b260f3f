import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { decodeCursor, encodeCursor, paging } from '@/lib/cursor'
import { findHits, searchKinds } from '@/lib/search/data'
import { snippetOf } from '@/lib/search/snippet'
import { query } from '@/lib/use-case'

const place = z.object({ rank: z.number(), at: z.number(), id: z.string() })
const few = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',') : value),
  z.array(z.enum(searchKinds)),
)

const urls = {
  takeaway: (hit: { id: string }) => `/takeaways/${hit.id}`,
  paragraph: (hit: { slug: string; place: string }) => `/reports/${hit.slug}#${hit.place}`,
  comment: (hit: { id: string }) => `/comments/${hit.id}`,
}

/** What readable reports, takeaways and comments say with exactly these characters in it, case aside. */
export const searchEverything = query({
  name: 'search-everything',
  permission: 'search.read',
  input: z.object({
    q: z.string().trim().min(1).max(100),
    in: few.default([...searchKinds]),
    report: z.string().max(200).optional(),
    ...paging(20),
  }),
  async run(scope, { q, in: kinds, report, limit, cursor }) {
    const access = await openReports(scope.db, scope.actor)
    const reportIds = report ? access.reports.filter((one) => one.slug === report).map((one) => one.id) : null
    const after = decodeCursor(cursor, place)
    const hits = await findHits(scope.db, access, { text: q, kinds, reportIds, after, limit: limit + 1 })
    const items = hits.slice(0, limit).map((hit) => ({
      kind: hit.kind,
      id: hit.id,
      url: urls[hit.kind](hit),
      title: hit.title,
      ...snippetOf(hit.body, q),
    }))
    const last = hits[limit - 1]
    const nextCursor =
      hits.length > limit && last ? encodeCursor({ rank: last.rank, at: last.at, id: last.id }) : null
    return { items, nextCursor }
  },
})
