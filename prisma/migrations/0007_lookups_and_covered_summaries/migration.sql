-- CreateIndex
CREATE INDEX "channel_identity_platform_direct_chat_id_idx" ON "channel_identity"("platform", "direct_chat_id");

-- CreateIndex
CREATE INDEX "case_closed_at_idx" ON "case"("closed_at");

-- CreateIndex
CREATE INDEX "file_owner_id_idx" ON "file"("owner_id");

-- CreateIndex
CREATE INDEX "conversation_person_id_idx" ON "conversation"("person_id");

-- The summary held an applicant's free text in full. What may stand unsealed can only be told with the key, so it
-- is emptied here; wherever a case is shown, its matter is then read from the sealed form.
UPDATE "case" SET "summary" = '' WHERE "summary" <> '';
