-- What the schema language cannot say and code may forget.

-- Positions are code points, start inclusive, end exclusive; context is at most 32 of them.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_range" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "Evidence_quote" CHECK (char_length("quote") = "end" - "start"),
  ADD CONSTRAINT "Evidence_context" CHECK (char_length("prefix") <= 32 AND char_length("suffix") <= 32);
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_range" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "Figure_quote" CHECK (char_length("quote") = "end" - "start"),
  ADD CONSTRAINT "Figure_value" CHECK (position("value" in "quote") > 0),
  ADD CONSTRAINT "Figure_context" CHECK (char_length("prefix") <= 32 AND char_length("suffix") <= 32);
ALTER TABLE "Term" ADD CONSTRAINT "Term_range" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "Term_quote" CHECK (char_length("quote") = "end" - "start"),
  ADD CONSTRAINT "Term_context" CHECK (char_length("prefix") <= 32 AND char_length("suffix") <= 32);
ALTER TABLE "Section" ADD CONSTRAINT "Section_range" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_range" CHECK ("start" >= 0 AND "end" > "start");

ALTER TABLE "Takeaway" ADD CONSTRAINT "Takeaway_parent" CHECK ("parentId" IS DISTINCT FROM "id");
ALTER TABLE "Link" ADD CONSTRAINT "Link_ends" CHECK ("practiceId" <> "actionId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parent" CHECK ("parentId" IS DISTINCT FROM "id");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_count" CHECK ("commentCount" >= 0);
ALTER TABLE "ReportAudience" ADD CONSTRAINT "ReportAudience_one" CHECK (num_nonnulls("userId", "departmentId") = 1);

-- A thread is resolved at most once at a time.
CREATE UNIQUE INDEX "ThreadResolution_open" ON "ThreadResolution" ("threadId") WHERE "reopenedAt" IS NULL;

-- Names people sign in with are the same in any case.
ALTER TABLE "User" ADD CONSTRAINT "User_email_folded" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "User_username_folded" CHECK ("username" = lower("username"));

-- A report's text never changes.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is not allowed', TG_OP, TG_TABLE_NAME;
END $$;
CREATE TRIGGER "Revision_text_is_fixed" BEFORE UPDATE OF "text", "sha256", "number" ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The activity is append-only; rows go only with the report they speak of.
CREATE TRIGGER "Activity_is_append_only" BEFORE UPDATE OR DELETE ON "Activity"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION "refuse_change"();
