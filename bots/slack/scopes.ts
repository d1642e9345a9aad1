/** The scopes of the app's bot token, the same as in manifest.yaml, and what each is for. No other is asked for. */
export const scopes = {
  'app_mentions:read': 'to hear an answer in the thread of a card, where somebody mentions the app',
  'channels:read':
    'to know that a channel is public, where no lane may stand, and that the app was added or removed',
  'chat:write': 'to post cards and answers, to change and remove them',
  commands: 'for /loket',
  'files:read': 'to bring documents that staff hand in by a form or a direct message',
  'files:write': 'to send documents and pictures, and to remove an identity card after it was looked at',
  'groups:read': 'the same as channels:read, for private channels',
  'im:history': 'to hear what staff write to the app in direct messages',
  'im:write': 'to open the direct message in which a head approves and the morning brief comes',
  'users:read': 'for the name and the language of a member who joins the staff',
} as const
