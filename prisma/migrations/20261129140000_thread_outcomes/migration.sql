-- What became of the opinion that a thread holds: adopted, partly or not; each change is kept.
CREATE TYPE "OutcomeKind" AS ENUM ('adopted', 'partly', 'rejected');

CREATE TABLE "ThreadOutcome" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "kind" "OutcomeKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "setById" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedById" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ThreadOutcome_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ThreadOutcome_threadId_idx" ON "ThreadOutcome"("threadId");
CREATE INDEX "ThreadOutcome_setById_idx" ON "ThreadOutcome"("setById");
CREATE INDEX "ThreadOutcome_endedById_idx" ON "ThreadOutcome"("endedById");

ALTER TABLE "ThreadOutcome" ADD CONSTRAINT "ThreadOutcome_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ThreadOutcome" ADD CONSTRAINT "ThreadOutcome_setById_fkey" FOREIGN KEY ("setById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ThreadOutcome" ADD CONSTRAINT "ThreadOutcome_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- At most one at a time.
CREATE UNIQUE INDEX "ThreadOutcome_standing" ON "ThreadOutcome" ("threadId") WHERE "endedAt" IS NULL;
