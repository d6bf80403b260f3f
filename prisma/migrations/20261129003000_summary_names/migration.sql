-- The columns bear the names that the program uses.
ALTER TYPE "SummaryTake" RENAME TO "PointSection";
ALTER TABLE "SummaryPart" RENAME COLUMN "takes" TO "sections";
ALTER TABLE "SummaryPart" RENAME COLUMN "basis" TO "snapshot";
ALTER TABLE "SummaryPart" RENAME COLUMN "keptHash" TO "dismissedHash";
ALTER TABLE "SummaryFinish" RENAME COLUMN "matter" TO "inputs";

UPDATE "SummaryVersion" SET "outline" = (
  SELECT coalesce(jsonb_agg(CASE WHEN part ? 'takes'
      THEN part - 'takes' || jsonb_build_object('sections', part->'takes') ELSE part END ORDER BY place), '[]')
  FROM jsonb_array_elements("outline") WITH ORDINALITY AS parts(part, place)
);
UPDATE "SummaryFinish" SET "inputs" = jsonb_set("inputs", '{parts}', (
  SELECT coalesce(jsonb_agg(CASE WHEN part ? 'takes'
      THEN part - 'takes' - 'basis' || jsonb_build_object('sections', part->'takes', 'snapshot', part->'basis')
      ELSE part END ORDER BY place), '[]')
  FROM jsonb_array_elements("inputs"->'parts') WITH ORDINALITY AS parts(part, place)
)) WHERE jsonb_typeof("inputs"->'parts') = 'array';
