-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('highlight', 'comment', 'question', 'correction');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('private', 'staff');

-- CreateEnum
CREATE TYPE "AnchorStatus" AS ENUM ('same', 'moved', 'proposed', 'orphaned');

-- DropIndex
DROP INDEX "Evidence_takeawayId_position_key";

-- AlterTable
ALTER TABLE "Takeaway" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "annotationId" UUID,
ALTER COLUMN "takeawayId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "revisionId" UUID,
    "takeawayId" UUID,
    "takeawayVersion" INTEGER,
    "paragraphKey" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "kind" "AnnotationKind" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '',
    "renderer" INTEGER NOT NULL DEFAULT 0,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "authorId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "annotationId" UUID,
    "evidenceId" UUID,
    "figureId" UUID,
    "termId" UUID,
    "status" "AnchorStatus" NOT NULL,
    "paragraphKey" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "quote" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "settledById" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementVersion" (
    "takeawayId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,

    CONSTRAINT "StatementVersion_pkey" PRIMARY KEY ("takeawayId","version")
);

-- CreateIndex
CREATE INDEX "Annotation_revisionId_start_id_idx" ON "Annotation"("revisionId", "start", "id");

-- CreateIndex
CREATE INDEX "Annotation_reportId_createdAt_id_idx" ON "Annotation"("reportId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Annotation_takeawayId_idx" ON "Annotation"("takeawayId");

-- CreateIndex
CREATE INDEX "Annotation_authorId_createdAt_idx" ON "Annotation"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "Annotation_tags_idx" ON "Annotation" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "Anchor_reportId_idx" ON "Anchor"("reportId");

-- CreateIndex
CREATE INDEX "Anchor_revisionId_status_idx" ON "Anchor"("revisionId", "status");

-- CreateIndex
CREATE INDEX "Anchor_annotationId_idx" ON "Anchor"("annotationId");

-- CreateIndex
CREATE INDEX "Anchor_evidenceId_idx" ON "Anchor"("evidenceId");

-- CreateIndex
CREATE INDEX "Anchor_figureId_idx" ON "Anchor"("figureId");

-- CreateIndex
CREATE INDEX "Anchor_termId_idx" ON "Anchor"("termId");

-- CreateIndex
CREATE INDEX "Anchor_settledById_idx" ON "Anchor"("settledById");

-- CreateIndex
CREATE UNIQUE INDEX "Anchor_revisionId_annotationId_key" ON "Anchor"("revisionId", "annotationId");

-- CreateIndex
CREATE UNIQUE INDEX "Anchor_revisionId_evidenceId_key" ON "Anchor"("revisionId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Anchor_revisionId_figureId_key" ON "Anchor"("revisionId", "figureId");

-- CreateIndex
CREATE UNIQUE INDEX "Anchor_revisionId_termId_key" ON "Anchor"("revisionId", "termId");

-- CreateIndex
CREATE INDEX "Evidence_takeawayId_position_idx" ON "Evidence"("takeawayId", "position");

-- CreateIndex
CREATE INDEX "Takeaway_sourceId_idx" ON "Takeaway"("sourceId");

-- CreateIndex
CREATE INDEX "Thread_annotationId_createdAt_idx" ON "Thread"("annotationId", "createdAt");

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementVersion" ADD CONSTRAINT "StatementVersion_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Takeaway" ADD CONSTRAINT "Takeaway_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Annotation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
