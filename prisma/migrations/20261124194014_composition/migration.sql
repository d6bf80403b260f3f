-- CreateEnum
CREATE TYPE "SummaryTemplate" AS ENUM ('study', 'brief', 'minutes');

-- CreateEnum
CREATE TYPE "SummaryPartKind" AS ENUM ('heading', 'text', 'point');

-- CreateEnum
CREATE TYPE "SummaryTake" AS ENUM ('statement', 'evidence', 'figures', 'terms', 'links', 'conclusions', 'discussion', 'annotations');

-- CreateEnum
CREATE TYPE "SummaryGrant" AS ENUM ('read', 'write');

-- CreateEnum
CREATE TYPE "ExportStatus" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "Summary" ADD COLUMN     "finishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "template" "SummaryTemplate" NOT NULL DEFAULT 'study';

-- CreateTable
CREATE TABLE "SummaryPart" (
    "id" UUID NOT NULL,
    "summaryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SummaryPartKind" NOT NULL,
    "level" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "takeawayId" UUID,
    "takes" "SummaryTake"[] DEFAULT ARRAY[]::"SummaryTake"[],
    "basis" JSONB,
    "keptHash" TEXT,

    CONSTRAINT "SummaryPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryVersion" (
    "summaryId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "template" "SummaryTemplate" NOT NULL,
    "intro" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SummaryVersion_pkey" PRIMARY KEY ("summaryId","version")
);

-- CreateTable
CREATE TABLE "SummaryShare" (
    "id" UUID NOT NULL,
    "summaryId" UUID NOT NULL,
    "userId" TEXT,
    "departmentId" UUID,
    "level" "SummaryGrant" NOT NULL,

    CONSTRAINT "SummaryShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryFinish" (
    "id" UUID NOT NULL,
    "summaryId" UUID NOT NULL,
    "finishedById" TEXT NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "matter" JSONB NOT NULL,
    "reopenedById" TEXT,
    "reopenedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SummaryFinish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Export" (
    "id" UUID NOT NULL,
    "summaryId" UUID,
    "reportId" UUID,
    "templateId" UUID,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "status" "ExportStatus" NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "aliveAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "fault" JSONB,
    "name" TEXT,
    "size" INTEGER,
    "sha256" TEXT,
    "notes" JSONB,

    CONSTRAINT "Export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportFile" (
    "exportId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ExportFile_pkey" PRIMARY KEY ("exportId")
);

-- CreateTable
CREATE TABLE "OfficeTemplate" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfficeTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SummaryPart_summaryId_position_idx" ON "SummaryPart"("summaryId", "position");

-- CreateIndex
CREATE INDEX "SummaryPart_takeawayId_idx" ON "SummaryPart"("takeawayId");

-- CreateIndex
CREATE INDEX "SummaryVersion_savedById_idx" ON "SummaryVersion"("savedById");

-- CreateIndex
CREATE INDEX "SummaryShare_userId_idx" ON "SummaryShare"("userId");

-- CreateIndex
CREATE INDEX "SummaryShare_departmentId_idx" ON "SummaryShare"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "SummaryShare_summaryId_userId_key" ON "SummaryShare"("summaryId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "SummaryShare_summaryId_departmentId_key" ON "SummaryShare"("summaryId", "departmentId");

-- CreateIndex
CREATE INDEX "SummaryFinish_summaryId_idx" ON "SummaryFinish"("summaryId");

-- CreateIndex
CREATE INDEX "SummaryFinish_finishedById_idx" ON "SummaryFinish"("finishedById");

-- CreateIndex
CREATE INDEX "SummaryFinish_reopenedById_idx" ON "SummaryFinish"("reopenedById");

-- CreateIndex
CREATE INDEX "Export_requestedById_createdAt_idx" ON "Export"("requestedById", "createdAt");

-- CreateIndex
CREATE INDEX "Export_status_createdAt_idx" ON "Export"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Export_summaryId_idx" ON "Export"("summaryId");

-- CreateIndex
CREATE INDEX "Export_reportId_idx" ON "Export"("reportId");

-- CreateIndex
CREATE INDEX "Export_templateId_idx" ON "Export"("templateId");

-- CreateIndex
CREATE INDEX "OfficeTemplate_createdById_idx" ON "OfficeTemplate"("createdById");

-- AddForeignKey
ALTER TABLE "SummaryPart" ADD CONSTRAINT "SummaryPart_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryPart" ADD CONSTRAINT "SummaryPart_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryVersion" ADD CONSTRAINT "SummaryVersion_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryVersion" ADD CONSTRAINT "SummaryVersion_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryShare" ADD CONSTRAINT "SummaryShare_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryShare" ADD CONSTRAINT "SummaryShare_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryShare" ADD CONSTRAINT "SummaryShare_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryFinish" ADD CONSTRAINT "SummaryFinish_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryFinish" ADD CONSTRAINT "SummaryFinish_finishedById_fkey" FOREIGN KEY ("finishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryFinish" ADD CONSTRAINT "SummaryFinish_reopenedById_fkey" FOREIGN KEY ("reopenedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "Summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "OfficeTemplate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportFile" ADD CONSTRAINT "ExportFile_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "Export"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeTemplate" ADD CONSTRAINT "OfficeTemplate_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
