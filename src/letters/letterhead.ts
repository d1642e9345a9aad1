import { pageMarks } from './foot.ts'
import { lineWidth, margins } from './page.ts'
import { printable } from './printable.ts'
import { printableContent } from './printable-content.ts'
import { qrSvg } from './qr.ts'
import { signatures, type CounterSignature } from './signature.ts'
import { colours, letterStyles } from './styles.ts'
import type { LetterContent, LetterDefinition, LetterFoot, LetterFrame, LetterWords } from './types.ts'

/** Sides of the QR code, and the free space right of it, in points. */
const qrSize = 62
const qrSpace = 12

/** What one kind of letter adds to the frame. */
export interface LetterParts {
  /** The kind, in words: the first line of the title, and the PDF's title together with the nomor. */
  readonly title: string
  /** Further lines of the title, below the nomor: what a decision is about. */
  readonly about?: readonly string[]
  readonly body: readonly LetterContent[]
  /** Last sentences before the signature: short, for they share its page. */
  readonly closing: readonly LetterContent[]
  readonly counterSignature?: CounterSignature
  /** What stands on the back, beginning on a page of its own. */
  readonly back?: readonly LetterContent[]
}

/**
 * A whole letter: kop surat, title and nomor, body, signatures and the strip by which it can be checked, with
 * nomor, verification code and page number at the foot of every page. What the font cannot print is replaced by
 * a visible placeholder, and the letter then says so.
 */
export function letter(frame: LetterFrame, words: LetterWords, parts: LetterParts): LetterDefinition {
  const written: LetterContent[] = [
    ...kop(frame),
    ...title(frame, words, parts),
    ...parts.body,
    {
      // One block, so that a signature never stands alone on a page without a sentence of the letter.
      unbreakable: true,
      stack: [...parts.closing, signatures(frame, words, parts.counterSignature), verification(frame, words)],
    },
    ...back(parts),
  ]
  const { content, replaced } = printableContent(written)
  if (replaced)
    content.push({ text: words.t('letters-placeholder-note'), style: 'remark', margin: [0, 10, 0, 0] })
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    language: 'id-ID',
    version: '1.7',
    displayTitle: true,
    info: {
      title: `${parts.title} ${frame.number}`,
      author: frame.agency.name,
      subject: parts.title,
      creator: 'Loket',
      producer: 'pdfmake',
      creationDate: new Date(frame.issuedAt),
      modDate: new Date(frame.issuedAt),
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.18, color: colours.text },
    styles: letterStyles,
    content,
    foot: foot(frame, words),
  }
}

function kop({ agency }: LetterFrame): LetterContent[] {
  const { phone, email, website } = agency
  const contact = [phone, email, website].filter((part) => part !== undefined && part !== '').join('  ·  ')
  const last = agency.letterhead.length - 1
  return [
    ...agency.letterhead.map((line, index): LetterContent => ({
      text: line.toUpperCase(),
      style: index === last ? 'kopAgency' : 'kopLine',
    })),
    { text: agency.address, style: 'kopAddress', margin: [0, 3, 0, 0] },
    ...(contact === '' ? [] : [{ text: contact, style: 'kopAddress' }]),
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: lineWidth, y2: 0, lineWidth: 2, lineColor: colours.text },
        { type: 'line', x1: 0, y1: 2.6, x2: lineWidth, y2: 2.6, lineWidth: 0.6, lineColor: colours.text },
      ],
      margin: [0, 6, 0, 12],
    },
  ]
}

function title(frame: LetterFrame, words: LetterWords, parts: LetterParts): LetterContent[] {
  return [
    { text: parts.title.toUpperCase(), style: 'title' },
    { text: words.t('letters-number', { number: frame.number }), style: 'number' },
    ...(parts.about ?? []).map((text): LetterContent => ({ text: text.toUpperCase(), style: 'about' })),
    { text: ' ', fontSize: 6 },
  ]
}

/** The strip that says how the letter can be checked, and that it carries no certified signature. */
function verification(frame: LetterFrame, words: LetterWords): LetterContent {
  const { agency, publicUrl, verificationCode: code } = frame
  const address = publicUrl === undefined ? undefined : `${publicUrl}/verifikasi/${code}`
  const contact = agency.phone ?? agency.email ?? agency.address
  const how =
    address === undefined
      ? words.t('letters-verify-ask', { agency: agency.name, contact })
      : words.t('letters-verify-url')
  return {
    layout: 'letterStrip',
    table: {
      widths: [qrSize, lineWidth - qrSize - 2 * qrSpace],
      body: [
        [
          { svg: qrSvg(address ?? code), width: qrSize },
          {
            stack: [
              { text: words.t('letters-verify-code', { code }), bold: true, fontSize: 9.5 },
              { text: how, margin: [0, 2, 0, 0] },
              // On a line of its own: within a sentence it would break after "https://".
              ...(address === undefined ? [] : [{ text: address, link: address }]),
              { text: words.t('letters-electronic-note'), margin: [0, 2, 0, 0], color: colours.label },
            ],
            fontSize: 8.5,
          },
        ],
      ],
    },
    margin: [0, 10, 0, 0],
  }
}

function back({ back: content }: LetterParts): LetterContent[] {
  return content === undefined ? [] : [{ stack: [...content], pageBreak: 'before' }]
}

function foot({ number, verificationCode: code }: LetterFrame, words: LetterWords): LetterFoot {
  return {
    left: printable(words.t('letters-footer', { number, code })),
    page: printable(words.t('letters-page', pageMarks)),
  }
}
