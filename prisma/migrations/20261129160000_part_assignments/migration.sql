-- Minutes say of what was agreed on a point who takes the lead (牵头单位) and by when (完成时限).
ALTER TABLE "SummaryPart"
  ADD COLUMN "leadUnit" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "deadline" TEXT NOT NULL DEFAULT '';
ALTER TABLE "SummaryPart" ADD CONSTRAINT "SummaryPart_assignment"
  CHECK ("kind" = 'point' OR ("leadUnit" = '' AND "deadline" = ''));

-- Both are found as the other words of a summary are.
CREATE OR REPLACE FUNCTION "fold_row"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'Comment' THEN
      NEW."folded" := "fold_text"(NEW."body");
    WHEN 'Takeaway' THEN
      NEW."folded" := "fold_fields"(ARRAY[NEW."code", NEW."title", NEW."titleEn"], ARRAY[NEW."statement", NEW."statementEn"]);
    WHEN 'Evidence' THEN
      NEW."folded" := "fold_text"(NEW."quote");
    WHEN 'Figure' THEN
      NEW."folded" := "fold_fields"(ARRAY[NEW."label", NEW."labelEn"],
        ARRAY[NEW."value" || NEW."unit", NEW."territory", NEW."date", NEW."quote"]);
    WHEN 'Term' THEN
      NEW."folded" := "fold_fields"(ARRAY[NEW."name", NEW."nameEn"], ARRAY[NEW."meaning", NEW."meaningEn", NEW."quote"]);
    WHEN 'Annotation' THEN
      NEW."folded" := "fold_fields"('{}', ARRAY[NEW."body", NEW."quote"] || NEW."tags");
    WHEN 'Summary' THEN
      NEW."folded" := "fold_fields"(ARRAY[NEW."title"], ARRAY[NEW."intro", NEW."closing"] || (
        SELECT array_agg(w."words" ORDER BY p."position", w."at")
        FROM "SummaryPart" p, unnest(ARRAY[p."text", p."leadUnit", p."deadline"]) WITH ORDINALITY w("words", "at")
        WHERE p."summaryId" = NEW."id" AND w."words" <> ''));
  END CASE;
  RETURN NEW;
END $$;
