-- A number that somebody types presses a button of the last message sent to that chat. What its buttons do stays,
-- sealed, in the place of the message; only messages that have buttons are in the index.
CREATE INDEX "delivery_buttons_idx" ON "delivery"("platform", "chat_id", "id")
WHERE "kind" = 'message' AND "status" = 'sent' AND "sealed" IS NOT NULL;
