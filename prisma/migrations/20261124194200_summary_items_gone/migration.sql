-- Their place is taken by "SummaryPart".
DROP TABLE "SummaryItem";

DROP TYPE "SummaryDiscussion";
