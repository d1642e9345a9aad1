/** Whose form it is: a person in a chat on a platform. */
export interface FormOwner {
  readonly platform: string
  readonly chat: { readonly id: string }
  readonly sender: { readonly id: string }
}

/** What the sealed form of a conversation is bound to, so that rows cannot be exchanged. */
export function formContext({ platform, chat, sender }: FormOwner): string {
  return `conversation:${platform}:${chat.id}:${sender.id}`
}
