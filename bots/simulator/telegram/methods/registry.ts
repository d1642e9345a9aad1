import type { Method } from './call.ts'
import { answerCallbackQuery } from './callback.ts'
import {
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  leaveChat,
  pinChatMessage,
  unpinChatMessage,
} from './chats.ts'
import { editMessageCaption, editMessageReplyMarkup, editMessageText } from './edit.ts'
import { getFile } from './files.ts'
import { sendDocument, sendMediaGroup, sendPhoto } from './media.ts'
import { sendChatAction, sendMessage } from './messages.ts'
import * as profile from './profile.ts'
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './receiving.ts'
import { deleteMessage, deleteMessages } from './remove.ts'

const named: Record<string, Method> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendChatAction,
  sendPhoto,
  sendDocument,
  sendMediaGroup,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  answerCallbackQuery,
  getFile,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
  pinChatMessage,
  unpinChatMessage,
  ...profile,
}

/** The bot methods there are, by lower-case name (the server ignores case), with their proper names. */
export const methods: ReadonlyMap<string, { name: string; run: Method }> = new Map(
  Object.entries(named).map(([name, run]) => [name.toLowerCase(), { name, run }]),
)
