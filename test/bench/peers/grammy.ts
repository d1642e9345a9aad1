/**
 * The same form as an ordinary grammY bot would have it: a function that waits for its answers, by
 * @grammyjs/conversations, with its state kept by @grammyjs/storage-psql. One process, webhook by fastify.
 */
import {
  conversations,
  createConversation,
  type ConversationData,
  type ConversationFlavor,
  type VersionedState,
} from '@grammyjs/conversations'
import { PsqlAdapter } from '@grammyjs/storage-psql'
import Fastify from 'fastify'
import { Bot, webhookCallback, type Context } from 'grammy'
import { Pool } from 'pg'
import { KeyedQueue } from '../../../src/desk/keyed-queue.ts'
import { permohonan } from './grammy-form.ts'
import { createArchive } from './grammy-archive.ts'
import { poolSize, readPeerSettings, webhookConnections } from './settings.ts'

const settings = readPeerSettings()
const { token, apiRoot, webhook, secret } = settings.telegram
const pool = new Pool({ connectionString: settings.databaseUrl, max: poolSize })
const archive = await createArchive(pool, { token, apiRoot })
const bot = new Bot<ConversationFlavor<Context>>(token, { client: { apiRoot } })

// What `sequentialize` of @grammyjs/runner does: a press and a text of one chat come side by side otherwise, and
// the second would meet the state before the first.
const queue = new KeyedQueue()
bot.use((ctx, next) => queue.run(String(ctx.chatId), next))
bot.use(conversations({ storage: { type: 'key', adapter: await storage() } }))
bot.use(createConversation(permohonan(archive), 'permohonan'))
bot.command('permohonan', (ctx) => ctx.conversation.enter('permohonan'))
bot.on('message', (ctx) => ctx.reply('Ketik /permohonan untuk mengajukan permohonan.'))

const app = Fastify()
app.post('/telegram', webhookCallback(bot, 'fastify', { secretToken: secret }))
await app.listen({ host: settings.host, port: settings.port })
await bot.api.setWebhook(webhook, { secret_token: secret, max_connections: webhookConnections })

process.once('SIGTERM', () => {
  void app.close().then(() => pool.end())
})

async function storage() {
  // The adapter only calls `query`, and says so nowhere in its types; on a single connection all chats would queue.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const client = pool as unknown as NonNullable<Parameters<typeof PsqlAdapter.create>[0]>['client']
  const kept = await PsqlAdapter.create({ client, tableName: 'conversations' })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it gives back what it was given
  return kept as PsqlAdapter<VersionedState<ConversationData>>
}
