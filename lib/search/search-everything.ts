import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { annotationPath, commentPath, reportPath, takeawayPath, withQuery } from '@/lib/addresses'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { codePoint, pageOf } from '@/lib/output'
import { findHits, searchKinds } from '@/lib/search/data/hits'
import { reportFilter } from '@/lib/takeaways/schema'
import { toSnippet } from '@/lib/text/snippet'
import { query } from '@/lib/use-case'

const searchCursor = z.object({ rank: z.int().min(1).max(4), at: z.int().min(0), id })
/** A list, or a string with commas; an empty one means all kinds. */
const kindsInput = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(z.enum(searchKinds)),
  )
  .transform((kinds) => (kinds.length > 0 ? kinds : [...searchKinds]))

const urlOf = {
  takeaway: (hit: { id: string }) => takeawayPath(hit.id),
  paragraph: (hit: { slug: string; place: string }) => withQuery(reportPath(hit.slug), {}, hit.place),
  annotation: (hit: { id: string }) => annotationPath(hit.id),
  comment: (hit: { id: string }) => commentPath(hit.id),
}

/** Readable takeaways, paragraphs, annotations and comments that contain this text, ignoring case. */
export const searchEverything = query({
  name: 'search-everything',
  permission: 'search.read',
  input: z.object({
    q: z.string().trim().min(1).max(100),
    in: kindsInput.prefault([]),
    report: reportFilter,
    ...paging(20),
  }),
  output: pageOf(
    z.object({
      kind: z.enum(searchKinds),
      id: z.uuid(),
      url: z.string(),
      title: z.string(),
      snippet: z.string(),
      ranges: z.array(z.tuple([codePoint, codePoint])),
    }),
  ),
  async run(scope, { q, in: kinds, report, limit, cursor }) {
    const after = decodeCursor(cursor, searchCursor)
    const access = await openReports(scope, report)
    const hits = await findHits(scope.db, access, scope.actor.id, { text: q, kinds, after, limit: limit + 1 })
    const page = toCursorPage(hits, limit, ({ rank, at, id }) => ({ rank, at, id }))
    const items = page.items.map((hit) => ({
      kind: hit.kind,
      id: hit.id,
      url: urlOf[hit.kind](hit),
      title: hit.title,
      ...toSnippet(hit.body, q),
    }))
    return { ...page, items }
  },
})
