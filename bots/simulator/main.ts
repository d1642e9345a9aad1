import { parseArgs } from 'node:util'
import { startTelegramSimulator } from './telegram/server.ts'

/**
 * The simulated Telegram server as a process of its own.
 * Prints one line of JSON when it listens: `{"url","token","botUsername"}`. Ends on SIGTERM or SIGINT.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    token: { type: 'string' },
    flood: { type: 'string', default: 'on' },
    history: { type: 'string', default: 'all' },
    'log-limit': { type: 'string', default: '10000' },
  },
})
if (values.flood !== 'on' && values.flood !== 'off') throw new Error('--flood is on or off')
const history =
  values.history === 'all' || values.history === 'none' ? values.history : Number(values.history)
if (Number.isNaN(history)) throw new Error('--history is all, none or a number of messages')

const simulator = await startTelegramSimulator({
  port: Number(values.port),
  host: values.host,
  flood: values.flood === 'on',
  history,
  logLimit: Number(values['log-limit']),
  ...(values.token === undefined ? {} : { token: values.token }),
})
console.log(
  JSON.stringify({ url: simulator.url, token: simulator.token, botUsername: simulator.botUsername }),
)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void simulator.close())
}
