const megabyte = 1 << 20

/**
 * What WhatsApp takes. Numbers of text are counted here in UTF-16 units, which is never less than the characters
 * that are counted there. Sources: Meta's reference of the WhatsApp Cloud API (page named), v23.0.
 */
export const limits = {
  /** Text messages: text.body. */
  text: 4096,
  /** What a message of ours may have of those: the rest is for what shows markup's characters as they are. */
  ownText: 3900,
  /** Image and document messages: caption. */
  caption: 1024,
  /** Interactive messages: body.text. Newer pages say 4096 for lists; the older number holds for all. */
  interactiveBody: 1024,
  /** Interactive reply buttons: buttons, reply.title, reply.id. Titles must differ. */
  buttons: 3,
  buttonTitle: 20,
  /** Interactive lists: rows of all sections together, row title and description, the button that opens it. */
  listRows: 10,
  rowTitle: 24,
  rowDescription: 72,
  listButton: 20,
  /** Row ids; those of reply buttons may have 256. */
  tokenLength: 200,
  /** Media: images of JPEG and PNG. A larger one goes as a document. */
  imageBytes: 5 * megabyte,
  /** Media: documents. */
  documentBytes: 100 * megabyte,
  /** What we fetch; the platform would hand out up to 100 MB. As much as other channels fetch. */
  fetchBytes: 20 * megabyte,
  /** Customer service window: free messages only so long after the person's last one. */
  windowMs: 24 * 60 * 60 * 1000,
  /** Webhooks: "up to 3 MB" in one POST. */
  webhookBytes: 3 * megabyte,
} as const
