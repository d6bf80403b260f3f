import {
  isLive,
  isNotHidden,
  isSharedAnnotation,
  isShown,
  isStandingConclusion,
  seesHidden,
  standingLock,
  standingOutcome,
  standingResolution,
} from '@/lib/access/data/visibility'
import type { OutcomeKind } from '@/lib/discussion/schema'
import type { DiscussionViewer } from '@/lib/discussion/viewer'
import type { Mention } from '@/lib/text/mentions'
import { Prisma } from '@/prisma/generated/client'

type PersonRef = { id: string; name: string }

export type ThreadRow = {
  threadId: string
  takeawayId: string | null
  annotationId: string | null
  commentCount: number
  lastCommentAt: Date
  startedAt: Date
  starterId: string
  starterName: string
  resolvedAt: Date | null
  resolverId: string | null
  resolverName: string | null
  /** Whether the viewer is notified of new comments; null if nothing was chosen yet. */
  follow: 'following' | 'muted' | null
  /** How the first visible comment begins. */
  opening: string | null
  conclusion: ConclusionRow | null
  outcome: { kind: OutcomeKind; reason: string; at: string; by: PersonRef } | null
  closure: { at: string; by: PersonRef; reason: string } | null
  arrival: MoveRow | null
  departures: { commentId: string; takeawayId: string; code: string }[] | null
}

export type ConclusionRow = {
  commentId: string
  body: string
  html: string
  renderer: number
  excerpt: string
  mentions: Mention[]
  author: PersonRef
  by: PersonRef
  at: string
}

/** A move of a thread; of an annotation that is private now it holds no id. */
export type MoveRow = {
  at: string
  by: PersonRef
  reason: string
  from: { takeawayId: string | null; code: string | null; annotationId: string | null }
}

export type CommentRow = {
  id: string
  threadId: string
  takeawayId: string | null
  annotationId: string | null
  starterId: string
  parentId: string | null
  authorId: string
  authorName: string
  department: string | null
  body: string
  html: string
  renderer: number
  mentions: Mention[]
  version: number
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  hiddenAt: Date | null
  /** Null for those who may not see the text. */
  hiding: { at: string; by: PersonRef; reason: string } | null
  agreed: number
  agreedByMe: boolean
  /** The first people who agree. */
  agreeing: PersonRef[] | null
  concluding: boolean
  resolvedAt: Date | null
  closedAt: Date | null
}

/** A comment with the one it answers. */
export type ThreadCommentRow = CommentRow & {
  parentAuthor: string | null
  parentExcerpt: string | null
  parentHidden: boolean
}

const maxListed = 10

/** The columns of comment `c`; the text of a deleted or hidden one stays in the database. */
export const commentColumns = (viewer: DiscussionViewer) => Prisma.sql`
  c.id, c."parentId", c."authorId", u.name AS "authorName", d.name AS department,
  CASE WHEN c."deletedAt" IS NULL AND ${seesHidden(viewer)} THEN c.body ELSE '' END AS body,
  CASE WHEN c."deletedAt" IS NULL AND ${seesHidden(viewer)} THEN c.html ELSE '' END AS html,
  CASE WHEN c."deletedAt" IS NULL AND ${seesHidden(viewer)} THEN c.mentions ELSE '[]' END AS mentions,
  c.renderer, c.version, c."createdAt", c."editedAt", c."deletedAt", c."hiddenAt",
  CASE WHEN NOT ${isNotHidden()} AND ${seesHidden(viewer)} THEN (
    SELECT jsonb_build_object('at', i."hiddenAt", 'reason', i.reason,
      'by', jsonb_build_object('id', b.id, 'name', b.name))
    FROM "Hiding" i JOIN "User" b ON b.id = i."hiddenById"
    WHERE i."commentId" = c.id AND i."restoredAt" IS NULL) END AS hiding,
  coalesce(g.agreed, 0) AS agreed, coalesce(g.mine, false) AS "agreedByMe",
  CASE WHEN g.agreed > 0 THEN (
    SELECT jsonb_agg(jsonb_build_object('id', x.id, 'name', (SELECT b.name FROM "User" b WHERE b.id = x.id)) ORDER BY x.place)
    FROM unnest(g.people[:${maxListed}::int]) WITH ORDINALITY x (id, place)) END AS agreeing,
  EXISTS (SELECT 1 FROM "Conclusion" e WHERE e."commentId" = c.id AND ${isStandingConclusion()}) AS concluding`

export const commentJoins = (viewer: DiscussionViewer) => Prisma.sql`
  LEFT JOIN "User" u ON u.id = c."authorId"
  LEFT JOIN "Department" d ON d.id = u."departmentId"
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS agreed, bool_or(a."userId" = ${viewer.id}) AS mine,
      array_agg(a."userId" ORDER BY a.at, a."userId") AS people
    FROM "Agreement" a WHERE a."commentId" = c.id) g ON true`

/** The columns of the comment that comment `c` answers. */
export const parentColumns = Prisma.sql`
  q.name AS "parentAuthor", NOT ${isNotHidden('p')} AS "parentHidden",
  CASE WHEN ${isShown('p')} THEN p.excerpt END AS "parentExcerpt"`

export const parentJoins = Prisma.sql`
  LEFT JOIN "Comment" p ON p.id = c."parentId"
  LEFT JOIN "User" q ON q.id = p."authorId"`

/** The columns of thread `t`, with its resolution `r`, its lock `o` and its outcome `x`. */
export const threadColumns = (viewer: DiscussionViewer) => Prisma.sql`
  t.id AS "threadId", t."takeawayId", t."annotationId", t."commentCount", t."lastCommentAt",
  t."createdAt" AS "startedAt", s.id AS "starterId", s.name AS "starterName",
  r."resolvedAt", v.id AS "resolverId", v.name AS "resolverName", o."closedAt",
  (SELECT CASE WHEN w."mutedAt" IS NULL THEN 'following' ELSE 'muted' END FROM "Follow" w
    WHERE w."threadId" = t.id AND w."userId" = ${viewer.id}) AS follow,
  (SELECT f.excerpt FROM "Comment" f
    WHERE f."threadId" = t.id AND ${isShown('f')}
    ORDER BY f."createdAt", f.id LIMIT 1) AS opening,
  CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('kind', x.kind, 'reason', x.reason, 'at', x."setAt",
    'by', (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM "User" b WHERE b.id = x."setById"))
    END AS outcome,
  CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('at', o."closedAt", 'reason', o.reason,
    'by', (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM "User" b WHERE b.id = o."closedById"))
    END AS closure,
  (SELECT jsonb_build_object('commentId', f.id, 'body', f.body, 'html', f.html, 'renderer', f.renderer, 'excerpt', f.excerpt, 'mentions', f.mentions,
      'author', jsonb_build_object('id', a.id, 'name', a.name),
      'by', jsonb_build_object('id', b.id, 'name', b.name), 'at', e."setAt")
    FROM "Conclusion" e
    JOIN "Comment" f ON f.id = e."commentId" AND f."threadId" = t.id
      AND ${isShown('f')}
    JOIN "User" a ON a.id = f."authorId" JOIN "User" b ON b.id = e."setById"
    WHERE e."threadId" = t.id AND ${isStandingConclusion()}) AS conclusion,
  (SELECT jsonb_build_object('at', e.at, 'reason', e.reason, 'by', jsonb_build_object('id', b.id, 'name', b.name),
      'from', jsonb_build_object('takeawayId', k.id, 'code', k.code, 'annotationId', n.id))
    FROM (
      SELECT m."movedAt" AS at, m."movedById", m.reason, m."fromTakeawayId", m."fromAnnotationId"
      FROM "ThreadMove" m WHERE m."threadId" = t.id
      UNION ALL
      SELECT m."movedAt", m."movedById", m.reason, f."takeawayId", f."annotationId"
      FROM "CommentMove" m JOIN "Thread" f ON f.id = m."fromThreadId" WHERE m."toThreadId" = t.id
    ) e
    JOIN "User" b ON b.id = e."movedById"
    LEFT JOIN "Takeaway" k ON k.id = e."fromTakeawayId" AND ${isLive()}
    LEFT JOIN "Annotation" n ON n.id = e."fromAnnotationId" AND ${isSharedAnnotation()}
    ORDER BY e.at DESC LIMIT 1) AS arrival,
  (SELECT jsonb_agg(jsonb_build_object('commentId', e.id, 'takeawayId', e."takeawayId", 'code', e.code) ORDER BY e.at)
    FROM (
      SELECT m."commentId" AS id, m."movedAt" AS at, k.id AS "takeawayId", k.code FROM "CommentMove" m
      JOIN "Comment" f ON f.id = m."commentId" JOIN "Thread" w ON w.id = f."threadId" AND w.id <> t.id
      JOIN "Takeaway" k ON k.id = w."takeawayId" AND ${isLive()}
      WHERE m."fromThreadId" = t.id ORDER BY m."movedAt" DESC LIMIT ${maxListed}) e) AS departures`

export const threadJoins = Prisma.sql`
  JOIN "User" s ON s.id = t."createdById"
  LEFT JOIN ${standingResolution()}
  LEFT JOIN "User" v ON v.id = r."resolvedById"
  LEFT JOIN ${standingLock()}
  LEFT JOIN ${standingOutcome()}`
