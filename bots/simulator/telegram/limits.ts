/**
 * Every number the simulator enforces, in one table. Source of each row: the field's description in
 * the Telegram Bot API reference unless another is named.
 */
export const limits = {
  /** sendMessage, editMessageText: text, characters after entities parsing. */
  textChars: 4096,
  /** sendPhoto, sendDocument, sendMediaGroup, editMessageCaption: caption. */
  captionChars: 1024,
  /** InlineKeyboardButton.callback_data, bytes of UTF-8. */
  callbackDataBytes: 64,
  /** answerCallbackQuery.text. */
  answerChars: 200,
  /** ReplyKeyboardMarkup and ForceReply: input_field_placeholder. */
  placeholderChars: 64,
  /** CopyTextButton.text. */
  copyTextChars: 256,
  /** No number is published; clients and libraries take these as what the server accepts. */
  buttonsPerMessage: 100,
  buttonsPerRow: 8,
  /** No number is published; the server drops entities beyond about this many. */
  entitiesPerMessage: 100,
  /** sendMediaGroup.media. */
  mediaGroupMin: 2,
  mediaGroupMax: 10,
  /** deleteMessages.message_ids. */
  deleteMessagesMax: 100,
  /** deleteMessage: a message can only be deleted if it was sent less than 48 hours ago. */
  deleteWindowMs: 48 * 3600 * 1000,
  /** getFile: bots can download files of up to 20 MB (server: MAX_DOWNLOAD_FILE_SIZE = 20 << 20). */
  downloadBytes: 20 << 20,
  /** sendPhoto: at most 10 MB; width + height at most 10000; ratio at most 20. */
  photoBytes: 10 << 20,
  photoSidesSum: 10_000,
  photoRatio: 20,
  /** sendDocument: bots can send files of up to 50 MB. */
  uploadBytes: 50 << 20,
  /** setMyCommands: at most 100; command 1-32 of a-z0-9_; description 1-256. */
  commandsMax: 100,
  commandDescriptionChars: 256,
  /** setMyDescription, setMyShortDescription. */
  descriptionChars: 512,
  shortDescriptionChars: 120,
  /** getUpdates.limit and .timeout (the server clamps the timeout to 50 s). */
  updatesPerPoll: 100,
  pollTimeoutSeconds: 50,
  /** setWebhook.secret_token, .max_connections. */
  secretTokenChars: 256,
  webhookConnectionsDefault: 40,
  webhookConnectionsMax: 100,
  /** Bot API server, add_update: how long an update waits to be taken, by kind. */
  updateLifeMs: 24 * 3600 * 1000,
  callbackUpdateLifeMs: 150 * 1000,
  /** Bot API server, WebhookActor: Retry-After is honoured up to this. */
  retryAfterMaxSeconds: 3600,
  /** Bot API server, WebhookActor: 410 Gone for this long removes the webhook. */
  goneRemovesAfterMs: 23 * 3600 * 1000,
  /** Control API: largest body (a picture or document in base64). */
  controlBodyBytes: 96 << 20,
} as const
