import { expect, it } from 'vitest'
import { Citizen, filesPermohonan, newCitizen } from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram({ agency: { sops: ['permohonan'] } })

it('says where objections are taken when the agency does not take them by chat', async () => {
  const sari = await newCitizen(program())
  await filesPermohonan(sari)
  await sari.types('/keberatan')
  const how = await sari.sees('Keberatan ditujukan kepada Kepala Dinas')
  expect(how.text).toContain('30 hari kerja')
  // And the status offers no button that leads nowhere
  await program().advance(15 * 24 * 3_600_000)
  await sari.types('/status')
  expect(Citizen.labels(await sari.sees('terlewati'))).not.toContain('Ajukan keberatan')
})
