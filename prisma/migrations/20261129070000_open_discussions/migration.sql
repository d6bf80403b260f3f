-- Which discussions are open, and how many, is kept by the writes that open and end them, so that no page counts.

ALTER TABLE "Thread" ADD COLUMN "open" BOOLEAN NOT NULL DEFAULT true;
UPDATE "Thread" t SET "open" = false
WHERE EXISTS (SELECT 1 FROM "ThreadResolution" r WHERE r."threadId" = t."id" AND r."reopenedAt" IS NULL)
  OR EXISTS (SELECT 1 FROM "ThreadClosure" c WHERE c."threadId" = t."id" AND c."openedAt" IS NULL);

ALTER TABLE "Takeaway" ADD COLUMN "openThreads" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "openAnnotationThreads" INTEGER NOT NULL DEFAULT 0;
UPDATE "Takeaway" k SET "openThreads" = x.count FROM (
  SELECT "takeawayId", count(*) FROM "Thread" WHERE "open" AND "takeawayId" IS NOT NULL GROUP BY 1
) x WHERE x."takeawayId" = k."id";
UPDATE "Takeaway" k SET "openAnnotationThreads" = x.count FROM (
  SELECT n."takeawayId", count(*) FROM "Thread" t JOIN "Annotation" n ON n."id" = t."annotationId"
  WHERE t."open" AND n."visibility" = 'staff' AND n."takeawayId" IS NOT NULL GROUP BY 1
) x WHERE x."takeawayId" = k."id";

CREATE TABLE "OpenAnnotationThreads" (
  "reportId" UUID NOT NULL,
  "shard" INTEGER NOT NULL,
  "count" INTEGER NOT NULL,

  CONSTRAINT "OpenAnnotationThreads_pkey" PRIMARY KEY ("reportId","shard")
);
ALTER TABLE "OpenAnnotationThreads" ADD CONSTRAINT "OpenAnnotationThreads_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The row of a report that a thread is counted in.
CREATE FUNCTION "shard_of"(thread uuid) RETURNS integer LANGUAGE sql IMMUTABLE
  RETURN get_byte(uuid_send(thread), 15) % 16;

INSERT INTO "OpenAnnotationThreads" ("reportId", "shard", "count")
  SELECT t."reportId", "shard_of"(t."id"), count(*) FROM "Thread" t JOIN "Annotation" n ON n."id" = t."annotationId"
  WHERE t."open" AND n."visibility" = 'staff' AND n."takeawayId" IS NULL GROUP BY 1, 2;

ALTER TABLE "Takeaway" ADD CONSTRAINT "Takeaway_open_threads" CHECK ("openThreads" >= 0 AND "openAnnotationThreads" >= 0);
ALTER TABLE "OpenAnnotationThreads" ADD CONSTRAINT "OpenAnnotationThreads_count" CHECK ("count" >= 0);

-- A thread is open while it is neither resolved nor closed. The lock comes first: what is counted after it is what
-- others have committed before.
CREATE FUNCTION "keep_thread_open"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  thread uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."threadId" ELSE NEW."threadId" END;
BEGIN
  PERFORM 1 FROM "Thread" WHERE "id" = thread FOR NO KEY UPDATE;
  UPDATE "Thread" t SET "open" = NOT t."open"
  WHERE t."id" = thread AND t."open" = (
    EXISTS (SELECT 1 FROM "ThreadResolution" r WHERE r."threadId" = thread AND r."reopenedAt" IS NULL)
    OR EXISTS (SELECT 1 FROM "ThreadClosure" c WHERE c."threadId" = thread AND c."openedAt" IS NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER "ThreadResolution_keeps_open" AFTER INSERT OR DELETE OR UPDATE OF "threadId", "reopenedAt" ON "ThreadResolution"
  FOR EACH ROW EXECUTE FUNCTION "keep_thread_open"();
CREATE TRIGGER "ThreadClosure_keeps_open" AFTER INSERT OR DELETE OR UPDATE OF "threadId", "openedAt" ON "ThreadClosure"
  FOR EACH ROW EXECUTE FUNCTION "keep_thread_open"();

-- Adds open threads of an annotation to the count of its takeaway or of its report.
CREATE FUNCTION "add_open_annotation_threads"(report uuid, takeaway uuid, shard_number integer, step integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF takeaway IS NOT NULL THEN
    UPDATE "Takeaway" SET "openAnnotationThreads" = "openAnnotationThreads" + step WHERE "id" = takeaway;
  ELSE
    INSERT INTO "OpenAnnotationThreads" AS kept ("reportId", "shard", "count")
    VALUES (report, shard_number, greatest(step, 0))
    ON CONFLICT ("reportId", "shard") DO UPDATE SET "count" = kept."count" + step;
  END IF;
END $$;

CREATE FUNCTION "add_open_thread"(thread "Thread", step integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  about "Annotation";
BEGIN
  IF thread."takeawayId" IS NOT NULL THEN
    UPDATE "Takeaway" SET "openThreads" = "openThreads" + step WHERE "id" = thread."takeawayId";
    RETURN;
  END IF;
  SELECT * INTO about FROM "Annotation" WHERE "id" = thread."annotationId";
  IF about."visibility" = 'staff' THEN
    PERFORM "add_open_annotation_threads"(thread."reportId", about."takeawayId", "shard_of"(thread."id"), step);
  END IF;
END $$;

-- Takeaways are changed in the order of their ids, so that two moves in opposite directions do not wait for each other.
CREATE FUNCTION "count_open_thread"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."open" AND NEW."takeawayId" < OLD."takeawayId" THEN
    PERFORM "add_open_thread"(NEW, 1);
  END IF;
  IF TG_OP <> 'INSERT' AND OLD."open" THEN
    PERFORM "add_open_thread"(OLD, -1);
  END IF;
  IF TG_OP = 'INSERT' AND NEW."open"
    OR TG_OP = 'UPDATE' AND NEW."open" AND (NEW."takeawayId" < OLD."takeawayId") IS NOT TRUE THEN
    PERFORM "add_open_thread"(NEW, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Thread_counts_open" AFTER INSERT OR DELETE OR UPDATE OF "open", "takeawayId", "annotationId" ON "Thread"
  FOR EACH ROW EXECUTE FUNCTION "count_open_thread"();

-- Threads of an annotation are counted while it is for staff. They are locked before they are counted, as above.
CREATE FUNCTION "count_shown_annotation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Thread" WHERE "annotationId" = NEW."id" ORDER BY "id" FOR NO KEY UPDATE;
  PERFORM "add_open_annotation_threads"(NEW."reportId", NEW."takeawayId", x.shard,
    CASE NEW."visibility" WHEN 'staff' THEN x.count ELSE -x.count END)
  FROM (
    SELECT "shard_of"(t."id") AS shard, count(*)::int AS count FROM "Thread" t
    WHERE t."annotationId" = NEW."id" AND t."open" GROUP BY 1 ORDER BY 1
  ) x;
  RETURN NULL;
END $$;
CREATE TRIGGER "Annotation_counts_open" AFTER UPDATE OF "visibility" ON "Annotation"
  FOR EACH ROW WHEN (OLD."visibility" <> NEW."visibility") EXECUTE FUNCTION "count_shown_annotation"();

-- Open discussions by when they were last written in, for those that wait for somebody.
CREATE INDEX "Thread_open" ON "Thread" ("lastCommentAt" DESC) WHERE "open";
CREATE INDEX "Thread_reportId_idx" ON "Thread"("reportId");
DROP INDEX "Thread_reportId_lastCommentAt_idx";
CREATE INDEX "Comment_authorId_threadId_idx" ON "Comment"("authorId", "threadId");
DROP INDEX "Comment_authorId_createdAt_idx";

-- The activity is read by its time, as periods are.
CREATE INDEX "Activity_at_id_idx" ON "Activity"("at", "id");
CREATE INDEX "Activity_reportId_at_id_idx" ON "Activity"("reportId", "at", "id");
CREATE INDEX "Activity_actorId_at_id_idx" ON "Activity"("actorId", "at", "id");
DROP INDEX "Activity_reportId_id_idx";
DROP INDEX "Activity_actorId_id_idx";

CREATE INDEX "Annotation_createdAt_id_idx" ON "Annotation"("createdAt", "id");

-- A person's notifications of one discussion, or of one report's annotations.
CREATE INDEX "Notification_group" ON "Notification" ("userId", (coalesce("threadId", "reportId", "id")), "createdAt", "id");
