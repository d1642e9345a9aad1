-- A search shows the open cases first, the newest first: a word that many cases have is read in that order and no
-- further than is shown.
CREATE INDEX "case_found_idx" ON "case"(("closed_at" IS NULL) DESC, "filed_at" DESC, "id" DESC);

-- The case of just the nomor that was searched for, however its parts were typed apart.
CREATE INDEX "case_nomor_words_idx" ON "case"(regexp_replace(lower("nomor"), '[^a-z0-9]+', ' ', 'g'));
