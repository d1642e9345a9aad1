-- What a case is searched by. Everything but letters and digits parts the words, so that 007/PPID/XI/2026 is four of
-- them: the text search parser would take it for a path.
ALTER TABLE "case" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', regexp_replace(lower("nomor" || ' ' || "summary"), '[^a-z0-9]+', ' ', 'g'))
  || to_tsvector('indonesian', regexp_replace(lower("summary"), '[^a-z0-9]+', ' ', 'g'))
) STORED;

-- CreateIndex
CREATE INDEX "case_search_idx" ON "case" USING GIN ("search");
