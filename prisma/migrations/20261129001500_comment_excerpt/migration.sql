-- Lists show how a comment begins; it is kept with the HTML, so that reading need not parse Markdown.
ALTER TABLE "Comment" ADD COLUMN "excerpt" TEXT;
UPDATE "Comment" SET "excerpt" = left(x.words, 60) || CASE WHEN length(x.words) > 60 THEN '…' ELSE '' END
FROM (
  SELECT id, trim(regexp_replace(replace(replace(regexp_replace("html", '<[^>]*>', ' ', 'g'), '&#x3C;', '<'), '&#x26;', '&'),
    '\s+', ' ', 'g')) AS words
  FROM "Comment"
) x WHERE x.id = "Comment".id;
ALTER TABLE "Comment" ALTER COLUMN "excerpt" SET NOT NULL;
