-- AlterTable
ALTER TABLE "Export" ADD COLUMN     "reportIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- Files made before hold words of the reports of the summary's points, or of the report itself.
UPDATE "Export" e SET "reportIds" = CASE WHEN e."reportId" IS NOT NULL THEN ARRAY[e."reportId"] ELSE ARRAY(
  SELECT DISTINCT k."reportId" FROM "SummaryPart" p JOIN "Takeaway" k ON k.id = p."takeawayId"
  WHERE p."summaryId" = e."summaryId") END
WHERE e.status = 'done';
