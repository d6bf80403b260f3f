-- Each backup, with what became of it.
CREATE TABLE "Backup" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBy" TEXT,
    "host" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "bytes" BIGINT,
    "rows" BIGINT,
    "sha256" TEXT,
    "error" TEXT,

    CONSTRAINT "Backup_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Backup_succeeded_or_failed" CHECK (("error" IS NULL) = ("bytes" IS NOT NULL AND "rows" IS NOT NULL AND "sha256" IS NOT NULL))
);

CREATE INDEX "Backup_finishedAt_idx" ON "Backup"("finishedAt");
