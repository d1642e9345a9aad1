import { describe, expect, it } from 'vitest'
import { scopes } from '../../bots/slack/scopes.ts'
import manifest from '../../bots/slack/manifest.json' with { type: 'json' }

describe('the manifest of the Slack app', () => {
  it('asks for the scopes that the program knows a reason for, and no other', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(scopes).toSorted())
  })
})
