import type { SimulatorContext } from '../hub.ts'
import type { Platform } from '../protocol.ts'
import type { Town } from '../town.ts'

/** A file as somebody downloads it. */
export interface ServedFile {
  readonly bytes: Buffer
  readonly mime: string
  readonly name: string
}

/** The file of an id in the simulated platforms; undefined when there is none. */
export function findFile({ town }: SimulatorContext, platform: Platform, id: string): ServedFile | undefined {
  if (platform === 'telegram') {
    const file = town.telegram?.simulator.look.files.find(id)
    return file?.bytes === undefined
      ? undefined
      : { bytes: file.bytes, mime: file.mime, name: file.name ?? '' }
  }
  if (platform === 'whatsapp') {
    const file = town.whatsapp?.simulator.direct.file(id)
    return file?.bytes === undefined
      ? undefined
      : { bytes: file.bytes, mime: file.mime, name: nameOn(town, id) }
  }
  const [anybody] = Object.values(town.slack?.people ?? {})
  const file = anybody?.sim.world.files.get(id)
  return file === undefined || file.deleted
    ? undefined
    : { bytes: file.bytes, mime: file.mime, name: file.name }
}

/** WhatsApp keeps the name of a file with the message, and of a photo none. */
function nameOn({ whatsapp }: Town, mediaId: string): string {
  for (const { bubbles } of whatsapp?.simulator.direct.people() ?? []) {
    const found = bubbles.find(({ file }) => file?.mediaId === mediaId)
    if (found !== undefined) return found.file?.name ?? ''
  }
  return ''
}
