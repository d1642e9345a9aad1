import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Sentence } from '../../../../src/conversation/result.ts'
import { wordsIn } from '../../../../src/desk/words.ts'
import type { SimulatorContext } from '../hub.ts'
import { actInChat, sendFile } from '../panes/act.ts'
import type { OtherAct } from '../panes/acts.ts'
import { findFile } from '../panes/files.ts'
import { lookerFor } from '../panes/looker.ts'
import { reasonOf } from '../panes/refusal.ts'
import { viewChat } from '../panes/view.ts'
import { watchChats } from '../panes/watch.ts'
import { actShape, fileActShape } from '../protocol.ts'
import { addEventStream } from './events.ts'
import { localeAsked } from './locale.ts'

/** The largest file that somebody sends, in bytes: no platform hands a larger one to the program. */
const fileBytesMax = 20 << 20

const platform = z.enum(['telegram', 'slack', 'whatsapp'])
const viewShape = z.object({ person: z.string().max(40), platform, chat: z.string().max(80) })
const fileShape = z.object({ platform, id: z.string().max(300) })

/** Does the acts that are not done in a chat. What it throws as Refusal is told to the one at the page. */
export type OtherActs = (act: OtherAct) => Promise<void>

/** What the page asks of the chats and does in them. */
export function addPaneRoutes(http: FastifyInstance, context: SimulatorContext, others: OtherActs): void {
  const unwatch = watchChats(context)
  http.addHook('onClose', (_instance, done) => {
    unwatch()
    done()
  })
  addEventStream(http, context)
  http.get('/simulator/view', (request, reply) => sendView(context, request, reply))
  http.get('/simulator/file/:platform/:id', (request, reply) => serveFile(context, request, reply))
  http.post('/simulator/act', (request, reply) => {
    const asked = actShape.safeParse(request.body)
    const locale = localeAsked(request)
    const t = wordsIn(context.desk, locale)
    if (!asked.success) return refused(reply, t('simulator-chat-impossible'))
    const act = asked.data
    return answered(reply, t, () =>
      'person' in act ? actInChat(lookerFor(context, act.person, locale), act) : others(act),
    )
  })
  void http.register((uploads, _options, done) => {
    addUploads(uploads, context)
    done()
  })
}

function sendView(context: SimulatorContext, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = viewShape.safeParse(request.query)
  const locale = localeAsked(request)
  const t = wordsIn(context.desk, locale)
  if (!asked.success) return reply.code(404).send({ ok: false, error: t('simulator-chat-not-theirs') })
  const { person, platform: on, chat } = asked.data
  try {
    const view = viewChat(lookerFor(context, person, locale), on, chat)
    return reply.header('cache-control', 'no-store').send(view)
  } catch (error) {
    const reason = reasonOf(error, t)
    if (reason === undefined) throw error
    return reply.code(404).send({ ok: false, error: reason })
  }
}

/** The program's uploads are bytes as they are, with their type as the header says; whatever it says is taken. */
function addUploads(http: FastifyInstance, context: SimulatorContext): void {
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  http.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode !== 413) throw error
    return refused(reply, wordsIn(context.desk, localeAsked(request))('simulator-chat-file-too-big'))
  })
  http.post('/simulator/file', { bodyLimit: fileBytesMax }, (request, reply) => {
    const locale = localeAsked(request)
    const t = wordsIn(context.desk, locale)
    const { lang: _, ...query } = z.looseObject({}).parse(request.query)
    const asked = fileActShape.safeParse(query)
    const { body } = request
    if (!asked.success || !Buffer.isBuffer(body)) return refused(reply, t('simulator-chat-impossible'))
    const mime = typeIn(request.headers['content-type'])
    return answered(reply, t, () =>
      sendFile(lookerFor(context, asked.data.person, locale), asked.data, body, mime),
    )
  })
}

function typeIn(header = ''): string {
  const [type = ''] = header.split(';')
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim() : 'application/octet-stream'
}

async function answered(reply: FastifyReply, t: Sentence, act: () => Promise<void>): Promise<FastifyReply> {
  try {
    await act()
    return reply.send({ ok: true })
  } catch (error) {
    const reason = reasonOf(error, t)
    if (reason === undefined) throw error
    return refused(reply, reason)
  }
}

function refused(reply: FastifyReply, error: string): FastifyReply {
  return reply.code(409).send({ ok: false, error })
}

/** Pictures a browser shows safely, and PDFs; anything else is only saved, never run. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'])

function serveFile(context: SimulatorContext, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = fileShape.safeParse(request.params)
  const file = asked.success ? findFile(context, asked.data.platform, asked.data.id) : undefined
  if (file === undefined) return reply.code(404).send({ error: 'not found' })
  const { bytes, mime, name } = file
  const shown = shownTypes.has(mime)
  const named = name === '' ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`
  // A sandboxed page may not show a PDF; a PDF has no scripts of the page to keep out.
  const sandbox = mime === 'application/pdf' ? '' : '; sandbox'
  return reply
    .header('content-type', shown ? mime : 'application/octet-stream')
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}${named}`)
    .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'${sandbox}`)
    .header('cache-control', 'private, max-age=86400')
    .send(bytes)
}
