import type { ChatView, Platform } from '../protocol.ts'
import type { Looker } from './looker.ts'
import { homeOf, homeView } from './slack/home.ts'
import { slackView } from './slack/view.ts'
import { telegramView } from './telegram/view.ts'
import { whatsappView } from './whatsapp/view.ts'

/** A chat as somebody sees it on a platform. Throws Refusal for a chat that is not theirs. */
export function viewChat(looker: Looker, platform: Platform, chat: string): ChatView {
  switch (platform) {
    case 'telegram':
      return telegramView(looker, chat)
    case 'slack':
      return chat === homeOf(looker.member.id) ? homeView(looker) : slackView(looker, chat)
    case 'whatsapp':
      return whatsappView(looker, chat)
  }
}
