import { openDialog } from './dialogs.js'
import { h } from './element.js'
import { t } from './words.js'

/** The settings that take the simulator's place, by platform; the README explains each step. */
const settings = [
  { name: 'Telegram', lines: ['TELEGRAM_BOT_TOKEN=…', 'LOKET_ADMINS=telegram:…'] },
  { name: 'Slack', lines: ['SLACK_BOT_TOKEN=xoxb-…', 'SLACK_APP_TOKEN=xapp-…', 'LOKET_ADMINS=slack:U…'] },
  {
    name: 'WhatsApp',
    lines: [
      'PUBLIC_URL=https://…',
      'WHATSAPP_TOKEN=…',
      'WHATSAPP_PHONE_NUMBER_ID=…',
      'WHATSAPP_APP_SECRET=…',
      'WHATSAPP_VERIFY_TOKEN=…',
    ],
  },
]

/** Says how real platforms take the simulator's place. */
export function openConnect() {
  openDialog(t('connect-title'), 'connect', () => [
    h('p', {}, t('connect-text')),
    ...settings.map(({ name, lines }) => h('section', {}, h('h3', {}, name), h('pre', {}, lines.join('\n')))),
    h('p', {}, t('connect-readme')),
  ])
}
