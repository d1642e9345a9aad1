import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { demoFolders, patienceMs, startDemo, type DemoFolders } from '../support/demo-run.ts'

let folders: DemoFolders

beforeEach(async () => {
  folders = await demoFolders()
})

afterEach(() => folders.remove())

// The main job and the other SOPs in one run: making a world takes as long as playing in it.
it(
  'plays the main job and what a refusal leads to, and leaves the letters and a page of chats, and nothing else',
  { timeout: patienceMs },
  async () => {
    const demo = await startDemo(folders, '--all')
    const [code] = await demo.ended
    const said = demo.said()
    expect(code, said).toBe(0)
    expect(said).toContain('Buku besar utuh: 6 perkara')
    for (const [table, least] of [
      ['dip_entry', 10],
      ['dik_entry', 1],
    ] as const)
      expect(Number(new RegExp(`${table}: (\\d+)`).exec(said)?.[1])).toBeGreaterThanOrEqual(least)
    const names = await readdir(join(folders.out, 'files'))
    for (const letter of [
      'tanda-bukti-permohonan',
      'perpanjangan',
      'pemberitahuan-tertulis',
      'sk-penolakan',
      'tanggapan-keberatan',
      'nota-dinas',
    ]) {
      expect(names.some((name) => name.startsWith(letter) && name.endsWith('.pdf'))).toBe(true)
    }
    const page = await readFile(join(folders.out, 'transcript.html'), 'utf8')
    expect(page).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\//)
    const files = [...page.matchAll(/(?:src|href)="(files\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((path) => !names.includes(path.slice('files/'.length)))).toEqual([])
    expect(await folders.leftInTemporary()).toEqual([])
    expect(await folders.leftRunning()).toEqual([])
  },
)

it(
  'stops everything and cleans up when it is interrupted in the middle',
  { timeout: patienceMs },
  async () => {
    const demo = await startDemo(folders)
    for await (const line of createInterface(demo.child.stdout)) if (line.includes('/periksa')) break
    expect(await folders.leftInTemporary()).not.toEqual([])
    demo.child.kill('SIGINT')
    const [code] = await demo.ended
    expect(code, demo.said()).toBe(1)
    expect(await folders.leftInTemporary()).toEqual([])
    expect(await folders.leftRunning()).toEqual([])
  },
)
