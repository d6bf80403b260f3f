import { annotationInSight, isLive, isShown, readableReport } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { toLikePattern } from '@/lib/text/like-pattern'
import { Prisma } from '@/prisma/generated/client'

export const searchKinds = ['takeaway', 'paragraph', 'annotation', 'comment'] as const
export type SearchKind = (typeof searchKinds)[number]

export type SearchHit = {
  rank: number
  kind: SearchKind
  id: string
  at: number
  title: string
  body: string
  slug: string
  place: string
}

export type SearchCursor = { rank: number; at: number; id: string }

const shortQuote = Prisma.sql`CASE WHEN length(n.quote) > 60 THEN left(n.quote, 60) || '…' ELSE n.quote END`

/** Takeaways, then current paragraphs, annotations, comments; newest first in each. `at` is in microseconds. */
export function findHits(
  db: Db,
  access: ReportsAccess,
  actorId: string,
  search: {
    text: string
    kinds: readonly SearchKind[]
    after: SearchCursor | null
    limit: number
  },
): Promise<SearchHit[]> {
  const like = toLikePattern(search.text)
  const kinds = [...search.kinds]
  const { rank, at, id } = search.after ?? { rank: 0, at: 0, id: '' }
  return db.$queryRaw<SearchHit[]>`
    WITH hit AS (
      SELECT 1 AS rank, 'takeaway' AS kind, k.id::text AS id,
             (extract(epoch FROM k."createdAt") * 1000000)::bigint AS at,
             k.code || ' ' || CASE WHEN k.title NOT ILIKE ${like} AND k."titleEn" ILIKE ${like}
               THEN k."titleEn" ELSE k.title END AS title,
             CASE WHEN k.statement NOT ILIKE ${like} AND k."statementEn" ILIKE ${like}
               THEN k."statementEn" ELSE k.statement END AS body, r.slug, '' AS place
      FROM "Takeaway" k JOIN "Report" r ON r.id = k."reportId"
      WHERE 'takeaway' = ANY(${kinds}) AND ${isLive()} AND ${readableReport(access)}
        AND (k.title ILIKE ${like} OR k.statement ILIKE ${like} OR k.code ILIKE ${like}
          OR k."titleEn" ILIKE ${like} OR k."statementEn" ILIKE ${like})
      UNION ALL
      SELECT 2, 'paragraph', p.id::text, (extract(epoch FROM v."createdAt") * 1000000)::bigint,
             r.title, substr(v.text, p.start + 1, p."end" - p.start), r.slug, p.key
      FROM "Paragraph" p JOIN "Revision" v ON v.id = p."revisionId"
      JOIN "Report" r ON r.id = v."reportId" AND r."currentRevision" = v.number
      WHERE 'paragraph' = ANY(${kinds}) AND ${readableReport(access)}
        AND substr(v.text, p.start + 1, p."end" - p.start) ILIKE ${like}
      UNION ALL
      SELECT 3, 'annotation', n.id::text, (extract(epoch FROM n."createdAt") * 1000000)::bigint,
             ${shortQuote}, n.body, r.slug, n."paragraphKey"
      FROM "Annotation" n JOIN "Report" r ON r.id = n."reportId"
      WHERE 'annotation' = ANY(${kinds}) AND n."deletedAt" IS NULL AND ${readableReport(access)}
        AND n.body ILIKE ${like} AND ${annotationInSight(actorId)}
      UNION ALL
      SELECT 4, 'comment', c.id::text, (extract(epoch FROM c."createdAt") * 1000000)::bigint,
             coalesce(k.code || ' ' || k.title, ${shortQuote}), c.body, r.slug, ''
      FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId"
      LEFT JOIN "Takeaway" k ON k.id = t."takeawayId" AND ${isLive()}
      LEFT JOIN "Annotation" n ON n.id = t."annotationId" AND ${annotationInSight(actorId)}
      JOIN "Report" r ON r.id = t."reportId"
      WHERE 'comment' = ANY(${kinds}) AND ${isShown()} AND ${readableReport(access)}
        AND c.body ILIKE ${like} AND (k.id IS NOT NULL OR n.id IS NOT NULL)
    )
    SELECT rank, kind, id, at::float8 AS at, title, body, slug, place FROM hit
    WHERE ${search.after === null} OR rank > ${rank}
      OR (rank = ${rank} AND (at < ${at}::bigint OR (at = ${at}::bigint AND id > ${id})))
    ORDER BY rank, hit.at DESC, id
    LIMIT ${search.limit}`
}
