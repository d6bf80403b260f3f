-- Who did something is not forgotten: the person's row stays, and so does the activity.
ALTER TABLE "Activity" DROP CONSTRAINT "Activity_actorId_fkey";
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Triggers for each row do not see a TRUNCATE.
CREATE TRIGGER "Activity_is_never_emptied" BEFORE TRUNCATE ON "Activity"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
