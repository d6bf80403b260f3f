/** What the floor asks: the rows that the site's answer shows, one prepared statement a request. */
export const statements = {
  list: `SELECT c.id, c."threadId", c."parentId", c.body, c.html, c.version, c."createdAt", c."editedAt", c."deletedAt",
      json_build_object('id', u.id, 'name', u.name, 'department', d.name) AS author, q.name AS "parentAuthor",
      p.excerpt AS "parentExcerpt", (SELECT count(*)::int FROM "Agreement" a WHERE a."commentId" = c.id) AS agreed
    FROM "Comment" c JOIN "User" u ON u.id = c."authorId" LEFT JOIN "Department" d ON d.id = u."departmentId"
    LEFT JOIN "Comment" p ON p.id = c."parentId" LEFT JOIN "User" q ON q.id = p."authorId"
    WHERE c."threadId" = $1 ORDER BY c."createdAt", c.id LIMIT 50`,
  post: `WITH put AS (
      INSERT INTO "Comment" (id, "threadId", "authorId", body, html, renderer, excerpt, mentions, "createdAt")
      SELECT gen_random_uuid(), t.id, t."createdById", $2, $3, 1, left($2, 60), '[]', now()
      FROM "Thread" t WHERE t.id = $1
      RETURNING id, "threadId", body, html, "createdAt"
    ), counted AS (
      UPDATE "Thread" t SET "commentCount" = "commentCount" + 1, "lastCommentAt" = put."createdAt"
      FROM put WHERE t.id = put."threadId"
    )
    SELECT * FROM put`,
  home: `(SELECT r.title AS title, '' AS text FROM "Report" r ORDER BY r."createdAt" DESC, r.id DESC LIMIT 50)
    UNION ALL
    (SELECT u.name, c.excerpt FROM "Activity" a JOIN "User" u ON u.id = a."actorId"
      LEFT JOIN "Comment" c ON a."subjectKind" = 'comment' AND c.id = a."subjectId"::uuid
      ORDER BY a.id DESC LIMIT 50)`,
  takeaways: `SELECT k.code || ' ' || k.title AS title, k.statement AS text
    FROM "Takeaway" k JOIN "Report" r ON r.id = k."reportId" WHERE k."deletedAt" IS NULL
    ORDER BY r."createdAt" DESC, k."reportId", k.position LIMIT 100`,
  reading: `SELECT p.key AS title, substr(v.text, p.start + 1, p."end" - p.start) AS text
    FROM "Report" r JOIN "Revision" v ON v."reportId" = r.id AND v.number = r."currentRevision"
    JOIN "Paragraph" p ON p."revisionId" = v.id WHERE r.slug = $1 ORDER BY p.position`,
  search: `WITH recent AS (
      SELECT * FROM (SELECT * FROM floor.comment ORDER BY "createdAt" DESC, id DESC LIMIT 4000) newest
      WHERE body LIKE $1 ORDER BY "createdAt" DESC, id DESC LIMIT 20
    ), older AS (
      SELECT * FROM floor.comment
      WHERE (SELECT count(*) FROM recent) < 20 AND floor.pairs(body) @> floor.pairs($2) AND body LIKE $1
      ORDER BY "createdAt" DESC, id DESC LIMIT 20
    ), hit AS (
      SELECT * FROM older UNION ALL SELECT * FROM recent WHERE (SELECT count(*) FROM recent) = 20
    )
    SELECT 'comment' AS kind, h.id, k.code || ' ' || k.title AS title, h.body AS snippet
    FROM hit h JOIN "Thread" t ON t.id = h."threadId" JOIN "Takeaway" k ON k.id = t."takeawayId"
    ORDER BY h."createdAt" DESC, h.id DESC`,
}

/** Comments with an index on their pairs of characters, apart from the site's tables, so that its writes keep their price. */
export const searchTable = `
  CREATE SCHEMA floor;
  CREATE FUNCTION floor.pairs(words text) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT (ascii(a) << 16) # ascii(b)), '{}') FROM (
      SELECT a, lead(a) OVER (ORDER BY place) AS b
      FROM unnest(string_to_array(lower(words), NULL)) WITH ORDINALITY AS x (a, place)
    ) pair WHERE a ~ '\\w' AND b ~ '\\w'
  $$;
  CREATE UNLOGGED TABLE floor.comment AS SELECT id, "threadId", body, "createdAt" FROM "Comment";
  CREATE INDEX ON floor.comment ("createdAt" DESC, id DESC);
  CREATE INDEX ON floor.comment USING gin (floor.pairs(body));
  ANALYZE floor.comment`
