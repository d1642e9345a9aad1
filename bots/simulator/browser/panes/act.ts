import { sharp } from '../../../../src/files/sharp.ts'
import { sampleKtp } from '../../sample-ktp.ts'
import { limits as telegramLimits } from '../../telegram/limits.ts'
import { limits as whatsappLimits } from '../../whatsapp/limits.ts'
import { andreasLines, sariLines } from '../../../demo/script-lines.ts'
import { cast, type CastId } from '../cast.ts'
import type { FileAct } from '../protocol.ts'
import type { FileGiven, PaneAct } from './acts.ts'
import type { Looker } from './looker.ts'
import { Refusal } from './refusal.ts'
import * as slack from './slack/act.ts'
import { attach } from './slack/form.ts'
import * as telegram from './telegram/act.ts'
import * as whatsapp from './whatsapp/act.ts'

type ChatAct<Kind extends PaneAct['do']> = Extract<PaneAct, { do: Kind }>

/** Does what somebody does in their chats. Throws Refusal, or what a simulator says of what makes no sense there. */
export async function actInChat(looker: Looker, act: PaneAct): Promise<void> {
  switch (act.do) {
    case 'say':
      return say(looker, act)
    case 'press':
      return press(looker, act)
    case 'key':
      if (act.platform !== 'telegram') throw new Refusal('simulator-chat-no-button')
      return telegram.keyOnTelegram(looker, act.chat, act.label)
    case 'sample-ktp':
      return send(looker, act, await sampleFor(looker.member.id))
    case 'submit':
      return slack.submitOnSlack(looker, act)
    case 'modal-press':
      return slack.pressInModal(looker, act.modal, act.press)
    case 'close':
      return slack.closeModal(looker, act.modal)
    case 'home':
      return slack.openHome(looker)
  }
}

/** Sends a file into a chat, or puts it into a question of a modal. Throws as `actInChat`. */
export async function sendFile(looker: Looker, act: FileAct, bytes: Buffer, mime: string): Promise<void> {
  const { name, as, modal, field } = act
  const file: FileGiven = { name, as, bytes, mime }
  if (modal !== undefined && field !== undefined) return attach(looker, { modal, field }, file)
  return send(looker, act, file)
}

/** The longest text that the apps send at once, in UTF-16 units. */
const longest = {
  telegram: { platform: 'Telegram', max: telegramLimits.textChars },
  slack: { platform: 'Slack', max: 40_000 },
  whatsapp: { platform: 'WhatsApp', max: whatsappLimits.typed },
}

async function say(looker: Looker, act: ChatAct<'say'>): Promise<void> {
  const { platform, max } = longest[act.platform]
  if (act.text.length > max) throw new Refusal('simulator-chat-too-long', { platform, max })
  switch (act.platform) {
    case 'telegram':
      return telegram.sayOnTelegram(looker, act)
    case 'slack':
      return slack.sayOnSlack(looker, act)
    case 'whatsapp':
      return whatsapp.sayOnWhatsapp(looker, act)
  }
}

function press(looker: Looker, act: ChatAct<'press'>): Promise<void> {
  switch (act.platform) {
    case 'telegram':
      return telegram.pressOnTelegram(looker, act)
    case 'slack':
      return slack.pressOnSlack(looker, act)
    case 'whatsapp':
      return whatsapp.pressOnWhatsapp(looker, act)
  }
}

async function send(
  looker: Looker,
  where: Pick<FileAct, 'platform' | 'chat' | 'replyTo'>,
  file: FileGiven,
): Promise<void> {
  if (file.as === 'photo' && !(await isPicture(file.bytes))) throw new Refusal('simulator-chat-no-picture')
  switch (where.platform) {
    case 'telegram':
      return telegram.sendOnTelegram(looker, where, file)
    case 'slack':
      return slack.sendOnSlack(looker, where, file)
    case 'whatsapp':
      return whatsapp.sendOnWhatsapp(looker, where, file)
  }
}

function isPicture(bytes: Uint8Array): Promise<boolean> {
  return sharp(bytes)
    .metadata()
    .then(
      () => true,
      () => false,
    )
}

/** NIK of those who type one in the stories; the others get one of the same city. */
const nikOf: Partial<Record<CastId, string>> = { sari: sariLines.nik, andreas: andreasLines.nik }

/** A made-up KTP of somebody, as a phone photographs it. */
async function sampleFor(id: CastId): Promise<FileGiven> {
  const index = cast.findIndex((member) => member.id === id)
  const nik = nikOf[id] ?? `617101010190${String(index + 1).padStart(4, '0')}`
  const bytes = await sampleKtp({ nik, name: cast[index]?.name ?? id })
  return { name: 'ktp.jpg', as: 'photo', bytes, mime: 'image/jpeg' }
}
