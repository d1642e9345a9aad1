/** The sheet, in points. Every column is given its width: left to itself a column grows with its longest word. */

/** Margins of A4 portrait (595.28 × 841.89). */
export const margins = { left: 64, top: 38, right: 56, bottom: 52 }

/** Width between the margins. */
export const lineWidth = 595.28 - margins.left - margins.right
