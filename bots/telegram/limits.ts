/**
 * What Telegram takes. Numbers of text are counted here in UTF-16 units, which is never less than the characters
 * the server counts. Source: Telegram Bot API 10.1 (method or type named), unless said otherwise.
 */
export const limits = {
  /** sendMessage.text, after entities. */
  text: 4096,
  /** sendPhoto.caption, sendDocument.caption, after entities. */
  caption: 1024,
  /** InlineKeyboardButton.callback_data, in bytes of UTF-8. */
  callbackDataBytes: 64,
  /** answerCallbackQuery.text. */
  notice: 200,
  /** ForceReply.input_field_placeholder, ReplyKeyboardMarkup.input_field_placeholder. */
  placeholder: 64,
  /** No number is documented; the server refuses "reply markup is too long". In practice 100 in all, 8 in a row. */
  buttons: 100,
  buttonsPerRow: 8,
  /** Not documented either; beyond this phones cut a label that has a row to itself. */
  buttonLabel: 60,
  /** sendPhoto: 10 MB. */
  photoBytes: 10 * 1024 * 1024,
  /** sendDocument by upload: 50 MB. */
  documentBytes: 50 * 1024 * 1024,
  /** getFile: 20 MB (MAX_DOWNLOAD_FILE_SIZE of the Bot API server). */
  fetchBytes: 20 * 1024 * 1024,
  /** setMyCommands. */
  commands: 100,
  /** BotCommand.description. */
  commandDescription: 256,
  /** getUpdates.timeout, in seconds, and getUpdates.limit. */
  pollSeconds: 50,
  updatesPerPoll: 100,
} as const
