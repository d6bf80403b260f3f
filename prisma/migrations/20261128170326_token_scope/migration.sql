-- What a token may do. Those made before keep what they could: they may write.
CREATE TYPE "TokenScope" AS ENUM ('read', 'write');
ALTER TABLE "AccessToken" ADD COLUMN "scope" "TokenScope" NOT NULL DEFAULT 'write';
ALTER TABLE "AccessToken" ALTER COLUMN "scope" SET DEFAULT 'read';
