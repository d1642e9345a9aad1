import { afterAll, beforeAll, expect, it } from 'vitest'
import { decidersOf } from '../../src/case/deciders.ts'
import { undoAction } from '../../src/case/undo.ts'
import { choices } from '../sop/support.ts'
import { act, file, minutesAfter, monday, newOfficer, newPerson, openDesk, type Desk } from './setup.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

it('names those who refused, provided or sent the answer, and nobody who only passed the case on', async () => {
  const petugas = await newOfficer(desk, 'petugas')
  const bidang = await newOfficer(desk, 'bidang')
  const ppid = await newOfficer(desk, 'ppid')
  const { caseId } = await file(desk, await newPerson(desk))
  await act(desk, petugas, caseId, 'teruskan')
  await act(desk, bidang, caseId, 'tugaskan')
  expect(await decidersOf(desk.db, desk.services, caseId)).toEqual([])
  await act(desk, ppid, caseId, 'tolak')
  expect(await decidersOf(desk.db, desk.services, caseId)).toEqual([ppid])
  await act(desk, petugas, caseId, 'sampaikan')
  expect(await decidersOf(desk.db, desk.services, caseId)).toEqual([ppid, petugas])
})

it('does not name who took the decision back, but names who proposed what was sent back', async () => {
  const petugas = await newOfficer(desk, 'petugas')
  const ppid = await newOfficer(desk, 'ppid')
  const bidang = await newOfficer(desk, 'bidang')
  const { caseId } = await file(desk, await newPerson(desk))
  await act(desk, petugas, caseId, 'teruskan')
  await act(desk, bidang, caseId, 'tugaskan')
  await act(desk, ppid, caseId, 'sediakan', { answers: choices({ cakupan: 'seluruhnya' }) })
  await act(desk, petugas, caseId, 'sampaikan')
  const now = minutesAfter(monday, 1)
  await desk.db.$transaction((tx) =>
    undoAction(tx, desk.services, { caseId, personId: petugas, version: 99, now }),
  )
  expect(await decidersOf(desk.db, desk.services, caseId)).toEqual([ppid])
  await act(desk, petugas, caseId, 'kembalikan')
  expect(await decidersOf(desk.db, desk.services, caseId)).toEqual([ppid])
})
