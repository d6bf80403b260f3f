-- AlterTable
ALTER TABLE "IdempotencyKey" ADD COLUMN     "claim" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "seed" UUID NOT NULL DEFAULT gen_random_uuid();
