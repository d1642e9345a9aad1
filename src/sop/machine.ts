/**
 * What may happen to a case, decided from its SOP alone: no time of its own, no database. `allowedActions` draws
 * the buttons, `decide` judges a press, and both read the same definition, so a refusal can say who can and when.
 */
import { applicantLane, type ActionDefinition, type ClockMark, type SopDefinition } from './definition.ts'
import type { Facts, PendingUndo } from './facts.ts'
import { guards } from './guards.ts'
import { recorders, type ActionInput } from './records.ts'

/** The running deadlines of a case: see Deadline.kind in the schema. */
export type DeadlineKind = 'sop' | 'step' | 'completeness'

/** A case as the machine sees it. */
export interface CaseSnapshot {
  /** A step of the SOP, or `end`. */
  readonly step: string
  readonly stepSince: Date
  readonly version: number
  readonly outcome: string | null
  readonly applicantId: number | null
  readonly facts: Facts
  /** Deadlines whose last day has passed. */
  readonly lapsed: readonly DeadlineKind[]
  /** Of the exemptions named by the facts or the input (`exemptionsNamed`), those in force today. */
  readonly liveExemptions: readonly number[]
  /** Person ids of those who decided the request that this case objects to; absent: it objects to none. */
  readonly requestDeciders?: readonly number[]
}

/** A right to act in a lane. */
export interface LaneGrant {
  readonly lane: string
  /** Which Bidang or UPTD, in a lane that several units share. */
  readonly unit?: string
  /** Staff id of the official stood in for (Plt/Plh). */
  readonly onBehalfOf?: number
}

/** Who acts. `system` is the program itself; a stranger has neither a person id nor lanes. */
export interface Actor {
  readonly personId: number | null
  readonly lanes: readonly LaneGrant[]
  readonly system?: true
}

/** Somebody's wish that an action happen to a case. */
export interface Press {
  readonly actor: Actor
  readonly action: string
  /** The version of the case that the button was made for. */
  readonly version: number
  /** The hash of the draft that the button was made for. */
  readonly draft?: string
  readonly input: ActionInput
  readonly now: Date
  /** How long a decision that goes out to a citizen can be taken back. 0: not at all. */
  readonly undoSeconds: number
}

/** What a permitted press does; nothing of it has happened yet. */
export interface Decision {
  readonly ok: true
  readonly action: string
  readonly from: string
  /** The step it leads to, or `end`; the same as `from` when the case stays. */
  readonly to: string
  readonly outcome: string | null
  readonly facts: Facts
  /** The right by which it was done; undefined: the program itself. */
  readonly grant: LaneGrant | undefined
  readonly clock: ClockMark | undefined
  readonly effects: readonly string[]
  /** Until then it can be taken back and the effects wait; undefined: they run at once. */
  readonly undoUntil: Date | undefined
}

export type RefusalCode =
  | 'no-such-action'
  | 'no-role'
  | 'stale'
  | 'draft-changed'
  | 'closed'
  | 'pending-undo'
  | 'wrong-step'
  | 'input'
  | `guard:${string}`

/** Why a press changes nothing, with what is needed to tell the person. */
export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  /** Where the action can happen and who can do it; empty for an action the SOP does not know. */
  readonly places: readonly { readonly step: string; readonly lane: string }[]
  /** The decision that can still be taken back, for `pending-undo` and `stale`. */
  readonly pending: PendingUndo | undefined
}

/** An action where it can happen. */
export interface Place<Lane extends string = string> {
  readonly step: string
  /** `system`: the program itself. */
  readonly lane: Lane
  readonly action: ActionDefinition
}

/** Every place of every action of an SOP, in the order of the sheet. */
export function placesOf(sop: SopDefinition): Place[] {
  const own = sop.steps.flatMap(({ id, lane, actions }) =>
    actions.map((action) => ({ step: id, lane: action.by ?? lane, action })),
  )
  const anytime = sop.anytime.flatMap((action) =>
    (action.at ?? []).map((step) => ({ step, lane: action.by ?? applicantLane, action })),
  )
  return [...own, ...anytime]
}

/**
 * The buttons of a case as it stands: actions of its step whose conditions hold, for whoever has the lane.
 * With an actor, only that person's. None while a decision waits to go out.
 */
export function allowedActions(sop: SopDefinition, snapshot: CaseSnapshot, actor?: Actor): Place[] {
  if (snapshot.facts.pendingUndo !== undefined) return []
  return placesOf(sop).filter(
    ({ step, lane, action }) =>
      step === snapshot.step &&
      (actor === undefined ? lane !== 'system' : holds(actor, lane, snapshot)) &&
      failedGuard(action, 'before', snapshot.facts, { snapshot, actor }) === undefined,
  )
}

/** Judges a press. Strangers to the lane are told so first, and nothing of what became of the case. */
export function decide(sop: SopDefinition, snapshot: CaseSnapshot, press: Press): Decision | Refusal {
  const places = placesOf(sop).filter(({ action }) => action.id === press.action)
  const refuse = (code: RefusalCode): Refusal => ({
    ok: false,
    code,
    places: places.map(({ step, lane }) => ({ step, lane })),
    pending: snapshot.facts.pendingUndo,
  })
  if (places.length === 0) return refuse('no-such-action')
  if (!places.some(({ lane }) => holds(press.actor, lane, snapshot))) return refuse('no-role')
  if (isOfAnotherDraft(places, snapshot, press)) return refuse('draft-changed')
  const isParallel = places.some(({ step, action }) => step === snapshot.step && action.parallel === true)
  if (press.version !== snapshot.version && !isParallel) return refuse('stale')
  const here = places.filter(({ step }) => step === snapshot.step)
  if (here.length === 0) return refuse(elsewhere(snapshot))
  const place = here.find(({ lane }) => holds(press.actor, lane, snapshot))
  if (place === undefined) return refuse('no-role')
  if (waits(snapshot, press.actor, place.action)) return refuse('pending-undo')
  return judge(sop, snapshot, press, place, refuse)
}

/** Said before anything else of an old card: what it would approve is no longer what stands there. */
function isOfAnotherDraft(places: readonly Place[], { facts }: CaseSnapshot, { draft }: Press): boolean {
  return places.some(({ action }) => action.bindsDraft === true) && draft !== facts.draft?.hash
}

/** A decision that may yet be taken back is told to nobody as where the case stands. */
function elsewhere({ step, facts }: CaseSnapshot): RefusalCode {
  if (facts.pendingUndo !== undefined) return 'pending-undo'
  return step === 'end' ? 'closed' : 'wrong-step'
}

function judge(
  sop: SopDefinition,
  snapshot: CaseSnapshot,
  press: Press,
  { lane, action }: Place,
  refuse: (code: RefusalCode) => Refusal,
): Decision | Refusal {
  const seen = { snapshot, actor: press.actor }
  const failedBefore = failedGuard(action, 'before', snapshot.facts, seen)
  if (failedBefore !== undefined) return refuse(`guard:${failedBefore}`)
  // What an action asks for was not answered: a press that came past the form.
  if (action.form !== undefined && press.input.answers === undefined) return refuse('input')
  const grant = grantFor(press.actor, lane, snapshot)
  const facts = recorded(action, snapshot, press, grant?.unit)
  if (facts === undefined) return refuse('input')
  const failedAfter = failedGuard(action, 'after', facts, seen)
  if (failedAfter !== undefined) return refuse(`guard:${failedAfter}`)

  const to = action.to === 'stay' ? snapshot.step : action.to
  // UU 14/2008 Ps 10: what must be announced serta merta goes out without delay.
  const mayWait = action.outgoing === true && facts.announcement?.class !== 'serta-merta'
  const undoable = mayWait && press.undoSeconds > 0 && press.actor.personId !== null
  const undoUntil = undoable ? new Date(press.now.getTime() + press.undoSeconds * 1000) : undefined
  return {
    ok: true,
    action: action.id,
    from: snapshot.step,
    to,
    outcome: outcomeOf(sop, action, facts) ?? snapshot.outcome,
    facts: undoUntil === undefined ? facts : withPendingUndo(facts, snapshot, press, undoUntil),
    grant,
    clock: action.clock,
    effects: action.effects ?? [],
    undoUntil,
  }
}

/** The right by which an actor holds a lane on a case; an own right goes before standing in for somebody. */
function grantFor(actor: Actor, lane: string, snapshot: CaseSnapshot): LaneGrant | undefined {
  if (lane === applicantLane) return isApplicant(actor, snapshot) ? { lane } : undefined
  const held = actor.lanes.filter((grant) => grant.lane === lane)
  // Who holds a lane for several units acts for one that has yet to answer.
  const asked = held.filter(({ unit }) => unit !== undefined && snapshot.facts.units?.open.includes(unit))
  const grants = asked.length > 0 ? asked : held
  return grants.find((grant) => grant.onBehalfOf === undefined) ?? grants[0]
}

function holds(actor: Actor, lane: string, snapshot: CaseSnapshot): boolean {
  return lane === 'system' ? actor.system === true : grantFor(actor, lane, snapshot) !== undefined
}

function isApplicant(actor: Actor, snapshot: CaseSnapshot): boolean {
  return actor.personId !== null && actor.personId === snapshot.applicantId
}

/** While a decision can be taken back nobody acts, but the program may note what happened elsewhere. */
function waits(snapshot: CaseSnapshot, actor: Actor, action: ActionDefinition): boolean {
  return snapshot.facts.pendingUndo !== undefined && !(actor.system === true && action.to === 'stay')
}

function failedGuard(
  action: ActionDefinition,
  looksAt: 'before' | 'after',
  facts: Facts,
  { snapshot, actor }: { readonly snapshot: CaseSnapshot; readonly actor: Actor | undefined },
): string | undefined {
  return action.guards?.find((name) => {
    const guard = guards[name]
    if (guard === undefined) throw new Error(`unknown guard: ${name}`)
    return guard.looksAt === looksAt && !guard.holds(facts, snapshot, actor)
  })
}

function recorded(
  action: ActionDefinition,
  snapshot: CaseSnapshot,
  press: Press,
  unit: string | undefined,
): Facts | undefined {
  const context = {
    personId: press.actor.personId,
    version: snapshot.version + 1,
    ...(unit !== undefined && { unit }),
    now: press.now,
  }
  let facts: Facts | undefined = snapshot.facts
  for (const name of action.records ?? []) {
    const recorder = recorders[name]
    if (recorder === undefined) throw new Error(`unknown record: ${name}`)
    if (facts !== undefined) facts = recorder.record(facts, press.input, context)
  }
  return facts
}

function outcomeOf(sop: SopDefinition, action: ActionDefinition, facts: Facts): string | undefined {
  if (action.to !== 'end') return undefined
  const outcome = action.outcome === 'proposal' ? facts.proposal?.result : action.outcome
  if (outcome === undefined || !sop.outcomes.includes(outcome)) {
    throw new Error(`${sop.id}: ${action.id} ends the case without one of its outcomes`)
  }
  return outcome
}

function withPendingUndo(facts: Facts, snapshot: CaseSnapshot, press: Press, until: Date): Facts {
  const by = press.actor.personId
  if (by === null) throw new Error('a decision without a person cannot be taken back')
  const names = new Set([...Object.keys(snapshot.facts), ...Object.keys(facts)])
  const changed = [...names].filter((name) => snapshot.facts[name] !== facts[name])
  return {
    ...facts,
    pendingUndo: {
      action: press.action,
      by,
      until: until.toISOString(),
      version: snapshot.version + 1,
      from: {
        step: snapshot.step,
        stepSince: snapshot.stepSince.toISOString(),
        outcome: snapshot.outcome,
      },
      facts: Object.fromEntries(changed.map((name) => [name, snapshot.facts[name] ?? null])),
    },
  }
}
