import type { Invitation } from '../../src/chat/channel.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { localeFromTag } from '../../src/desk/locale.ts'
import type { Logger } from '../../src/logger.ts'
import { localeOfChat } from '../../src/storage/people.ts'
import { systemTimers } from '../../src/timers.ts'
import type { WhatsappConfig } from '../config.ts'
import type { PlatformConnection } from '../connection.ts'
import type { Inbox } from '../inbox/inbox.ts'
import { createWhatsappChannel, markTaken, platform } from './channel.ts'
import { createGraph } from './graph.ts'
import { invite } from './invite.ts'
import { learnNumber, type LearntNumber } from './number.ts'
import type { RenderWords } from './render.ts'
import { peopleOf } from './people.ts'
import { createTaker } from './take.ts'
import { registerWhatsappWebhook } from './webhook.ts'

/** Connects the number; nothing is sent or fetched before `start`. */
export function connectWhatsapp(config: WhatsappConfig, log: Logger): PlatformConnection {
  const graph = createGraph(config)
  let desk: Desk | undefined
  let tellStarted: (desk: Desk) => void = () => undefined
  const started = new Promise<Desk>((resolve) => (tellStarted = resolve))
  let inbox: Inbox | undefined
  let number: LearntNumber | undefined
  const wordsFor = async (chatId: string): Promise<RenderWords> => {
    // Deliveries that were left are sent a moment before the start.
    const { db, translator } = desk ?? (await started)
    // In the wrong language rather than not at all.
    const tag = await localeOfChat(db, platform, chatId).catch(() => undefined)
    const locale = localeFromTag(tag)
    return {
      open: translator.t(locale, 'whatsapp-open-list'),
      more: translator.t(locale, 'desk-more'),
      byNumber: translator.t(locale, 'whatsapp-by-number'),
    }
  }
  return {
    // There are groups on WhatsApp, and we are in none.
    channel: {
      ...createWhatsappChannel(graph, wordsFor),
      invite: async (chatId: string, invitation: Invitation) =>
        invite(graph, desk ?? (await started), chatId, invitation),
      isGroup: () => false,
      // WhatsApp: click to chat.
      chatLink: () => {
        const digits = number?.digits()
        return digits === undefined ? undefined : `https://wa.me/${digits}`
      },
    },
    mount(http, intake, openInbox) {
      const opened = openInbox(createTaker({ intake, people: () => desk && peopleOf(desk), log }))
      inbox = opened
      const { phoneNumberId, appSecret, verifyToken } = config
      registerWhatsappWebhook(http, {
        phoneNumberId,
        appSecret,
        verifyToken,
        inbox: opened,
        isReady: () => desk !== undefined,
        onTaken: (messageId) => void markTaken(graph, messageId),
        log,
      })
    },
    start(running) {
      desk = running
      tellStarted(running)
      number = learnNumber({ graph, timers: systemTimers, log })
      void inbox?.start().catch((error: unknown) => log.error({ err: error }, 'kept updates cannot be read'))
    },
    async stop() {
      number?.stop()
      inbox?.stop()
    },
  }
}
