import { annotationListedFor, isLive } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { AnnotationFacets } from '@/lib/annotations/schema'
import type { Db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** The choices of the filters as columns: of the annotations `seen`, and the takeaways of their report. */
export const facetColumns = (reportId: string) => Prisma.sql`
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'count', p.count) ORDER BY p.count DESC, p.name)
        FROM (SELECT u.id, u.name, count(*) AS count FROM seen n JOIN "User" u ON u.id = n."authorId"
          GROUP BY u.id, u.name ORDER BY count(*) DESC LIMIT 200) p), '[]') AS people,
      coalesce((SELECT jsonb_agg(jsonb_build_object('tag', g.tag, 'count', g.count) ORDER BY g.count DESC, g.tag)
        FROM (SELECT tag, count(*) AS count FROM seen n, unnest(n.tags) AS tag WHERE n."deletedAt" IS NULL
          GROUP BY tag ORDER BY count(*) DESC LIMIT 200) g), '[]') AS tags,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'title', k.title, 'titleEn', k."titleEn")
          ORDER BY k.position) FROM "Takeaway" k
        WHERE k."reportId" = ${reportId}::uuid AND ${isLive()}), '[]') AS takeaways`

/** The choices of the filters for the annotations of one report; over all reports there are none. */
export async function findAnnotationFacets(
  db: Db,
  access: ReportsAccess,
  actorId: string,
): Promise<AnnotationFacets> {
  const none = { people: [], tags: [], takeaways: [] }
  if (!('reportId' in access)) return none
  const [row] = await db.$queryRaw<AnnotationFacets[]>`
    WITH seen AS (
      SELECT n.* FROM "Annotation" n WHERE n."reportId" = ${access.reportId}::uuid AND ${annotationListedFor(actorId)}
    ) SELECT ${facetColumns(access.reportId)}`
  return row ?? none
}
