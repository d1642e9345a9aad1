/** Name of the job that writes an announcement to a chunk of its subscribers. */
export const broadcastTask = 'broadcast'

/** Name of the job that keeps the link of a post in a channel once it was sent. */
export const channelProofTask = 'channel-proof'

/** How the names of an announcement's posts in channels begin. */
export function postingPrefix(caseId: number): string {
  return `announcement:${caseId}:`
}
