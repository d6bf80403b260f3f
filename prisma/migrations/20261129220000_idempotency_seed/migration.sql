-- AlterTable
ALTER TABLE "IdempotencyKey" ADD COLUMN     "seed" UUID NOT NULL DEFAULT gen_random_uuid();
