import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { TelegramSimulatorClient } from '../../bots/simulator/telegram/client.ts'
import { packageRoot } from '../../src/root.ts'

it('runs as a process of its own, says where it listens and ends when told to', async () => {
  const main = join(packageRoot, 'bots', 'simulator', 'main.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, '--flood', 'off', '--token', '42:rahasia'],
    {
      cwd: packageRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  try {
    const [line] = await once(createInterface(child.stdout), 'line')
    const { url, token }: { url: string; token: string } = JSON.parse(String(line))
    expect(token).toBe('42:rahasia')
    const me: { result: { id: number } } = await (await fetch(`${url}/bot${token}/getMe`)).json()
    expect(me.result.id).toBe(42)
    const client = new TelegramSimulatorClient(url)
    expect(await client.settings({})).toMatchObject({ flood: false, privacyMode: true })
  } finally {
    child.kill('SIGTERM')
  }
  expect(await once(child, 'exit')).toEqual([0, null])
})
