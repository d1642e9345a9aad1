import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/**
 * A finished letter, ready for `renderLetter`. It is plain data (no functions), so that it can be rendered again,
 * compared, and handed to another thread.
 */
export type LetterDefinition = Omit<TDocumentDefinitions, 'content' | 'header' | 'footer'> & {
  readonly content: LetterContent[]
  readonly foot: LetterFoot
}

/** The foot of every page: nomor and code, and the page's number with the marks of foot.ts in place of numbers. */
export interface LetterFoot {
  readonly left: string
  readonly page: string
}

/** One piece of a letter, in pdfmake's terms. */
export type LetterContent = Exclude<TDocumentDefinitions['content'], string | readonly unknown[]>

/** What a letter needs to know of the agency; a slice of the agency settings. */
export interface LetterAgency {
  /** Full name, as it stands in sentences and in the PDF's metadata. */
  readonly name: string
  /** Lines of the kop surat, the highest authority first, the agency itself last. */
  readonly letterhead: readonly string[]
  readonly address: string
  /** Town of the place-and-date line, 'Pontianak'. */
  readonly city: string
  /** Where people reach the desk; whichever exist. */
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly website?: string | undefined
}

/**
 * Who signs. With `acting`, the office is held by that person as Plt or Plh for dated days under an SK:
 * both names are printed.
 */
export interface Signer {
  /** The office, as printed: 'Kepala Dinas …' or 'Pejabat Pengelola Informasi dan Dokumentasi'. */
  readonly jabatan: string
  readonly name: string
  /** Absent for an official without one. */
  readonly nip?: string | undefined
  readonly acting?:
    | {
        readonly kind: 'plt' | 'plh'
        readonly name: string
        readonly nip?: string | undefined
        readonly skNumber: string
      }
    | undefined
}

/** The words and dates of a letter: the sentences are in locales/, the dates are told in the agency's zone. */
export interface LetterWords {
  /** A sentence of locales/ by key. */
  readonly t: (key: string, args?: Readonly<Record<string, string | number>>) => string
  /** A date or instant as 'Jumat, 27 November 2026'. */
  readonly date: (iso: string) => string
  /** A date or instant as '27 November 2026', for the place-and-date line. */
  readonly plainDate: (iso: string) => string
  /** An instant as 'Jumat, 27 November 2026 pukul 10.15 WIB'. */
  readonly dateTime: (iso: string) => string
}

/** What every letter has. */
export interface LetterFrame {
  readonly agency: LetterAgency
  /** Nomor of this letter. */
  readonly number: string
  /** ISO instant of issue; also the PDF's creation date, so that equal inputs give equal bytes. */
  readonly issuedAt: string
  readonly signer: Signer
  /** Printed on every page and looked up at `/verifikasi/CODE`. */
  readonly verificationCode: string
  /** The program's public address without a closing slash; undefined when it has none. */
  readonly publicUrl?: string | undefined
}

/** The case a letter speaks of. */
export interface LetterCase {
  readonly registrationNumber: string
  /** ISO instant at which the request was received complete: day zero of the legal clock. */
  readonly receivedAt: string
  readonly applicant: {
    readonly name: string
    readonly address: string
    /** Phone, e-mail or both, as one line. */
    readonly contact: string
  }
  /** Rincian informasi, in the applicant's words. */
  readonly information: string
}

/** Cara memperoleh informasi (the official form, Perki KI 1/2021). */
export const obtainWays = ['melihat', 'softcopy', 'hardcopy'] as const

/** See `obtainWays`. */
export type ObtainWay = (typeof obtainWays)[number]

/** Cara mengirimkan informasi, when a copy is asked for. */
export const deliveryWays = ['chat', 'email', 'ambil', 'pos'] as const

/** See `deliveryWays`. */
export type DeliveryWay = (typeof deliveryWays)[number]

/** One thing handed over: a document, a link or an answer in words. */
export interface GivenItem {
  readonly title: string
  readonly form: 'softcopy' | 'hardcopy' | 'tautan' | 'teks'
  /** The address of a `tautan`, the words of a `teks`; a remark otherwise. */
  readonly detail?: string
}
