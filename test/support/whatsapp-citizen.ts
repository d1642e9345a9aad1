import type { NewPerson } from '../../bots/simulator/whatsapp/world.ts'
import {
  ktpOf,
  permohonanQuestions,
  permohonanSteps,
  sariAnswers,
  type PermohonanAnswers,
  type PermohonanStep,
} from './citizen.ts'
import type { TestProgram } from './program.ts'

type Person = ReturnType<TestProgram['whatsapp']['person']>
type Bubble = Awaited<ReturnType<Person['sees']>>

/** How a citizen answers where there is something to tap. */
export type Manner = 'taps' | 'numbers' | 'words'

/** How long a story waits for what must come: on a busy machine an answer takes longer, but it comes. */
const patienceMs = 15_000

/** What is tapped at each question of a permohonan for a softcopy by chat. */
const labels: Partial<Record<PermohonanStep, string>> = {
  privasi: 'Saya mengerti',
  kategori: 'Perorangan',
  'cara-memperoleh': 'Salinan softcopy',
  'cara-mengirim': 'Lewat chat ini',
  review: 'Kirim',
}

/** Adds a citizen who has not written yet. */
export function newPerson(program: TestProgram, given: NewPerson = {}): Person {
  return program.whatsapp.person({ name: 'Sari Contoh', ...given })
}

/** Chooses what a message offers: by a tap, by typing its number, or by typing its words. */
export async function chooses(
  person: Person,
  shown: Bubble,
  label: string,
  manner: Manner = 'taps',
): Promise<void> {
  const index = shown.taps.findIndex((each) => each.label === label || each.description === label)
  const tappable = shown.taps[index]
  if (manner === 'words') await person.writes(label)
  else if (manner === 'numbers') await person.writes(String(numberOf(shown, label) ?? index + 1))
  else if (tappable === undefined) throw new Error(`${label} is not offered; ${person.transcript()}`)
  else await person.taps(tappable.label)
}

/** The number of a choice that is written out in the text. */
function numberOf({ text }: Bubble, label: string): number | undefined {
  const line = text.split('\n').find((each) => each.endsWith(`. ${label}`))
  return line === undefined ? undefined : Number.parseInt(line, 10)
}

/** Answers from the question that waits now up to another. @returns the message with that question */
export async function goesOn(
  person: Person,
  from: PermohonanStep,
  until: PermohonanStep,
  given: Partial<PermohonanAnswers> & { readonly manner?: Manner } = {},
): Promise<Bubble> {
  const answers = { ...sariAnswers, ...given }
  const steps = permohonanSteps.slice(permohonanSteps.indexOf(from), permohonanSteps.indexOf(until))
  for (const step of steps) {
    const shown = await person.sees({ containing: permohonanQuestions[step], timeoutMs: patienceMs })
    const label = labels[step]
    if (label !== undefined) await chooses(person, shown, label, given.manner)
    else if (step === 'ktp') await person.sendsPhoto(await ktpOf(answers))
    else await person.writes(textOf(answers, step))
  }
  return person.sees({ containing: permohonanQuestions[until], timeoutMs: patienceMs })
}

function textOf(answers: PermohonanAnswers, step: PermohonanStep): string {
  const texts: Readonly<Record<string, string>> = { ...answers }
  const text = texts[step]
  if (text === undefined) throw new Error(`no answer to ${step}`)
  return text
}

/** Files a permohonan perorangan for a softcopy by chat. @returns the nomor pendaftaran and the tanda bukti */
export async function filesPermohonan(
  person: Person,
  given: Partial<PermohonanAnswers> & { readonly manner?: Manner } = {},
): Promise<{ readonly nomor: string; readonly receipt: Bubble; readonly letter: Bubble }> {
  await person.writes('/permohonan')
  const review = await goesOn(person, 'privasi', 'review', given)
  await chooses(person, review, 'Kirim', given.manner)
  const receipt = await person.sees({ containing: 'Nomor pendaftaran: ', timeoutMs: patienceMs })
  const nomor = /Nomor pendaftaran: (\S+)/.exec(receipt.text)?.[1]
  if (nomor === undefined) throw new Error(`no number in: ${receipt.text}`)
  const letter = await person.sees({ kind: 'document', timeoutMs: patienceMs })
  return { nomor, receipt, letter }
}
