/** The way a case has gone through its SOP, as far as a picture needs it: steps and actions, nobody's name. */
export interface SheetPath {
  /** The step where the case stands, or `end`. */
  readonly at: string
  /** Steps that the case has left. */
  readonly left: readonly string[]
  /** Each way gone from one step to another, once. */
  readonly taken: readonly SheetPathPart[]
}

interface SheetPathPart {
  readonly from: string
  readonly to: string
  readonly action: string
}

/** What the ledger tells of a move; see LedgerEventType. */
interface Move {
  readonly type: string
  readonly action: string | null
  readonly fromStep: string | null
  readonly toStep: string | null
}

/**
 * The way of a case from its ledger, oldest event first. A decision taken back counts as not made; so does one that
 * can still be taken back, when the case is said to stand where it stood before.
 */
export function sheetPath(events: readonly Move[], at: string): SheetPath {
  const moves: SheetPathPart[] = []
  for (const { type, action, fromStep: from, toStep: to } of events) {
    if (from === null || to === null || from === to) continue
    if (type === 'filed' || type === 'action') moves.push({ from, to, action: action ?? 'filed' })
    // The ledger writes a decision taken back as the same way backwards.
    if (type === 'undone') moves.pop()
  }
  if (moves.at(-1)?.to !== at) moves.pop()
  const once = new Map(moves.map((each) => [`${each.from} ${each.to} ${each.action}`, each]))
  return { at, left: [...new Set(moves.map(({ from }) => from))], taken: [...once.values()] }
}
