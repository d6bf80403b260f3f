-- What the schema language cannot say and code may forget.

-- At most one at a time.
CREATE UNIQUE INDEX "Conclusion_standing" ON "Conclusion" ("threadId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Hiding_standing" ON "Hiding" ("commentId") WHERE "restoredAt" IS NULL;
CREATE UNIQUE INDEX "ThreadClosure_standing" ON "ThreadClosure" ("threadId") WHERE "openedAt" IS NULL;

ALTER TABLE "Hiding" ADD CONSTRAINT "Hiding_reason" CHECK ("reason" <> '');
ALTER TABLE "ThreadClosure" ADD CONSTRAINT "ThreadClosure_reason" CHECK ("reason" <> '');
ALTER TABLE "ThreadMove" ADD CONSTRAINT "ThreadMove_from" CHECK (num_nonnulls("fromTakeawayId", "fromAnnotationId") = 1);
ALTER TABLE "CommentMove" ADD CONSTRAINT "CommentMove_ends" CHECK ("fromThreadId" <> "toThreadId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_mentions" CHECK (jsonb_typeof("mentions") = 'array');
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_count" CHECK ("count" > 0);
ALTER TABLE "User" ADD CONSTRAINT "User_unread" CHECK ("unread" >= 0);

-- Unread ones are few among all that a person was ever told.
CREATE INDEX "Notification_unread" ON "Notification" ("userId", "createdAt") WHERE "readAt" IS NULL;
CREATE INDEX "Notification_to_send" ON "Notification" ("userId", "createdAt") WHERE "readAt" IS NULL AND "emailId" IS NULL;

-- The activity is append-only, for everybody and without exception: reports that have any are not deleted.
DROP TRIGGER "Activity_is_append_only" ON "Activity";
CREATE TRIGGER "Activity_is_append_only" BEFORE UPDATE OR DELETE ON "Activity"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Event_is_append_only" BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Event_is_never_emptied" BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "Activity" ENABLE ALWAYS TRIGGER "Activity_is_append_only";
ALTER TABLE "Activity" ENABLE ALWAYS TRIGGER "Activity_is_never_emptied";
ALTER TABLE "Event" ENABLE ALWAYS TRIGGER "Event_is_append_only";
ALTER TABLE "Event" ENABLE ALWAYS TRIGGER "Event_is_never_emptied";

-- Events are numbered one transaction after another, while it commits: a number that can be seen has none missing
-- below it. The lock is held for the end of the commit only.
CREATE FUNCTION "number_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  position bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(72707370);
  INSERT INTO "Event" ("activityId") VALUES (NEW."id") RETURNING "id" INTO position;
  PERFORM pg_notify('tashan_event', position::text);
  RETURN NULL;
END $$;

INSERT INTO "Event" ("activityId") SELECT "id" FROM "Activity" ORDER BY "id";

CREATE CONSTRAINT TRIGGER "Activity_becomes_event" AFTER INSERT ON "Activity"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "number_event"();

-- Nobody is told of what happened before there were notifications.
INSERT INTO "Projection" ("name", "position") SELECT 'notifications', coalesce(max("id"), 0) FROM "Event";

-- Who took part follows.
INSERT INTO "Follow" ("threadId", "userId", "since")
  SELECT "threadId", "authorId", min("createdAt") FROM (
    SELECT "threadId", "authorId", "createdAt" FROM "Comment"
    UNION ALL SELECT "id", "createdById", "createdAt" FROM "Thread"
  ) taking_part ("threadId", "authorId", "createdAt")
  GROUP BY "threadId", "authorId";
