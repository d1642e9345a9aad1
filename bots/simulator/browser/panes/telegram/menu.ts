import { isRecord } from '../../../json.ts'
import type { CastMember } from '../../cast.ts'
import type { ChatView } from '../../protocol.ts'
import type { SimChat } from '../../../telegram/types.ts'

/**
 * What the menu button offers: the commands of the narrowest scope that has some, in the person's language before
 * those for everybody (Bot API: BotCommandScope, "Determining list of commands").
 */
export function menuOf(
  profile: ReadonlyMap<string, unknown>,
  chat: SimChat,
  member: CastMember,
): ChatView['commands'] {
  const { id, type } = chat.wire
  const scopes = [`chat/${id}`, type === 'private' ? 'all_private_chats' : 'all_group_chats', 'default']
  for (const scope of scopes) {
    for (const language of [member.language, '']) {
      const commands = profile.get(`commands:${scope}:${language}`)
      if (Array.isArray(commands)) return commands.flatMap(commandIn)
    }
  }
  return []
}

function commandIn(given: unknown): ChatView['commands'] {
  if (!isRecord(given)) return []
  const { command, description } = given
  if (typeof command !== 'string' || typeof description !== 'string') return []
  return [{ command: `/${command.replace(/^\//, '')}`, description }]
}
