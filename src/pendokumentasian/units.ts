import type { PickRow } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { listBindings } from '../storage/lane-bindings.ts'
import { listStaff } from '../storage/staff.ts'
import { unitLane } from './items.ts'

/** The Bidang and UPTD that have people or a chat here, by name. */
export async function knownUnits({ db, sealer }: Pick<Desk, 'db' | 'sealer'>): Promise<string[]> {
  const places = [...(await listBindings(db)), ...(await listStaff(db, sealer)).flatMap(({ lanes }) => lanes)]
  const units = places.filter(({ lane, unit }) => lane === unitLane && unit !== '').map(({ unit }) => unit)
  return [...new Set(units)].toSorted((one, other) => one.localeCompare(other, 'id'))
}

/** The same as rows to pick from. */
export async function unitRows(desk: Desk, query: string): Promise<PickRow[]> {
  const rows = (await knownUnits(desk)).map((unit, index) => ({ id: String(index + 1), label: unit }))
  return rows.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))
}
