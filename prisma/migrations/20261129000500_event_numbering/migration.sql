-- Events are numbered after the commit, in one transaction at a time. Numbered while it commits, every transaction
-- waited for the one before it to reach the disk.
DROP TRIGGER "Activity_becomes_event" ON "Activity";
DROP FUNCTION "number_event"();
DROP TRIGGER "Event_is_append_only" ON "Event";

ALTER TABLE "Event" DROP CONSTRAINT "Event_pkey";
ALTER TABLE "Event" ALTER COLUMN "id" DROP DEFAULT, ALTER COLUMN "id" DROP NOT NULL;
DROP SEQUENCE "Event_id_seq";
DROP INDEX "Event_activityId_key";
ALTER TABLE "Event" ADD CONSTRAINT "Event_pkey" PRIMARY KEY ("activityId");
CREATE UNIQUE INDEX "Event_id_key" ON "Event"("id");
CREATE INDEX "Event_unnumbered" ON "Event"("activityId") WHERE "id" IS NULL;

CREATE TRIGGER "Event_is_never_deleted" BEFORE DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Event_is_numbered_once" BEFORE UPDATE ON "Event"
  FOR EACH ROW WHEN (OLD."id" IS NOT NULL OR NEW."activityId" <> OLD."activityId") EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "Event" ENABLE ALWAYS TRIGGER "Event_is_never_deleted";
ALTER TABLE "Event" ENABLE ALWAYS TRIGGER "Event_is_numbered_once";

CREATE FUNCTION "add_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Event" ("activityId") VALUES (NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "Activity_becomes_event" AFTER INSERT ON "Activity"
  FOR EACH ROW EXECUTE FUNCTION "add_event"();

-- Numbers the events that have been committed and tells the listeners: a number that can be seen has none missing
-- below it, as the lock is held until the numbers are committed.
CREATE FUNCTION "number_events"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  position bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(72707370);
  WITH waiting AS (
    SELECT "activityId", row_number() OVER (ORDER BY "activityId") AS place FROM "Event" WHERE "id" IS NULL
  ), numbered AS (
    UPDATE "Event" e SET "id" = (SELECT coalesce(max("id"), 0) FROM "Event") + w.place
    FROM waiting w WHERE e."activityId" = w."activityId"
    RETURNING e."id"
  )
  SELECT max("id") INTO position FROM numbered;
  IF position IS NOT NULL THEN
    PERFORM pg_notify('tashan_event', position::text);
  END IF;
END $$;
