-- Whether a thread takes a comment that answers this parent, or none. It is volatile, so that after waiting for the
-- thread's row it sees what those who held that row have written: a resolution, a closure, a parent that was moved away.
CREATE FUNCTION "takes_comment"(thread uuid, parent uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN NOT EXISTS (SELECT 1 FROM "ThreadResolution" r WHERE r."threadId" = thread AND r."reopenedAt" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "ThreadClosure" c WHERE c."threadId" = thread AND c."openedAt" IS NULL)
    AND (parent IS NULL OR EXISTS (
      SELECT 1 FROM "Comment" p WHERE p."id" = parent AND p."threadId" = thread
        AND p."deletedAt" IS NULL AND p."hiddenAt" IS NULL));
END $$;
