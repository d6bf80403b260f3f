-- The newest summaries of all, and the newest e-mails of all, for whoever reads everyone's.
CREATE INDEX "Summary_updatedAt_id_idx" ON "Summary"("updatedAt", "id");
CREATE INDEX "Email_createdAt_id_idx" ON "Email"("createdAt", "id");
