/**
 * What a drawn sheet consists of. x grows to the right and y downwards, in the unit of the sheet's style: points on
 * paper, pixels in a chat.
 */
import type { SheetEdge, SheetNode } from './graph.ts'
import type { Weight } from '../../files/roboto.ts'

/** A place on a page. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle by its upper left corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** One line of text; x is its left end and y its baseline. */
export interface TextLine extends Point {
  readonly text: string
  readonly width: number
  readonly size: number
  readonly weight: Weight
  readonly color: string
}

/** A framed box of the table, with its text. */
export interface Cell {
  readonly box: Box
  readonly lines: readonly TextLine[]
  readonly fill: string | undefined
}

/** The symbol of a row. */
export interface SheetSymbol {
  readonly row: number
  readonly node: SheetNode
  readonly box: Box
  readonly text: TextLine
}

/** An arrow, or one half of it when its ends are on different pages. Its parts run level or upright. */
export interface Arrow {
  readonly edge: SheetEdge
  readonly points: readonly Point[]
  /** Ends in an arrowhead; false for the half that runs into a connector. */
  readonly pointed: boolean
}

/** The mark on an arrow: a letter, or yes and no. */
export interface Tag {
  readonly edge: SheetEdge
  readonly box: Box
  readonly text: TextLine
}

/** Off-page connector (segi lima): names the row that the arrow goes on to, or comes from, on another page. */
export interface Connector {
  readonly edge: SheetEdge
  readonly box: Box
  readonly text: TextLine
}

/** A page of the sheet; later kinds are drawn over earlier ones. */
export interface SheetPage {
  readonly width: number
  readonly height: number
  readonly cells: readonly Cell[]
  readonly arrows: readonly Arrow[]
  readonly connectors: readonly Connector[]
  readonly symbols: readonly SheetSymbol[]
  readonly tags: readonly Tag[]
  /** Lines of text outside the table. */
  readonly notes: readonly TextLine[]
}

/** A page that holds nothing but what is given. */
export function sheetPage(page: Partial<SheetPage> & Pick<SheetPage, 'width' | 'height'>): SheetPage {
  return { cells: [], arrows: [], connectors: [], symbols: [], tags: [], notes: [], ...page }
}

/** The middle of a box. */
export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}
