/**
 * What Slack takes. Numbers of text are counted here in UTF-16 units, which is never less than the characters that
 * Slack counts. Source: Slack's reference of Block Kit and of the method named, unless said otherwise.
 */
export const limits = {
  /** Blocks in a message, and in a modal or a home tab. */
  blocks: 50,
  viewBlocks: 100,
  /** Text of a section block. */
  section: 3000,
  /** Text of a header block. */
  header: 150,
  /**
   * All text of a message's blocks together. No number is documented; Slack refuses about 13 200 with
   * `msg_blocks_too_long` (bolt-js issue 2509).
   */
  allText: 12_000,
  /** Our own, for heading and text of a message: room is left for the labels of its buttons. */
  text: 8000,
  /** chat.postMessage.text: beyond 4000 Slack advises against, beyond 40 000 it cuts. */
  fallback: 4000,
  /** Elements of an actions block. */
  actions: 25,
  /** Buttons of a message: four full blocks of actions. */
  buttons: 100,
  /** Button: text, value, url. */
  buttonLabel: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  /** Modal: title, submit and close. */
  modalTitle: 24,
  modalButton: 24,
  /** Input block: label, hint; a longer hint than this is hard to read under a field, and stands above it. */
  inputLabel: 2000,
  hint: 300,
  /** plain_text_input: max_length. */
  typed: 3000,
  /** Option: text and description; options of radio buttons and checkboxes, and of a menu or one group of it. */
  optionText: 75,
  fewOptions: 10,
  options: 100,
  /** file_input: max_files. */
  inputFiles: 10,
  /** Views that stand on each other. */
  viewDepth: 3,
  /** Our own: files that are brought are held in memory; Slack itself takes 1 GB. */
  fetchBytes: 20 * 1024 * 1024,
  sendBytes: 50 * 1024 * 1024,
} as const
