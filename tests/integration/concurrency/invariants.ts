import { prisma } from '@/lib/db'

/** Rules that hold after any parallel commands; each query finds the rows that break its rule. */
const rules: Record<string, string> = {
  'a thread counts the comments that stand': `
    SELECT t.id FROM "Thread" t WHERE t."commentCount" <> (
      SELECT count(*) FROM "Comment" c WHERE c."threadId" = t.id AND c."deletedAt" IS NULL AND c."hiddenAt" IS NULL)`,
  'a thread was last written in when its newest comment was': `
    SELECT t.id FROM "Thread" t JOIN "Comment" c ON c."threadId" = t.id AND c."createdAt" > t."lastCommentAt"`,
  'a thread is open while it is neither resolved nor closed': `
    SELECT t.id FROM "Thread" t WHERE t.open = (
      EXISTS (SELECT 1 FROM "ThreadResolution" r WHERE r."threadId" = t.id AND r."reopenedAt" IS NULL)
      OR EXISTS (SELECT 1 FROM "ThreadClosure" c WHERE c."threadId" = t.id AND c."openedAt" IS NULL))`,
  'a takeaway counts the comments of its threads': `
    SELECT k.id FROM "Takeaway" k LEFT JOIN "TakeawayComments" d ON d."takeawayId" = k.id
    WHERE coalesce(d.count, 0) <> (
      SELECT coalesce(sum(t."commentCount"), 0) FROM "Thread" t WHERE t."takeawayId" = k.id)`,
  'a takeaway counts its open threads': `
    SELECT k.id FROM "Takeaway" k WHERE k."openThreads" <> (
      SELECT count(*) FROM "Thread" t WHERE t."takeawayId" = k.id AND t.open)`,
  'a takeaway counts the open threads on the annotations for staff of its statement': `
    SELECT k.id FROM "Takeaway" k WHERE k."openAnnotationThreads" <> (
      SELECT count(*) FROM "Thread" t JOIN "Annotation" n ON n.id = t."annotationId"
      WHERE n."takeawayId" = k.id AND n.visibility = 'staff' AND t.open)`,
  'a report counts the open threads on the annotations for staff of its text': `
    SELECT r.id FROM "Report" r WHERE coalesce((
      SELECT sum(s.count) FROM "OpenAnnotationThreads" s WHERE s."reportId" = r.id), 0) <> (
      SELECT count(*) FROM "Thread" t JOIN "Annotation" n ON n.id = t."annotationId"
      WHERE t."reportId" = r.id AND n."takeawayId" IS NULL AND n.visibility = 'staff' AND t.open)`,
  'a reply is in the thread of what it answers': `
    SELECT c.id FROM "Comment" c JOIN "Comment" p ON p.id = c."parentId" AND p."threadId" <> c."threadId"`,
  'a comment is hidden while one of its hidings lasts': `
    SELECT c.id FROM "Comment" c WHERE (c."hiddenAt" IS NOT NULL) <> EXISTS (
      SELECT 1 FROM "Hiding" h WHERE h."commentId" = c.id AND h."restoredAt" IS NULL)`,
  'a conclusion that stands is a comment of its thread': `
    SELECT e.id FROM "Conclusion" e JOIN "Comment" c ON c.id = e."commentId"
    WHERE e."endedAt" IS NULL AND c."threadId" <> e."threadId"`,
  'a thread has one outcome at most that stands': `
    SELECT x."threadId" FROM "ThreadOutcome" x WHERE x."endedAt" IS NULL GROUP BY x."threadId" HAVING count(*) > 1`,
  'what is below a takeaway stands only while that stands, in the same report, one level deep': `
    SELECT k.id FROM "Takeaway" k JOIN "Takeaway" p ON p.id = k."parentId"
    WHERE k."deletedAt" IS NULL AND (p."deletedAt" IS NOT NULL OR p."reportId" <> k."reportId" OR p."parentId" IS NOT NULL)`,
  'a link leads from a practice to an action of the same report': `
    SELECT a.id FROM "Link" l JOIN "Takeaway" a ON a.id = l."practiceId" JOIN "Takeaway" b ON b.id = l."actionId"
    WHERE a.kind <> 'practice' OR b.kind <> 'action' OR a."reportId" <> b."reportId"`,
  'codes of a report are given once': `
    SELECT min(k.id::text) FROM "Takeaway" k GROUP BY k."reportId", k.code HAVING count(*) > 1`,
  'a range stands in the current revision, or what became of it there is known': `
    SELECT n.id FROM "Annotation" n JOIN "Report" r ON r.id = n."reportId"
    JOIN "Revision" v ON v."reportId" = r.id AND v.number = r."currentRevision"
    WHERE n."deletedAt" IS NULL AND n."revisionId" <> v.id AND NOT EXISTS (
      SELECT 1 FROM "Anchor" a WHERE a."annotationId" = n.id AND a."revisionId" = v.id)`,
  'the newest version of a summary is the one it stands at': `
    SELECT s.id FROM "Summary" s WHERE s.version < (
      SELECT max(v.version) FROM "SummaryVersion" v WHERE v."summaryId" = s.id)`,
  'a summary is finished while one of its finishes lasts': `
    SELECT s.id FROM "Summary" s WHERE (s."finishedAt" IS NOT NULL) <> EXISTS (
      SELECT 1 FROM "SummaryFinish" f WHERE f."summaryId" = s.id AND f."reopenedAt" IS NULL)`,
  'every activity is an event, once': `
    SELECT a.id FROM "Activity" a LEFT JOIN "Event" e ON e."activityId" = a.id GROUP BY a.id HAVING count(e."activityId") <> 1`,
  'somebody administers': `
    SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "User" WHERE role = 'admin' AND "deactivatedAt" IS NULL)`,
}

/** The broken rules in this database. */
export async function breaches(): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(rules).map(async ([name, query]) => {
      const rows = await prisma().$queryRawUnsafe<Record<string, unknown>[]>(query)
      return rows.map((row) => `${name}: ${Object.values(row)}`)
    }),
  )
  return found.flat()
}

/** The rules that broke while `work` ran. */
export async function newBreaches(work: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(await breaches())
  await work()
  return (await breaches()).filter((one) => !before.has(one))
}
