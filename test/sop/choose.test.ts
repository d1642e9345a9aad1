import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../flows/sop/catalogue.ts'
import { pengumuman } from '../../flows/sop/pengumuman.ts'
import { readAgency } from '../../src/agency.ts'
import { packageRoot } from '../../src/root.ts'
import { choiceFaults, chooseSops, nameOf } from '../../src/sop/choose.ts'
import type { SopDefinition } from '../../src/sop/definition.ts'
import { decide } from '../../src/sop/machine.ts'
import { caseAt, noon, officer } from './support.ts'

/** SOP 4 of an agency without a secretary: the Kabid hands the draft straight to the head. */
const withoutSecretary: SopDefinition = {
  ...pengumuman,
  variant: 'tanpa-sekretaris',
  lanes: pengumuman.lanes.filter(({ id }) => id !== 'sekretaris'),
  steps: pengumuman.steps
    .filter(({ id }) => id !== 'periksa-sekretaris')
    .map((step) => ({
      ...step,
      actions: step.actions.map((action) =>
        action.to === 'periksa-sekretaris' ? { ...action, to: 'persetujuan' } : action,
      ),
    })),
}
const all = [...catalogue, withoutSecretary]

describe('the SOPs of an agency', () => {
  it('are those that its file names, of which each of the shipped files names some that exist', () => {
    const kalbar = readAgency(join(packageRoot, 'agency.json'))
    const kaltim = readAgency(join(packageRoot, 'flows', 'agencies', 'kaltim.json'))
    expect(choiceFaults(catalogue, kalbar)).toEqual([])
    expect(choiceFaults(catalogue, kaltim)).toEqual([])
    expect([...chooseSops(catalogue, kalbar).keys()]).toEqual(catalogue.map(nameOf))
    expect([...chooseSops(catalogue, kaltim).keys()]).toEqual(['dikecualikan', 'pendokumentasian'])
    expect([kalbar.zoneName, kaltim.zoneName]).toEqual(['WIB', 'WITA'])
  })

  it('may be variants: one agency has the common one, another its own, under the same id', () => {
    const lanes = {}
    const common = chooseSops(all, { sops: ['pengumuman'], lanes }).get('pengumuman')
    const own = chooseSops(all, { sops: ['pengumuman@tanpa-sekretaris'], lanes }).get('pengumuman')
    if (common === undefined || own === undefined) throw new Error('nothing was chosen')
    const draft = { hash: 'a1b2c3d4e5f60718', version: 2 }
    const snapshot = caseAt('periksa-kabid', { applicantId: null, facts: { draft } })
    const press = (sop: SopDefinition) =>
      decide(sop, snapshot, {
        actor: officer('kabid'),
        action: 'sesuai',
        draft: draft.hash,
        version: snapshot.version,
        input: {},
        now: noon,
        undoSeconds: 0,
      })
    expect(press(common)).toMatchObject({ ok: true, to: 'periksa-sekretaris' })
    expect(press(own)).toMatchObject({ ok: true, to: 'persetujuan' })
  })

  it('have the lanes that the agency has: the work of one may be done by another', () => {
    const lanes = { sekretaris: 'kadis' }
    const sop = chooseSops(catalogue, { sops: ['pengumuman'], lanes }).get('pengumuman')
    expect(sop?.lanes.map(({ id }) => id)).toEqual(['kabid', 'pelaksana', 'kadis'])
    expect(sop?.steps.map(({ id, lane }) => `${id}: ${lane}`)).toContain('periksa-sekretaris: kadis')
    expect(pengumuman.steps.map(({ lane }) => lane)).toContain('sekretaris')
  })
})

describe('a choice that cannot be', () => {
  it.each([
    [{ sops: ['pengumuman@lain'], lanes: {} }, 'there is no SOP pengumuman@lain; there are permohonan, '],
    [{ sops: ['pengumuman', 'pengumuman@tanpa-sekretaris'], lanes: {} }, 'the SOP pengumuman is named twice'],
    [{ sops: ['permohonan'], lanes: { bendahara: 'kadis' } }, 'there is no lane bendahara of the staff'],
    [{ sops: ['permohonan'], lanes: { pemohon: 'petugas' } }, 'there is no lane pemohon of the staff'],
    [{ sops: ['permohonan'], lanes: { 'bidang-uptd': 'bidang' } }, 'bidang-uptd is shared by units'],
    [
      { sops: ['permohonan'], lanes: { sekretaris: 'kadis', kadis: 'atasan' } },
      'sekretaris is done by kadis, which is done by another itself',
    ],
  ])('is said with its place: %j', (choice, fault) => {
    expect(choiceFaults(all, choice).join('\n')).toContain(fault)
    expect(() => chooseSops(all, choice)).toThrow(fault)
  })
})
