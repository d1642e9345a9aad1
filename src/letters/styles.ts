import type { CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces.js'

/** Greys that survive a black-and-white printer. */
export const colours = {
  text: '#111111',
  label: '#444444',
  faint: '#666666',
  line: '#b5b5b5',
  shade: '#f2f2f2',
}

/** The look of every letter. Sizes and margins in points. */
export const letterStyles: StyleDictionary = {
  kopLine: { fontSize: 12, alignment: 'center', lineHeight: 1.1 },
  kopAgency: { fontSize: 14, bold: true, alignment: 'center', lineHeight: 1.1 },
  kopAddress: { fontSize: 8.5, alignment: 'center', lineHeight: 1.15 },
  title: { fontSize: 12.5, bold: true, alignment: 'center' },
  about: { fontSize: 11, bold: true, alignment: 'center' },
  number: { alignment: 'center' },
  heading: { bold: true, fontSize: 10.5, margin: [0, 8, 0, 4] },
  fieldsHeading: { bold: true, fontSize: 10.5, margin: [0, 2, 0, 1] },
  gridHeading: { bold: true, fontSize: 10.5, margin: [-5, 2, 0, 2] },
  verdict: { bold: true, fontSize: 11.5, alignment: 'center', margin: [0, 2, 0, 8] },
  paragraph: { margin: [0, 0, 0, 6] },
  fields: { margin: [0, 0, 0, 7] },
  label: { color: colours.label },
  remark: { fontSize: 8, color: colours.faint },
  grid: { fontSize: 9.5, margin: [0, 0, 0, 8] },
  denseGrid: { fontSize: 8.5, margin: [0, 0, 0, 8] },
  itemDetail: { fontSize: 8.5, color: colours.label },
  gridHead: { bold: true, fontSize: 8.5 },
  listItem: { fontSize: 9.5, margin: [0, 0, 0, 2.5] },
  notice: { margin: [0, 2, 0, 8] },
  signatures: { margin: [0, 6, 0, 0] },
  signerName: { bold: true },
}

const thin = { width: () => 0.5, colour: () => colours.line }

const ruled: CustomTableLayout = {
  // Two repeated rows: the first is a heading, which stands above the rules.
  hLineWidth: (row, node) => (row === 0 && node.table.headerRows === 2 ? 0 : 0.5),
  vLineWidth: thin.width,
  hLineColor: thin.colour,
  vLineColor: thin.colour,
  paddingLeft: () => 5,
  paddingRight: () => 5,
}

/** The frames and paddings of the letters' tables, by the names the blocks use. */
export const letterTableLayouts: Record<string, CustomTableLayout> = {
  /** Filled-in fields: a hair line between rows. */
  letterFields: {
    hLineWidth: (row, node) =>
      row <= (node.table.headerRows ?? 0) || row === node.table.body.length ? 0 : 0.5,
    vLineWidth: () => 0,
    hLineColor: thin.colour,
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => 2.2,
    paddingBottom: () => 1.4,
  },
  /** A ruled table. */
  letterGrid: { ...ruled, paddingTop: () => 2.5, paddingBottom: () => 2 },
  /** The same with low rows, for many short ones. */
  letterDenseGrid: { ...ruled, paddingTop: () => 1.4, paddingBottom: () => 0.8 },
  /** A register: ruled, with low rows, and headings that repeat. */
  registerGrid: {
    ...ruled,
    hLineWidth: () => 0.5,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 2,
    paddingBottom: () => 1.5,
  },
  /** A framed notice. */
  letterNotice: {
    hLineWidth: () => 0.8,
    vLineWidth: () => 0.8,
    hLineColor: () => colours.label,
    vLineColor: () => colours.label,
    fillColor: () => colours.shade,
    paddingLeft: () => 9,
    paddingRight: () => 9,
    paddingTop: () => 6,
    paddingBottom: () => 5,
  },
  /** The verification strip: a rule above, nothing else. */
  letterStrip: {
    hLineWidth: (row) => (row === 0 ? 0.5 : 0),
    vLineWidth: () => 0,
    hLineColor: thin.colour,
    paddingLeft: () => 0,
    paddingRight: () => 12,
    paddingTop: () => 8,
    paddingBottom: () => 0,
  },
}
