import { annotationVisibleTo, isLive, isNotHidden, readableToUser } from '@/lib/access/data/visibility'
import { Prisma } from '@/prisma/generated/client'

/** What notification `n` of activity `a` is about where that is no report: a person `s`, a webhook or feedback. */
export const subjectName = Prisma.sql`coalesce(s.name, CASE n.kind
  WHEN 'webhook' THEN a.detail->>'name'
  WHEN 'feedback' THEN (SELECT left(f.body, 80) FROM "Feedback" f WHERE f.id = a."subjectId"::uuid) END)`

/** Joins the subject of notification `n`. */
export const subjectJoins = Prisma.sql`
  LEFT JOIN "Report" r ON r.id = n."reportId"
  LEFT JOIN "Comment" c ON c.id = n."commentId"
  LEFT JOIN "Thread" t ON t.id = coalesce(c."threadId", n."threadId")
  LEFT JOIN "Annotation" o ON o.id = t."annotationId"
  LEFT JOIN "Takeaway" k ON k.id = coalesce(t."takeawayId", o."takeawayId")`

/**
 * Whether its person `u` may see the subject; hidden comments only notify authors, webhooks and feedback administrators.
 * Needs `subjectJoins`.
 */
export const visibleToUser = Prisma.sql`(CASE WHEN n.kind = 'security' THEN true
    WHEN n.kind IN ('webhook', 'feedback') THEN u.role = 'admin' ELSE ${readableToUser} END)
  AND (c.id IS NULL OR c."deletedAt" IS NULL AND (${isNotHidden()} OR n.kind = 'moderation'))
  AND (o.id IS NULL OR o."deletedAt" IS NULL AND ${annotationVisibleTo(Prisma.sql`u.id`, 'o')})
  AND ${isLive()}`
