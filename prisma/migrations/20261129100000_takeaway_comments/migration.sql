-- How many comments a takeaway has is kept by the writes, so that the most discussed are found without a sum over all
-- threads. In a table of its own, as the row of a takeaway is long and each change of a row writes it anew.

CREATE TABLE "TakeawayComments" (
  "takeawayId" UUID NOT NULL,
  "count" INTEGER NOT NULL,

  CONSTRAINT "TakeawayComments_pkey" PRIMARY KEY ("takeawayId")
) WITH (fillfactor = 50);
ALTER TABLE "TakeawayComments" ADD CONSTRAINT "TakeawayComments_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TakeawayComments" ADD CONSTRAINT "TakeawayComments_count" CHECK ("count" >= 0);

INSERT INTO "TakeawayComments" ("takeawayId", "count")
  SELECT "takeawayId", sum("commentCount") FROM "Thread" WHERE "takeawayId" IS NOT NULL GROUP BY 1;

CREATE FUNCTION "add_takeaway_comments"(takeaway uuid, step integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF takeaway IS NULL OR step = 0 THEN
    RETURN;
  END IF;
  UPDATE "TakeawayComments" SET "count" = "count" + step WHERE "takeawayId" = takeaway;
  IF NOT FOUND AND step > 0 THEN
    INSERT INTO "TakeawayComments" AS kept ("takeawayId", "count") VALUES (takeaway, step)
    ON CONFLICT ("takeawayId") DO UPDATE SET "count" = kept."count" + step;
  END IF;
END $$;

-- Takeaways are changed in the order of their ids, so that two moves in opposite directions do not wait for each other.
CREATE FUNCTION "count_takeaway_comments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."takeawayId" = OLD."takeawayId" THEN
    PERFORM "add_takeaway_comments"(NEW."takeawayId", NEW."commentCount" - OLD."commentCount");
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."takeawayId" < OLD."takeawayId" THEN
    PERFORM "add_takeaway_comments"(NEW."takeawayId", NEW."commentCount");
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM "add_takeaway_comments"(OLD."takeawayId", -OLD."commentCount");
  END IF;
  IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND (NEW."takeawayId" < OLD."takeawayId") IS NOT TRUE THEN
    PERFORM "add_takeaway_comments"(NEW."takeawayId", NEW."commentCount");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Thread_counts_comments" AFTER INSERT OR DELETE OR UPDATE OF "commentCount", "takeawayId" ON "Thread"
  FOR EACH ROW EXECUTE FUNCTION "count_takeaway_comments"();
