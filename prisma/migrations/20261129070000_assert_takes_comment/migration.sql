-- The same as a rule that undoes the statement: a comment and its count are written together, in one statement that
-- commits by itself, so what is counted already must go again where the thread takes no comment.
CREATE FUNCTION "assert_takes_comment"(thread uuid, parent uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF NOT "takes_comment"(thread, parent) THEN
    RAISE EXCEPTION 'the thread takes no such comment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN true;
END $$;
