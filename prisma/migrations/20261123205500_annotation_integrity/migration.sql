-- What the schema language cannot say and code may forget.

ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_range" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "Annotation_quote" CHECK (char_length("quote") = "end" - "start"),
  ADD CONSTRAINT "Annotation_context" CHECK (char_length("prefix") <= 32 AND char_length("suffix") <= 32),
  ADD CONSTRAINT "Annotation_target" CHECK (num_nonnulls("revisionId", "takeawayId") = 1),
  ADD CONSTRAINT "Annotation_takeaway_version" CHECK (("takeawayId" IS NULL) = ("takeawayVersion" IS NULL)),
  ADD CONSTRAINT "Annotation_words" CHECK ("kind" = 'highlight' OR "body" <> '');

ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_subject"
    CHECK (num_nonnulls("annotationId", "evidenceId", "figureId", "termId") = 1),
  ADD CONSTRAINT "Anchor_place" CHECK (("status" = 'orphaned') = ("start" IS NULL)),
  ADD CONSTRAINT "Anchor_whole" CHECK (num_nonnulls("paragraphKey", "start", "end", "quote", "prefix", "suffix") IN (0, 6)),
  ADD CONSTRAINT "Anchor_range" CHECK ("start" >= 0 AND "end" > "start"),
  ADD CONSTRAINT "Anchor_quote" CHECK (char_length("quote") = "end" - "start"),
  ADD CONSTRAINT "Anchor_context" CHECK (char_length("prefix") <= 32 AND char_length("suffix") <= 32);

ALTER TABLE "Thread" ADD CONSTRAINT "Thread_about" CHECK (num_nonnulls("takeawayId", "annotationId") = 1);
