-- What people tell the administrators, who are notified of it.
ALTER TYPE "NotificationKind" ADD VALUE 'feedback';
ALTER TABLE "Notification" DROP CONSTRAINT "Notification_has_report";
-- As text, since a new value of an enum may not be used in the transaction that adds it.
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_has_report" CHECK ("reportId" IS NOT NULL OR "kind"::text IN ('security', 'webhook', 'feedback'));

CREATE TABLE "Feedback" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "page" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" TEXT,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Feedback_done_by_somebody" CHECK (("doneAt" IS NULL) = ("doneById" IS NULL))
);

CREATE INDEX "Feedback_createdAt_id_idx" ON "Feedback"("createdAt", "id");
CREATE INDEX "Feedback_userId_createdAt_idx" ON "Feedback"("userId", "createdAt");
CREATE INDEX "Feedback_doneById_idx" ON "Feedback"("doneById");

ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
