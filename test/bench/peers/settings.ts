import { readConfig } from '../../../bots/config.ts'

/** What a measured bot is started with; the same variables as the product's. */
export interface PeerSettings {
  readonly databaseUrl: string
  readonly host: string
  readonly port: number
  readonly telegram: {
    readonly token: string
    readonly apiRoot: string
    /** The whole address that updates are brought to. */
    readonly webhook: string
    readonly secret: string
  }
}

/** Connections to the database: as many as the product holds for its turns. */
export const poolSize = 12

/** As many updates at once as the product asks for. */
export const webhookConnections = 100

/** Reads the environment. @throws Error when it does not describe a bot on a webhook with a database */
export function readPeerSettings(): PeerSettings {
  const { databaseUrl, telegram, http } = readConfig(process.env)
  if (databaseUrl === undefined || telegram?.mode !== 'webhook')
    throw new Error('a measured bot needs DATABASE_URL, TELEGRAM_BOT_TOKEN and PUBLIC_URL')
  const { token, apiRoot, secret, url } = telegram
  return {
    databaseUrl: databaseUrl.reveal(),
    host: http.host,
    port: http.port,
    telegram: {
      token: token.reveal(),
      apiRoot,
      webhook: url,
      secret: secret.reveal(),
    },
  }
}
