-- What a figure says in each revision, so that going back shows it as it was.
ALTER TABLE "Anchor" ADD COLUMN "value" TEXT;
UPDATE "Anchor" a SET "value" = f."value" FROM "Figure" f WHERE f."id" = a."figureId";
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_value" CHECK ("value" IS NULL OR "figureId" IS NOT NULL);
