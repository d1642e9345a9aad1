/** Colours that can still be told apart on a black-and-white printer. */
export const sheetColours = {
  ink: '#1a1a1a',
  faint: '#5f5f5f',
  rule: '#8a8a8a',
  head: '#e9edf2',
  title: '#dbe3ec',
  paper: '#ffffff',
  /** Rows and symbols that a case has passed, and where it is. */
  done: '#cfeadb',
  doneInk: '#0a6b46',
  here: '#ffd24a',
  hereInk: '#7a4b00',
  hereRow: '#fff6d8',
  /** Arrows that a case has not taken. */
  untaken: '#9a9a9a',
}

/** Measures of a sheet, all in its unit. */
export interface SheetStyle {
  /** The narrowest that the whole may be, margins included. */
  readonly width: number
  readonly margin: number
  /** Room between a cell's frame and its text. */
  readonly pad: number
  /** From baseline to baseline, in font sizes. */
  readonly leading: number
  readonly size: {
    readonly title: number
    readonly head: number
    readonly body: number
    readonly small: number
    readonly symbol: number
    readonly tag: number
  }
  readonly noWidth: number
  /** What the columns of text get at least, all together. */
  readonly textWidth: number
  readonly symbol: {
    readonly width: number
    readonly height: number
    readonly decisionWidth: number
    readonly decisionHeight: number
    /** Room above and below it in its row. */
    readonly clear: number
  }
  readonly line: {
    readonly width: number
    readonly takenWidth: number
    readonly head: number
    /** Between two arrows at one side of a symbol. */
    readonly portGap: number
    /** Between two arrows that run upright side by side. */
    readonly trackGap: number
    /** At each side of a lane, the least room kept for arrows that run upright. */
    readonly strip: number
    /** Between a symbol and what stands beside it. */
    readonly zone: number
  }
  readonly connector: { readonly width: number; readonly height: number }
}

/** On paper, in points: A4 landscape (841.89 × 595.28) with margins that a hole punch leaves alone. */
export const paperStyle: SheetStyle = {
  width: 841.89,
  margin: 28,
  pad: 3.5,
  leading: 1.2,
  size: { title: 11, head: 7, body: 6.8, small: 6.2, symbol: 6.8, tag: 5.8 },
  noWidth: 20,
  textWidth: 410,
  symbol: { width: 26, height: 17, decisionWidth: 34, decisionHeight: 26, clear: 11 },
  line: {
    width: 0.7,
    takenWidth: 1.5,
    head: 4,
    portGap: 9.5,
    trackGap: 4.5,
    strip: 8,
    zone: 6,
  },
  connector: { width: 11, height: 8.5 },
}

/** In a chat, in pixels: a phone shows the picture at about a third, so the smallest letters are 26 high. */
export const chatStyle: SheetStyle = {
  width: 1080,
  margin: 20,
  pad: 12,
  leading: 1.2,
  size: { title: 36, head: 25, body: 30, small: 25, symbol: 30, tag: 26 },
  noWidth: 62,
  textWidth: 270,
  symbol: { width: 76, height: 54, decisionWidth: 96, decisionHeight: 78, clear: 32 },
  line: {
    width: 3,
    takenWidth: 7,
    head: 16,
    portGap: 32,
    trackGap: 14,
    strip: 16,
    zone: 18,
  },
  connector: { width: 40, height: 30 },
}

/** The same style with everything larger but the whole and its margins. */
export function enlarged(style: SheetStyle, factor: number): SheetStyle {
  const grow = <T extends Readonly<Record<string, number>>>(measures: T): T =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same names with other numbers
    Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, value * factor])) as T
  return {
    ...style,
    pad: style.pad * factor,
    size: grow(style.size),
    noWidth: style.noWidth * factor,
    textWidth: style.textWidth * factor,
    symbol: grow(style.symbol),
    line: grow(style.line),
    connector: grow(style.connector),
  }
}
