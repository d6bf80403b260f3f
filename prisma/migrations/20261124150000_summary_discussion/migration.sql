-- CreateEnum
CREATE TYPE "SummaryDiscussion" AS ENUM ('none', 'conclusions', 'full');

-- What was chosen before stays as it was: with all of the discussion, or without any.
ALTER TABLE "SummaryItem" ALTER COLUMN "discussion" DROP DEFAULT;
ALTER TABLE "SummaryItem" ALTER COLUMN "discussion" TYPE "SummaryDiscussion"
  USING (CASE WHEN "discussion" THEN 'full' ELSE 'none' END)::"SummaryDiscussion";
ALTER TABLE "SummaryItem" ALTER COLUMN "discussion" SET DEFAULT 'conclusions';
