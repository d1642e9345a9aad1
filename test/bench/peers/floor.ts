/**
 * The least that a bot must do which loses nothing: one statement that records the update, moves the chat on and
 * writes what goes out, and after its commit the answer. It understands nothing: whatever comes, the next question
 * of the form goes out. Webhook server and client of the Bot API are the product's.
 */
import { Pool } from 'pg'
import { createHttp } from '../../../bots/http.ts'
import { createTelegramApi } from '../../../bots/telegram/channel.ts'
import { registerTelegramWebhook } from '../../../bots/telegram/webhook.ts'
import { systemClock } from '../../../src/clock.ts'
import { createLogger } from '../../../src/logger.ts'
import { Secret } from '../../../src/secret.ts'
import { z } from 'zod'
import { inOrder, receipt } from '../form.ts'
import { poolSize, readPeerSettings, webhookConnections } from './settings.ts'

const settings = readPeerSettings()
const { token, apiRoot, webhook, secret } = settings.telegram
const pool = new Pool({ connectionString: settings.databaseUrl, max: poolSize })
const api = createTelegramApi({ token: new Secret(token), apiRoot })
const log = createLogger({ level: 'warn', clock: systemClock })

await pool.query(`
  CREATE TABLE inbox (id bigint PRIMARY KEY, body jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE chat (id bigint PRIMARY KEY, step int NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE outbox (id bigserial PRIMARY KEY, chat_id bigint NOT NULL, body jsonb NOT NULL,
                       at timestamptz NOT NULL DEFAULT now())`)

const statement = `
  WITH heard AS (
    INSERT INTO inbox (id, body) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id
  ), moved AS (
    INSERT INTO chat (id, step) SELECT $3, $4 FROM heard
    ON CONFLICT (id) DO UPDATE SET step = excluded.step, at = now()
  )
  INSERT INTO outbox (chat_id, body) SELECT $3, $5 FROM heard RETURNING id`

/** What goes out at each step: the questions of the form in their order, then the receipt. */
const answers = [
  ...inOrder.map(({ text, options }) => ({
    text,
    markup: {
      reply_markup: { inline_keyboard: options.map((label) => [{ text: label, callback_data: label }]) },
    },
  })),
  { text: receipt('001/PPID/XI/2026'), markup: {} },
]

const steps = new Map<number, number>()

const message = z.object({ chat: z.object({ id: z.number() }) })
const shape = z.object({
  update_id: z.number(),
  message: message.optional(),
  callback_query: z.object({ id: z.string(), message }).optional(),
})

async function take(update: unknown): Promise<'done'> {
  const { update_id: id, message: said, callback_query: pressed } = shape.parse(update)
  const chatId = (said ?? pressed?.message)?.chat.id
  if (chatId === undefined) return 'done'
  const step = ((steps.get(chatId) ?? -1) + 1) % answers.length
  const answer = answers[step]
  if (answer === undefined) throw new Error('a step without an answer')
  steps.set(chatId, step)
  const values = [id, update, chatId, step, answer]
  await pool.query({ name: 'turn', text: statement, values })
  void api.sendMessage(chatId, answer.text, answer.markup)
  if (pressed !== undefined) void api.answerCallbackQuery(pressed.id)
  return 'done'
}

const http = createHttp(log, {
  readiness: () => Promise.resolve({ ready: true, parts: {} }),
  metrics: () => Promise.resolve({ contentType: 'text/plain', text: '' }),
})
registerTelegramWebhook(http, { secret: new Secret(secret), intake: { take }, log })
await http.listen({ host: settings.host, port: settings.port })
await api.setWebhook(webhook, { secret_token: secret, max_connections: webhookConnections })

process.once('SIGTERM', () => {
  void http.close().then(() => pool.end())
})
