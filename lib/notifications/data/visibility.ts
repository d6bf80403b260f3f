import { annotationVisibleTo, isLive, isNotHidden, readableToUser } from '@/lib/access/data/visibility'
import { Prisma } from '@/prisma/generated/client'

/** Joins the subject of notification `n`. */
export const subjectJoins = Prisma.sql`
  LEFT JOIN "Report" r ON r.id = n."reportId"
  LEFT JOIN "Comment" c ON c.id = n."commentId"
  LEFT JOIN "Thread" t ON t.id = coalesce(c."threadId", n."threadId")
  LEFT JOIN "Annotation" o ON o.id = t."annotationId"
  LEFT JOIN "Takeaway" k ON k.id = coalesce(t."takeawayId", o."takeawayId")`

/** Whether its person `u` may see the subject; hidden comments only notify authors, webhooks administrators. Needs `subjectJoins`. */
export const visibleToUser = Prisma.sql`(CASE n.kind WHEN 'security' THEN true WHEN 'webhook' THEN u.role = 'admin' ELSE ${readableToUser} END)
  AND (c.id IS NULL OR c."deletedAt" IS NULL AND (${isNotHidden()} OR n.kind = 'moderation'))
  AND (o.id IS NULL OR o."deletedAt" IS NULL AND ${annotationVisibleTo(Prisma.sql`u.id`, 'o')})
  AND ${isLive()}`
