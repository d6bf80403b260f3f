-- Names of people sort by pinyin. A Postgres that was built without ICU has no such order and keeps its own.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_collation WHERE collname = 'zh-x-icu') THEN
    ALTER TABLE "User" ALTER COLUMN "name" TYPE text COLLATE "zh-x-icu";
  END IF;
END $$;
