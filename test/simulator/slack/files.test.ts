import { createServer } from 'node:http'
import { once } from 'node:events'
import { createEmulator } from 'emulate'
import type { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { portOf } from '../receiver.ts'
import { app, atEnd, client, refusal, scene, type Got } from './support.ts'

const pdf = Buffer.from('%PDF-1.7 a letter')
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

function urlOf(file: { url_private_download?: string } | undefined): string {
  if (file?.url_private_download === undefined) throw new Error('the file has no address')
  return file.url_private_download
}

/** The names of an object's fields with the types of their values. */
function shape(value: object): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, typeof field]))
}

describe('files of the app', () => {
  it('are announced, sent and shared, and are seen in the channel', async () => {
    const { api, sari, direct, channel } = await scene()
    await api.filesUploadV2({
      channel_id: channel,
      filename: 'surat.pdf',
      file: pdf,
      initial_comment: 'Surat',
    })
    const seen = await sari.sees({ in: channel, file: 'surat.pdf' })
    expect(seen).toMatchObject({ text: 'Surat', files: [{ mime: 'application/pdf', size: pdf.length }] })
    expect(direct.file(seen.files[0]!.id)).toEqual(pdf)
  })

  it('take raw bytes of the announced length only, and are completed only once sent', async () => {
    const { api, sari } = await scene()
    const announced = await api.files.getUploadURLExternal({ filename: 'a.pdf', length: pdf.length })
    const id = announced.file_id!
    const complete = () => api.files.completeUploadExternal({ files: [{ id }], channel_id: sari.user.dmId! })
    await api.conversations.open({ users: sari.id })
    expect(await refusal(complete())).toMatchObject({ error: 'file_not_found' })
    const send = (body: string | typeof pdf) => fetch(announced.upload_url!, { method: 'POST', body })
    expect((await send('short')).status).toBe(400)
    expect((await send(pdf)).status).toBe(200)
    const byName = api.files.completeUploadExternal({ files: [{ id }], channel_id: sari.id })
    expect(await refusal(byName)).toMatchObject({ error: 'channel_not_found' })
    expect(await complete()).toMatchObject({ ok: true, files: [{ id, name: 'a.pdf' }] })
    expect(await refusal(complete())).toMatchObject({ error: 'file_not_found' })
  })

  it('are taken back, those of people are not', async () => {
    const { api, sari, channel } = await scene()
    await api.filesUploadV2({ channel_id: channel, filename: 'a.pdf', file: pdf })
    const [mine] = (await sari.sees({ in: channel, file: 'a.pdf' })).files
    await api.files.delete({ file: mine!.id })
    expect(sari.messages(channel).flatMap(({ files }) => files)).toEqual([])
    expect(await refusal(api.files.info({ file: mine!.id }))).toMatchObject({ error: 'file_not_found' })
    const [hers] = sari.sends({ name: 'b.pdf', bytes: pdf }, { in: channel }).files
    expect(await refusal(api.files.delete({ file: hers!.id }))).toMatchObject({ error: 'cant_delete_file' })
  })
})

describe('files of people', () => {
  const filesOf = (got: Got | undefined) => {
    const event = got?.payload['event']
    return event !== null && typeof event === 'object' && 'files' in event ? event.files : undefined
  }

  it('come with a message and are downloaded with the right token; anyone else gets a page to sign in', async () => {
    const loket = await app()
    const { sim, api, sari } = await scene({ requestUrl: loket.url })
    const sent = sari.sends({ name: 'ktp.jpg', bytes: pdf }, { text: 'ini' })
    const [got] = await loket.received(1)
    expect(got?.payload['event']).toMatchObject({ subtype: 'file_share', text: 'ini', channel_type: 'im' })
    expect(filesOf(got)).toMatchObject([{ id: sent.files[0]!.id, mimetype: 'image/jpeg', size: pdf.length }])
    const url = urlOf((await api.files.info({ file: sent.files[0]!.id })).file)
    const right = await fetch(url, bearer(sim.botToken))
    expect(right.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await right.arrayBuffer())).toEqual(pdf)
    const wrong = await fetch(url, bearer('xoxb-other'))
    expect(wrong.redirected).toBe(true)
    expect(wrong.headers.get('content-type')).toContain('text/html')
  })

  it('are not readable where the app is not, nor without the scope', async () => {
    const { direct, api, sari, sim } = await scene()
    const elsewhere = direct.addChannel({ name: 'lain', members: [sari], app: false })
    const [file] = sari.sends({ name: 'a.pdf', bytes: pdf }, { in: elsewhere }).files
    expect(await refusal(api.files.info({ file: file!.id }))).toMatchObject({ error: 'file_not_found' })
    expect((await fetch(`${sim.url}/files-pri/${file!.id}/a.pdf`, bearer(sim.botToken))).redirected).toBe(
      true,
    )
    const poor = await scene({ grants: { scopes: ['chat:write'] } })
    expect(await refusal(poor.api.files.info({ file: 'F1' }))).toMatchObject({ error: 'missing_scope' })
  })

  it('given in a modal are readable by the app, as many and of such types as it asked for', async () => {
    const loket = await app()
    const { api, sim, sari } = await scene({ requestUrl: loket.url })
    await sari.runs('/loket')
    await api.views.open({
      trigger_id: String(loket.got[0]?.payload['trigger_id']),
      view: {
        type: 'modal',
        title: { type: 'plain_text', text: 'Dokumen' },
        submit: { type: 'plain_text', text: 'Kirim' },
        blocks: [
          {
            type: 'input',
            block_id: 'files',
            label: { type: 'plain_text', text: 'Berkas' },
            element: { type: 'file_input', action_id: 'files', filetypes: ['pdf'], max_files: 1 },
          },
        ],
      },
    })
    const file = { name: 'surat.pdf', bytes: pdf }
    expect(() => sari.fills({ Berkas: { name: 'a.exe', bytes: pdf } })).toThrow('type exe cannot be chosen')
    expect(() => sari.fills({ Berkas: [file, file] })).toThrow('at most 1 files')
    sari.fills({ Berkas: file })
    await sari.submits()
    const view = loket.got[1]?.payload['view']
    const held = JSON.stringify(view)
    const url = /"url_private_download":"([^"]+)"/.exec(held)?.[1] ?? ''
    expect(Buffer.from(await (await fetch(url, bearer(sim.botToken))).arrayBuffer())).toEqual(pdf)
  })
})

describe('another simulated Slack, written by others', () => {
  const scopes = ['chat:write', 'files:write', 'files:read', 'channels:read']

  async function other(granted: string[]) {
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const port = portOf(probe)
    probe.close()
    const tokens = [{ token: 'xoxb-other', type: 'bot', scopes: granted }]
    const emulator = await createEmulator({
      service: 'slack',
      port,
      seed: { slack: { tokens, strict_scopes: true } },
    })
    atEnd(() => emulator.close())
    const api = client({ apiUrl: `${emulator.url}/api/`, botToken: 'xoxb-other' })
    return { api, token: 'xoxb-other' }
  }

  /** The same calls of Slack's own client; what came of them. */
  async function fileStory(api: webApi.WebClient, token: string, channel: string) {
    const announced = await api.files.getUploadURLExternal({ filename: 'surat.pdf', length: pdf.length })
    const early = await refusal(api.files.completeUploadExternal({ files: [{ id: announced.file_id! }] }))
    const sent = await fetch(announced.upload_url!, { method: 'POST', body: pdf })
    const completed = await api.files.completeUploadExternal({
      files: [{ id: announced.file_id!, title: 'Surat' }],
      channel_id: channel,
    })
    const twice = await refusal(
      api.files.completeUploadExternal({ files: [{ id: announced.file_id! }], channel_id: channel }),
    )
    const info = await api.files.info({ file: announced.file_id! })
    const download = await fetch(urlOf(info.file), bearer(token))
    const { name, title, mimetype, size, filetype, mode, channels } = info.file ?? {}
    await api.files.delete({ file: announced.file_id! })
    return {
      announced: shape(announced),
      early,
      sent: sent.status,
      files: completed.files?.length,
      twice,
      file: { name, title, mimetype, size, filetype, mode, shared: channels?.length },
      type: download.headers.get('content-type'),
      bytes: Buffer.from(await download.arrayBuffer()).toString(),
      after: await refusal(api.files.info({ file: announced.file_id! })),
      unknown: await refusal(api.files.completeUploadExternal({ files: [{ id: 'F1' }] })),
    }
  }

  it('says the same of a file from its announcement to its end', async () => {
    const theirs = await other(scopes)
    const ours = await scene({ grants: { scopes } })
    const listed = await theirs.api.conversations.list({})
    const channel = listed.channels?.[0]?.id ?? ''
    const told = await fileStory(ours.api, ours.sim.botToken, ours.channel)
    expect(told).toEqual(await fileStory(theirs.api, theirs.token, channel))
    expect(told.bytes).toBe(pdf.toString())
  })

  it('misses the same scopes', async () => {
    const theirs = await other(['im:write'])
    const ours = await scene({ grants: { scopes: ['im:write'] } })
    const needs = async (api: webApi.WebClient) => {
      const calls = [
        api.files.getUploadURLExternal({ filename: 'a.pdf', length: 1 }),
        api.files.completeUploadExternal({ files: [{ id: 'F1' }] }),
        api.files.info({ file: 'F1' }),
        api.files.delete({ file: 'F1' }),
        api.chat.postMessage({ channel: 'C1', text: 'a' }),
        api.users.info({ user: 'U1' }),
        api.users.list({}),
      ]
      const answers = await Promise.allSettled(calls)
      return answers.map((answer) => (answer.status === 'rejected' ? neededIn(answer.reason) : 'nothing'))
    }
    const ourNeeds = await needs(ours.api)
    expect(ourNeeds).toEqual(await needs(theirs.api))
    expect(ourNeeds).toContain('files:read of im:write')
  })

  function neededIn(reason: unknown): string {
    const { data } = Object(reason)
    return `${String(data?.needed)} of ${String(data?.provided)}`
  }
})
