-- A summary is handed in or worked with, and says who signs it when; for a point its text is what is said instead of its discussion.
CREATE TYPE "SummaryForm" AS ENUM ('submission', 'working');

ALTER TABLE "Summary"
  ADD COLUMN form "SummaryForm" NOT NULL DEFAULT 'submission',
  ADD COLUMN particulars JSONB NOT NULL DEFAULT '{}';

ALTER TABLE "SummaryVersion"
  ADD COLUMN form "SummaryForm" NOT NULL DEFAULT 'submission',
  ADD COLUMN particulars JSONB NOT NULL DEFAULT '{}';

-- `fromVersion` and `toVersion`: a paper with the changes from one version to the other.
ALTER TABLE "Export"
  ADD COLUMN form "SummaryForm",
  ADD COLUMN "fromVersion" INTEGER,
  ADD COLUMN "toVersion" INTEGER;

ALTER TABLE "SummaryPart" DROP CONSTRAINT "SummaryPart_shape";
ALTER TABLE "SummaryPart" ADD CONSTRAINT "SummaryPart_shape" CHECK (CASE kind
  WHEN 'point' THEN "takeawayId" IS NOT NULL AND level IS NULL
  WHEN 'heading' THEN "takeawayId" IS NULL AND level BETWEEN 1 AND 3 AND snapshot IS NULL
  ELSE "takeawayId" IS NULL AND level IS NULL AND snapshot IS NULL END);
ALTER TABLE "Export" ADD CONSTRAINT "Export_versions" CHECK (num_nonnulls("fromVersion", "toVersion") IN (0, 2));
