-- AlterTable
ALTER TABLE "CommentEdit" ADD COLUMN     "mentions" JSONB NOT NULL DEFAULT '[]';
