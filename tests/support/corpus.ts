import { Client } from 'pg'

/** The id of the row of a table at this place, as SQL: a UUID of version 4. */
const idOf = (table: string, place: string) =>
  `overlay(overlay(md5('${table} ' || (${place})) placing '4' from 13) placing '8' from 17)::uuid`

/** A number below `limit` that looks random but is the same each time, as SQL. */
const pick = (place: string, limit: string) => `((hashint8(${place}) & 2147483647) % (${limit}))`

const people = 200
const reports = 20
const takeaways = 2_000
const personOf = (place: string) => `'person-' || ${pick(place, `${people}`)}`
const start = `timestamptz '2026-01-01 00:00:00+08'`
/** Comments are written over half a year, however many there are. */
const at = (place: string, of: string) =>
  `(${start} + (${place})::float8 / (${of}) * interval '180 days')::timestamptz(3)`

/** Statements that fill every table that grows, in proportion to the comments; triggers and foreign keys are off. */
function corpusStatements(comments: number): string[] {
  const threads = Math.ceil(comments / 50)
  const annotations = Math.ceil(comments / 50)
  const from = (count: number) => `generate_series(0, ${count - 1}) AS i`
  return [
    `INSERT INTO "Department" (id, name) SELECT ${idOf('department', 'i')}, '处室' || i FROM ${from(10)}`,
    `INSERT INTO "User" (id, name, email, role, "departmentId", "updatedAt", "lastVisitAt")
     SELECT 'person-' || i, '同志' || i, 'person' || i || '@example.test',
       (CASE WHEN i = 0 THEN 'admin' WHEN i % 10 = 1 THEN 'editor' WHEN i % 10 = 2 THEN 'viewer' ELSE 'staff' END)::"Role",
       ${idOf('department', 'i % 10')}, ${start}, ${start} FROM ${from(people)}`,
    `INSERT INTO "Report" (id, slug, title, audience, "currentRevision", "createdById", "createdAt")
     SELECT ${idOf('report', 'i')}, 'report-' || i, '考察报告' || i,
       (CASE WHEN i % 5 = 4 THEN 'named' ELSE 'everyone' END)::"Audience", 2, 'person-1', ${at('i', `${reports}`)}
     FROM ${from(reports)}`,
    `INSERT INTO "ReportAudience" (id, "reportId", "departmentId")
     SELECT gen_random_uuid(), ${idOf('report', 'i')}, ${idOf('department', 'i % 10')}
     FROM ${from(reports)} WHERE i % 5 = 4`,
    `INSERT INTO "Revision" (id, "reportId", number, text, sha256)
     SELECT ${idOf('revision', 'i')}, ${idOf('report', 'i / 2')}, i % 2 + 1,
       repeat('上海抓产业的擘画全局来加强顶层设计，跨国公司地区总部达到891家，工业互联网赋能全覆盖行动。', 400), md5(i::text)
     FROM ${from(reports * 2)}`,
    `INSERT INTO "Section" (id, "revisionId", key, level, heading, start, "end", position)
     SELECT gen_random_uuid(), ${idOf('revision', 'i / 20')}, 's' || i % 20, 1, '第' || i % 20 || '节',
       i % 20 * 900, i % 20 * 900 + 900, i % 20 FROM ${from(reports * 2 * 20)}`,
    `INSERT INTO "Paragraph" (id, "revisionId", key, "sectionKey", start, "end", position)
     SELECT gen_random_uuid(), ${idOf('revision', 'i / 200')}, 'p' || i % 200, 's' || i % 200 / 10,
       i % 200 * 90, i % 200 * 90 + 90, i % 200 FROM ${from(reports * 2 * 200)}`,
    `INSERT INTO "Theme" (id, name, position) SELECT ${idOf('theme', 'i')}, '主题' || i, i FROM ${from(12)}`,
    `INSERT INTO "Takeaway" (id, "reportId", code, kind, "themeId", title, statement, position, "createdById", "updatedAt",
       "createdAt")
     SELECT ${idOf('takeaway', 'i')}, ${idOf('report', `i % ${reports}`)},
       (ARRAY['P', 'A', 'M', 'I'])[i % 4 + 1] || '-' || i,
       (ARRAY['practice', 'action', 'method', 'insight'])[i % 4 + 1]::"TakeawayKind",
       CASE WHEN i % 3 > 0 THEN ${idOf('theme', 'i % 12')} END, '要点' || i, repeat('一段表述。', 20), i,
       CASE WHEN i % 10 > 0 THEN ${personOf('i')} END, ${start}, ${at('i', `${takeaways}`)} FROM ${from(takeaways)}`,
    `INSERT INTO "Evidence" (id, "takeawayId", "revisionId", "paragraphKey", start, "end", quote, prefix, suffix, position)
     SELECT gen_random_uuid(), k.id, v.id, 'p' || i, i * 90, i * 90 + 20, substr(v.text, i * 90 + 1, 20), '', '', i % 3
     FROM (SELECT k.*, (row_number() OVER (ORDER BY id) % 60)::int AS n FROM "Takeaway" k) k
     JOIN "Revision" v ON v."reportId" = k."reportId" AND v.number = 2, generate_series(k.n * 3, k.n * 3 + 2) AS i`,
    `INSERT INTO "Figure" (id, "reportId", "takeawayId", "revisionId", value, unit, label, "paragraphKey", start, "end",
       quote, prefix, suffix, position)
     SELECT gen_random_uuid(), k."reportId", k.id, v.id, left(v.text, 1), '家', '数' || k.position, 'p0', 0, 10,
       left(v.text, 10), '', '', k.position
     FROM "Takeaway" k JOIN "Revision" v ON v."reportId" = k."reportId" AND v.number = 2 WHERE k.kind = 'practice'`,
    `INSERT INTO "Term" (id, "reportId", "takeawayId", "revisionId", name, meaning, "paragraphKey", start, "end", quote,
       prefix, suffix, position)
     SELECT gen_random_uuid(), k."reportId", k.id, v.id, '词' || k.position, '义', 'p0', 0, 10, left(v.text, 10), '', '',
       k.position
     FROM "Takeaway" k JOIN "Revision" v ON v."reportId" = k."reportId" AND v.number = 2 WHERE k.kind = 'method'`,
    `INSERT INTO "Link" ("practiceId", "actionId", reason)
     SELECT ${idOf('takeaway', 'i * 4')}, ${idOf('takeaway', `(i * 4 + ${reports} + 1) % ${takeaways}`)}, '因由'
     FROM ${from(takeaways / 4)}`,
    `INSERT INTO "Annotation" (id, "reportId", "revisionId", "takeawayId", "takeawayVersion", "paragraphKey", start, "end",
       quote, prefix, suffix, kind, visibility, body, html, tags, "authorId", "createdAt")
     SELECT ${idOf('annotation', 'i')}, ${idOf('report', `i % ${reports}`)},
       CASE WHEN i / 20 % 10 > 0 THEN ${idOf('revision', `i % ${reports} * 2 + (i % 3 > 0)::int`)} END,
       CASE WHEN i / 20 % 10 = 0 THEN ${idOf('takeaway', `i % ${takeaways}`)} END, CASE WHEN i / 20 % 10 = 0 THEN 1 END,
       'p' || i % 200, i % 200 * 90, i % 200 * 90 + 4, '四个字符', '', '',
       (ARRAY['comment', 'question', 'correction'])[i % 3 + 1]::"AnnotationKind",
       (CASE WHEN i % 4 = 3 THEN 'private' ELSE 'staff' END)::"Visibility", '这里值得学习', '<p>这里值得学习</p>',
       ARRAY['标签' || i % 30], ${personOf('i + 7')}, ${at('i', `${annotations}`)} FROM ${from(annotations)}`,
    `INSERT INTO "Anchor" (id, "reportId", "revisionId", "annotationId", status, "paragraphKey", start, "end", quote, prefix,
       suffix)
     SELECT gen_random_uuid(), n."reportId", v.id, n.id, s.status::"AnchorStatus", n."paragraphKey", n.start, n."end",
       n.quote, '', ''
     FROM "Annotation" n JOIN "Revision" v ON v."reportId" = n."reportId" AND v.number = 2 AND v.id <> n."revisionId"
     CROSS JOIN LATERAL (SELECT CASE WHEN hashtext(n.id::text) % 10 = 0 THEN 'proposed' ELSE 'same' END AS status) s`,
    `INSERT INTO "Thread" (id, "reportId", "takeawayId", "annotationId", "createdById", "createdAt", "lastCommentAt",
       "commentCount", open)
     SELECT ${idOf('thread', 'i')}, ${idOf('report', `i % ${reports}`)},
       CASE WHEN i / 20 % 8 > 0 THEN ${idOf('takeaway', `i % ${takeaways}`)} END,
       CASE WHEN i / 20 % 8 = 0 THEN ${idOf('annotation', `i % ${annotations}`)} END,
       ${personOf('i + 3')}, ${at('i', `${threads}`)}, ${at(`${comments - threads} + i`, `${comments}`)}, 50, i % 5 < 3
     FROM ${from(threads)}`,
    `INSERT INTO "ThreadResolution" (id, "threadId", "resolvedById", "reopenedAt", "reopenedById")
     SELECT gen_random_uuid(), ${idOf('thread', 'i')}, ${personOf('i')},
       CASE WHEN i % 5 < 3 THEN ${start} END, CASE WHEN i % 5 < 3 THEN 'person-1' END
     FROM ${from(threads)} WHERE i % 5 <> 0`,
    `INSERT INTO "ThreadClosure" (id, "threadId", "closedById", reason)
     SELECT gen_random_uuid(), ${idOf('thread', 'i')}, 'person-1', '已另行研究' FROM ${from(threads)} WHERE i % 50 = 49`,
    `UPDATE "Takeaway" k SET "openThreads" = x.count FROM (
       SELECT "takeawayId", count(*) FROM "Thread" WHERE open GROUP BY 1) x WHERE x."takeawayId" = k.id`,
    `UPDATE "Takeaway" k SET "openAnnotationThreads" = x.count FROM (
       SELECT n."takeawayId", count(*) FROM "Thread" t JOIN "Annotation" n ON n.id = t."annotationId"
       WHERE t.open AND n.visibility = 'staff' GROUP BY 1) x WHERE x."takeawayId" = k.id`,
    `INSERT INTO "OpenAnnotationThreads" SELECT t."reportId", shard_of(t.id), count(*)
     FROM "Thread" t JOIN "Annotation" n ON n.id = t."annotationId"
     WHERE t.open AND n.visibility = 'staff' AND n."takeawayId" IS NULL GROUP BY 1, 2`,
    `INSERT INTO "Comment" (id, "threadId", "parentId", "authorId", body, html, renderer, excerpt, "createdAt")
     SELECT ${idOf('comment', 'i')}, ${idOf('thread', `i % ${threads}`)},
       CASE WHEN i % 3 = 0 AND i >= ${threads} THEN ${idOf('comment', `i - ${threads}`)} END, ${personOf('i')},
       '意见' || i || '：自贸区的做法值得研究，建议列一张对照表。', '<p>意见' || i || '</p>', 1, '意见' || i,
       ${at('i', `${comments}`)} FROM ${from(comments)}`,
    `UPDATE "Comment" SET "deletedAt" = ${start} WHERE hashtext(id::text) % 100 = 0`,
    `INSERT INTO "Hiding" (id, "commentId", "hiddenById", reason)
     SELECT gen_random_uuid(), ${idOf('comment', 'i * 200')}, 'person-1', '离题' FROM ${from(comments / 200)}`,
    `INSERT INTO "CommentEdit" (id, "commentId", version, body, "editedById")
     SELECT gen_random_uuid(), ${idOf('comment', 'i * 20')}, 1, '原文', ${personOf('i')} FROM ${from(comments / 20)}`,
    `INSERT INTO "Agreement" ("commentId", "userId")
     SELECT ${idOf('comment', 'i * 4')}, ${personOf('i + 11')} FROM ${from(comments / 4)}`,
    `INSERT INTO "Conclusion" (id, "threadId", "commentId", "setById")
     SELECT gen_random_uuid(), ${idOf('thread', 'i * 10')}, ${idOf('comment', 'i * 10')}, 'person-1'
     FROM ${from(Math.ceil(threads / 10))}`,
    `INSERT INTO "ThreadMove" (id, "threadId", "fromTakeawayId", "toTakeawayId", "movedById")
     SELECT gen_random_uuid(), t.id, ${idOf('takeaway', '5')}, t."takeawayId", 'person-1'
     FROM "Thread" t WHERE t."takeawayId" IS NOT NULL AND hashtext(t.id::text) % 10 = 0`,
    `INSERT INTO "CommentMove" (id, "commentId", "fromThreadId", "toThreadId", "movedById")
     SELECT gen_random_uuid(), ${idOf('comment', 'i * 50')}, ${idOf('thread', `(i + 1) % ${threads}`)},
       ${idOf('thread', `i * 50 % ${threads}`)}, 'person-1'
     FROM ${from(comments / 50)} WHERE (i + 1) % ${threads} <> i * 50 % ${threads}`,
    `INSERT INTO "Follow" ("threadId", "userId", since)
     SELECT ${idOf('thread', `i % ${threads}`)}, ${personOf('i')}, ${start} FROM ${from(comments)} WHERE i % 4 = 0
     ON CONFLICT DO NOTHING`,
    `INSERT INTO "Activity" (id, at, "actorId", verb, "reportId", "subjectKind", "subjectId")
     SELECT i + 1, ${at('i', `${comments}`)}, ${personOf('i')}, 'comment.written', ${idOf('report', `i % ${threads} % ${reports}`)},
       'comment', ${idOf('comment', 'i')}::text FROM ${from(comments)}`,
    `INSERT INTO "Activity" (id, at, "actorId", verb, "reportId", "subjectKind", "subjectId")
     SELECT ${comments} + i * 4 + p.n, ${at('i', `${threads}`)}, ${personOf('i')}, p.verb,
       CASE WHEN p.n < 4 THEN ${idOf('report', `i % ${reports}`)} END, p.kind, p.subject::text
     FROM ${from(threads)} CROSS JOIN LATERAL (VALUES
       (1, 'thread.started', 'thread', ${idOf('thread', 'i')}),
       (2, 'takeaway.edited', 'takeaway', ${idOf('takeaway', `i % ${takeaways}`)}),
       (3, 'annotation.created', 'annotation', ${idOf('annotation', 'i')}),
       (4, 'summary.edited', 'summary', ${idOf('summary', `i % ${Math.ceil(comments / 1000)}`)})
     ) p(n, verb, kind, subject)`,
    `SELECT setval('"Activity_id_seq"', (SELECT max(id) FROM "Activity"))`,
    `INSERT INTO "Event" (id, "activityId") SELECT row_number() OVER (ORDER BY at, id), id FROM "Activity"`,
    `UPDATE "Projection" SET position = (SELECT max(id) FROM "Event")`,
    `INSERT INTO "Email" (id, key, "userId", kind, status, "dueAt", "createdAt")
     SELECT ${idOf('email', 'i')}, 'single:' || i, ${personOf('i')}, 'single',
       (CASE WHEN i % 100 = 0 THEN 'failed' ELSE 'sent' END)::"EmailStatus", ${start}, ${at('i', `${comments / 20}`)}
     FROM ${from(comments / 20)}`,
    `INSERT INTO "Notification" (id, "userId", kind, "activityId", "reportId", "threadId", "commentId", "actorId",
       "createdAt", "readAt", "emailId")
     SELECT gen_random_uuid(), ${personOf('i + 5')}, 'follow', i + 1, ${idOf('report', `i % ${threads} % ${reports}`)},
       ${idOf('thread', `i % ${threads}`)}, ${idOf('comment', 'i')}, ${personOf('i')}, ${at('i', `${comments}`)},
       CASE WHEN i % 10 > 0 THEN ${start} END, CASE WHEN i % 20 = 0 THEN ${idOf('email', 'i / 20')} END
     FROM ${from(comments)}`,
    `UPDATE "User" u SET unread = x.count FROM (
       SELECT "userId", count(*) FROM "Notification" WHERE "readAt" IS NULL GROUP BY 1) x WHERE x."userId" = u.id`,
    `INSERT INTO "Summary" (id, title, "ownerId", "updatedAt")
     SELECT ${idOf('summary', 'i')}, '小结' || i, ${personOf('i')}, ${at('i', `${comments / 1000}`)}
     FROM ${from(Math.ceil(comments / 1000))}`,
    `INSERT INTO "SummaryPart" (id, "summaryId", position, kind, "takeawayId", sections)
     SELECT gen_random_uuid(), s.id, i, 'point', ${idOf('takeaway', 'i')}, '{statement,evidence,discussion}'
     FROM "Summary" s CROSS JOIN ${from(10)}`,
    `INSERT INTO "SummaryVersion" ("summaryId", version, title, template, intro, closing, outline, "savedById")
     SELECT s.id, i + 1, s.title, 'study', '', '', '[]', s."ownerId" FROM "Summary" s CROSS JOIN ${from(10)}`,
    `INSERT INTO "Export" (id, "summaryId", format, locale, "requestedById", status, name, size, sha256, "createdAt")
     SELECT gen_random_uuid(), ${idOf('summary', `i % ${Math.ceil(comments / 1000)}`)}, 'md', 'zh-CN', ${personOf('i')},
       'done', '小结', 1, md5(i::text), ${at('i', `${comments / 100}`)} FROM ${from(comments / 100)}`,
    `INSERT INTO "Session" (id, token, "userId", "expiresAt", "updatedAt")
     SELECT 's' || i, 't' || i, ${personOf('i')}, ${start} + interval '10 years', ${start} FROM ${from(comments / 100)}`,
  ]
}

/** Fills an empty, migrated database with a house of 200 people that has had this many comments. */
export async function insertCorpus(url: string, comments: number): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '64MB'`,
    )
    for (const statement of corpusStatements(comments)) await client.query(statement)
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}
