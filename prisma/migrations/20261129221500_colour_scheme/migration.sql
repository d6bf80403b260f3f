-- AlterTable
ALTER TABLE "User" ADD COLUMN     "scheme" TEXT;
