-- Somebody is told of guesses at a sign-in; that belongs to no report.
ALTER TYPE "NotificationKind" ADD VALUE 'security';
ALTER TABLE "Notification" ALTER COLUMN "reportId" DROP NOT NULL;
-- As text: a new value of an enum cannot be used in the transaction that adds it.
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_has_report" CHECK ("reportId" IS NOT NULL OR "kind"::text = 'security');
