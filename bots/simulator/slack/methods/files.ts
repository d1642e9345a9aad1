import { z } from 'zod'
import { checkMessageBlocks } from '../blocks/check.ts'
import { identified } from '../blocks/walk.ts'
import { invalidArguments, SlackRefusal } from '../errors.ts'
import { messageWritten } from '../events.ts'
import { fileForApp } from '../file-access.ts'
import { limits } from '../limits.ts'
import type { Params } from '../params.ts'
import type { Simulator } from '../simulator.ts'
import type { SimChannel, SimFile } from '../types.ts'
import { fileWire } from '../wire.ts'
import type { Method } from './method.ts'

/** The methods of files (Web API: files.*). */
export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': { scope: 'files:write', run: announce },
  'files.completeUploadExternal': { scope: 'files:write', run: complete },
  'files.info': { scope: 'files:read', run: info },
  'files.delete': { scope: 'files:write', run: remove },
}

function announce(sim: Simulator, params: Params): Record<string, unknown> {
  const name = params.text('filename')
  const length = Number(params.text('length'))
  if (name === undefined || !Number.isInteger(length) || length < 1) throw invalidArguments()
  if (length > limits.uploadBytes) throw new SlackRefusal('file_upload_size_restricted')
  const id = sim.uploads.announce(name, length)
  return { upload_url: `${sim.root}/upload/v1/${id}`, file_id: id }
}

const wantedFiles = z.array(z.object({ id: z.string().min(1), title: z.string().optional() })).min(1)

function complete(sim: Simulator, params: Params): Record<string, unknown> {
  const wanted = wantedFiles.safeParse(params.json('files'))
  if (!wanted.success) throw invalidArguments('[ERROR] files')
  const ids = wanted.data.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw invalidArguments('[ERROR] files')
  const channels = destinations(sim, params)
  const given = params.json('blocks')
  const blocks = given === undefined ? [] : identified(checkMessageBlocks(given), () => sim.world.nextId('b'))
  const threadTs = params.text('thread_ts')
  const files = sim.uploads.complete(wanted.data.map(({ id, title }) => ({ id, title })))
  for (const channel of channels) {
    for (const file of files) file.channels.add(channel.id)
    const message = sim.world.addMessage(channel, {
      userId: sim.world.app.id,
      text: params.text('initial_comment') ?? '',
      blocks,
      files,
      threadTs,
    })
    messageWritten(sim, channel, message)
  }
  return { files: files.map((file) => fileWire(file, sim.root)) }
}

/** Where files are shared: ids of conversations only, not of people (files.completeUploadExternal: "channel_id"). */
function destinations(sim: Simulator, params: Params): SimChannel[] {
  const ids = [params.text('channel_id'), ...(params.text('channels')?.split(',') ?? [])]
  return ids.flatMap((id) => {
    if (id === undefined) return []
    const channel = sim.world.channelOfApp(id)
    if (!channel.members.has(sim.world.app.id)) throw new SlackRefusal('not_in_channel')
    if (channel.archived) throw new SlackRefusal('is_archived')
    return [channel]
  })
}

function info(sim: Simulator, params: Params): Record<string, unknown> {
  const file = requireFile(sim, params)
  return {
    file: { ...fileWire(file, sim.root), shares: sharesOf(sim, file) },
    comments: [],
    response_metadata: { next_cursor: '' },
  }
}

/** The messages with a file, by where they stand; direct ones count as private (File object: "shares"). */
function sharesOf(sim: Simulator, file: SimFile): Record<string, Record<string, { ts: string }[]>> {
  const shares: Record<string, Record<string, { ts: string }[]>> = {}
  for (const id of file.channels) {
    const channel = sim.world.channels.get(id)
    if (channel === undefined) continue
    const messages = [...channel.messages.values()].filter(({ files }) => files.includes(file))
    const kind = channel.kind === 'public' ? 'public' : 'private'
    shares[kind] = { ...shares[kind], [id]: messages.map(({ ts }) => ({ ts })) }
  }
  return shares
}

function remove(sim: Simulator, params: Params): Record<string, unknown> {
  const file = requireFile(sim, params)
  if (file.userId !== sim.world.app.id) throw new SlackRefusal('cant_delete_file')
  file.deleted = true
  for (const id of file.channels) {
    for (const message of sim.world.channels.get(id)?.messages.values() ?? []) {
      if (!message.files.includes(file)) continue
      message.files = message.files.filter((one) => one !== file)
      sim.world.changed(message)
    }
  }
  return {}
}

function requireFile(sim: Simulator, params: Params): SimFile {
  const file = fileForApp(sim, params.text('file') ?? '')
  if (file === undefined) throw new SlackRefusal('file_not_found')
  return file
}
