import type { Facts } from './facts.ts'
import { answerResults } from './facts.ts'
import type { Actor, CaseSnapshot } from './machine.ts'

interface Guard {
  /**
   * `before`: holds or not before anything is asked, so it decides whether the button is there.
   * `after`: of the facts as the answers would make them.
   */
  readonly looksAt: 'before' | 'after'
  /** Without an actor: for whoever has the right, so that the button is there. */
  readonly holds: (facts: Facts, snapshot: CaseSnapshot, actor?: Actor) => boolean
}

/** Lembar of one list: as many as one decision can be about. */
const lembarMax = 40

const exemptionLive: Guard['holds'] = ({ proposal }, { liveExemptions }) =>
  proposal?.ground !== 'dikecualikan' ||
  (proposal.dikEntryId !== undefined && liveExemptions.includes(proposal.dikEntryId))

/** Conditions on a case, by the names that SOP definitions use. The same name tells a person why not. */
export const guards: Readonly<Record<string, Guard>> = {
  'has-proposal': { looksAt: 'before', holds: ({ proposal }) => proposal !== undefined },
  /** An exemption that has run out is open information (PP 61/2010 Ps 10): a refusal resting on it cannot go. */
  'exemption-live': { looksAt: 'before', holds: exemptionLive },
  /** UU 14/2008 Ps 19: exempt only what a uji konsekuensi found so, hence only with a live register entry. */
  'ground-exempt': { looksAt: 'after', holds: exemptionLive },
  /** UU 14/2008 Ps 22 ayat (8): one extension. */
  'not-extended': { looksAt: 'before', holds: ({ extension }) => extension === undefined },
  /** It is counted from the first due date, so it must come before that has passed. */
  'in-time': { looksAt: 'before', holds: (_facts, { lapsed }) => !lapsed.includes('sop') },
  'uji-not-open': { looksAt: 'before', holds: ({ uji }) => uji?.state !== 'waiting' },
  'uji-open': { looksAt: 'before', holds: ({ uji }) => uji?.state === 'waiting' },
  'has-lembar': { looksAt: 'before', holds: ({ lembar }) => (lembar?.live.length ?? 0) > 0 },
  'room-for-lembar': { looksAt: 'before', holds: ({ lembar }) => (lembar?.live.length ?? 0) < lembarMax },
  'completion-lapsed': { looksAt: 'before', holds: (_facts, { lapsed }) => lapsed.includes('completeness') },
  /** There is something to have received. */
  'information-given': {
    looksAt: 'before',
    holds: (_facts, { outcome }) => outcome === 'dikabulkan-seluruhnya' || outcome === 'dikabulkan-sebagian',
  },
  /** Nobody judges an objection to a decision of one's own. */
  'not-request-decider': {
    looksAt: 'before',
    holds: (_facts, { requestDeciders = [] }, actor) =>
      actor?.personId == null || !requestDeciders.includes(actor.personId),
  },
  answered: {
    looksAt: 'before',
    holds: (_facts, { outcome }) => answerResults.some((each) => each === outcome),
  },
  'not-responded-yet': { looksAt: 'before', holds: ({ response }) => response === undefined },
  /** What is announced is the very draft that was approved. */
  'draft-approved': {
    looksAt: 'before',
    holds: ({ draft, approval }) => draft !== undefined && draft.hash === approval?.hash,
  },
  announced: { looksAt: 'before', holds: ({ announced }) => announced !== undefined },
  'not-announced-yet': { looksAt: 'before', holds: ({ announced }) => announced === undefined },
  /** Of several units each answers once; for one who acts: a unit of theirs has yet to. */
  'unit-asked': {
    looksAt: 'before',
    holds: ({ units }, _snapshot, actor) =>
      units !== undefined &&
      units.open.some((unit) => actor === undefined || actor.lanes.some((grant) => grant.unit === unit)),
  },
  'some-unit-open': { looksAt: 'before', holds: ({ units }) => (units?.open.length ?? 0) > 0 },
  'all-units-answered': { looksAt: 'before', holds: ({ units }) => units?.open.length === 0 },
  'has-bahan': { looksAt: 'before', holds: ({ bahan }) => (bahan?.live.length ?? 0) > 0 },
  'all-classified': {
    looksAt: 'before',
    holds: ({ bahan }) => bahan?.live.every((number) => bahan.classes[number] !== undefined) ?? true,
  },
  'not-received-yet': { looksAt: 'before', holds: ({ receipt }) => receipt === undefined },
}
