-- What the schema language cannot say and code may forget.

-- Checked when the save ends, so that a point may be thrown out and chosen anew in one statement.
ALTER TABLE "SummaryPart" ADD CONSTRAINT "SummaryPart_summaryId_takeawayId_key"
  UNIQUE ("summaryId", "takeawayId") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "SummaryPart" ADD CONSTRAINT "SummaryPart_shape" CHECK (CASE "kind"
  WHEN 'point' THEN "takeawayId" IS NOT NULL AND "level" IS NULL AND "text" = ''
  WHEN 'heading' THEN "takeawayId" IS NULL AND "level" BETWEEN 1 AND 3 AND "basis" IS NULL
  ELSE "takeawayId" IS NULL AND "level" IS NULL AND "basis" IS NULL END);
ALTER TABLE "SummaryVersion" ADD CONSTRAINT "SummaryVersion_outline" CHECK (jsonb_typeof("outline") = 'array');
ALTER TABLE "SummaryShare" ADD CONSTRAINT "SummaryShare_whom" CHECK (num_nonnulls("userId", "departmentId") = 1);
ALTER TABLE "Export" ADD CONSTRAINT "Export_about" CHECK (num_nonnulls("summaryId", "reportId") = 1);
ALTER TABLE "Export" ADD CONSTRAINT "Export_progress" CHECK ("progress" BETWEEN 0 AND 100);
ALTER TABLE "Export" ADD CONSTRAINT "Export_done" CHECK ("status" <> 'done' OR num_nonnulls("name", "size", "sha256") = 3);

-- At most one at a time.
CREATE UNIQUE INDEX "SummaryFinish_standing" ON "SummaryFinish" ("summaryId") WHERE "reopenedAt" IS NULL;

-- The few that somebody is at or should be.
CREATE INDEX "Export_to_make" ON "Export" ("createdAt") WHERE "status" IN ('waiting', 'running');

-- The points chosen so far, with all that was taken of each then.
INSERT INTO "SummaryPart" ("id", "summaryId", "position", "kind", "takeawayId", "takes")
  SELECT gen_random_uuid(), "summaryId", "position", 'point', "takeawayId",
    ARRAY['statement', 'evidence', 'figures', 'terms', 'links']::"SummaryTake"[]
      || CASE "discussion" WHEN 'full' THEN ARRAY['discussion']::"SummaryTake"[]
        WHEN 'conclusions' THEN ARRAY['conclusions']::"SummaryTake"[] ELSE ARRAY[]::"SummaryTake"[] END
  FROM "SummaryItem";
