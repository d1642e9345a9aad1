import { PeopleError } from '../errors.ts'
import type { Simulator } from '../simulator.ts'
import type { SimFile, SimUser } from '../types.ts'
import { mimeOf } from '../uploads.ts'
import { fileWire } from '../wire.ts'
import type { FileAtHand, Hands } from './fill.ts'

interface Holder {
  readonly sim: Simulator
  readonly user: SimUser
}

/** What a person can put into a form. */
export function handsOf(holder: Holder): Hands {
  const { world, root } = holder.sim
  return {
    userId: (idOrName) => {
      const found =
        world.users.get(idOrName) ?? [...world.users.values()].find(({ name }) => name === idOrName)
      if (found === undefined) throw new PeopleError(`there is no member ${idOrName}`)
      return found.id
    },
    upload: (file) => keepFile(holder, file),
    fileWire: (file) => fileWire(file, root),
  }
}

/** Uploads a file of a person; it is not shared anywhere yet. */
export function keepFile({ sim, user }: Holder, given: FileAtHand): SimFile {
  const file: SimFile = {
    id: sim.world.nextId('F'),
    name: given.name,
    title: given.name,
    mime: given.mime ?? mimeOf(given.name),
    size: given.bytes.length,
    bytes: Buffer.from(given.bytes),
    userId: user.id,
    created: sim.world.seconds(),
    channels: new Set(),
    givenToApp: false,
    deleted: false,
  }
  sim.world.files.set(file.id, file)
  return file
}
