import { expect, it } from 'vitest'
import { operatorVoice } from '../../bots/cli/voice.ts'

it.each([
  [{}, 'id'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LC_ALL: 'id_ID.UTF-8', LANG: 'en_US.UTF-8' }, 'id'],
  // POSIX, Environment Variables 8.2: an empty one counts as unset.
  [{ LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
])('with %j the operator is spoken to in %s', (env, locale) => {
  expect(operatorVoice(env).locale).toBe(locale)
})
