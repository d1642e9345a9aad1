import { badRequest } from '../errors.ts'
import { limits } from '../limits.ts'
import { isRecord, shown } from '../../json.ts'
import type { Call, Method } from './call.ts'

/** Bot API: getMe. */
export const getMe: Method = (call) => ({
  ...call.sim.world.bot,
  can_join_groups: true,
  can_read_all_group_messages: !call.sim.world.privacyMode,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
})

/** Bot API: setMyCommands, kept by scope and language. */
export const setMyCommands: Method = (call) => {
  const commands = call.params.json('commands')
  if (!Array.isArray(commands)) throw badRequest("can't parse commands: expected an Array of BotCommand")
  if (commands.length > limits.commandsMax) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const command of commands as unknown[]) checkCommand(command)
  call.sim.profile.set(commandsKey(call), commands)
  return true
}

/** Bot API: getMyCommands; exactly what was set for the scope and language, else nothing. */
export const getMyCommands: Method = (call) => call.sim.profile.get(commandsKey(call)) ?? []

/** Bot API: deleteMyCommands. */
export const deleteMyCommands: Method = (call) => {
  call.sim.profile.delete(commandsKey(call))
  return true
}

/** Bot API: setMyDescription. */
export const setMyDescription: Method = (call) => setWords(call, 'description', limits.descriptionChars)

/** Bot API: getMyDescription. */
export const getMyDescription: Method = (call) => ({ description: getWords(call, 'description') })

/** Bot API: setMyShortDescription. */
export const setMyShortDescription: Method = (call) =>
  setWords(call, 'short_description', limits.shortDescriptionChars)

/** Bot API: getMyShortDescription. */
export const getMyShortDescription: Method = (call) => ({
  short_description: getWords(call, 'short_description'),
})

/** Bot API: setChatMenuButton; kept, not acted on. */
export const setChatMenuButton: Method = (call) => {
  const button = call.params.json('menu_button') ?? { type: 'default' }
  const type = isRecord(button) ? button['type'] : undefined
  if (type !== 'commands' && type !== 'default' && type !== 'web_app') {
    throw badRequest("can't parse menu button: Unsupported type specified")
  }
  call.sim.profile.set(`menu:${call.params.text('chat_id') ?? ''}`, button)
  return true
}

/** Bot API: getChatMenuButton. */
export const getChatMenuButton: Method = (call) =>
  call.sim.profile.get(`menu:${call.params.text('chat_id') ?? ''}`) ?? { type: 'commands' }

function checkCommand(given: unknown): void {
  const command = isRecord(given) ? given['command'] : undefined
  const description = isRecord(given) ? given['description'] : undefined
  if (typeof command !== 'string' || !/^\/?[a-z0-9_]{1,32}$/.test(command))
    throw badRequest('BOT_COMMAND_INVALID')
  if (
    typeof description !== 'string' ||
    description.length < 1 ||
    description.length > limits.commandDescriptionChars
  ) {
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
}

const scopeTypes: ReadonlySet<unknown> = new Set([
  'default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators', 'chat', 'chat_administrators',
  'chat_member',
]) // prettier-ignore

function commandsKey(call: Call): string {
  const scope = call.params.json('scope') ?? { type: 'default' }
  if (!isRecord(scope) || !scopeTypes.has(scope['type'])) {
    throw badRequest("can't parse BotCommandScope: Unsupported type specified")
  }
  const where = [scope['type'], scope['chat_id'], scope['user_id']].filter((part) => part !== undefined)
  return `commands:${where.map(shown).join('/')}:${language(call)}`
}

function language(call: Call): string {
  const code = call.params.text('language_code') ?? ''
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('invalid language code specified')
  return code
}

function setWords(call: Call, name: string, most: number): true {
  const words = call.params.text(name) ?? ''
  if (words.length > most) throw badRequest(`${name.replaceAll('_', ' ')} is too long`)
  call.sim.profile.set(`${name}:${language(call)}`, words)
  return true
}

function getWords(call: Call, name: string): unknown {
  const { profile } = call.sim
  return profile.get(`${name}:${language(call)}`) ?? profile.get(`${name}:`) ?? ''
}
