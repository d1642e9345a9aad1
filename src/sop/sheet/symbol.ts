import type { SheetNode } from './graph.ts'
import type { Box } from './shapes.ts'
import { widthOf } from '../../files/roboto.ts'
import type { SheetStyle } from './style.ts'

/** Of a diamond's half height, the part along which arrows may touch it; further out its sides run away. */
const diamondReach = 0.62

/** Size of a symbol with its text and this many arrows at its fuller side. */
export function symbolSize(
  { shape }: Pick<SheetNode, 'shape'>,
  text: string,
  arrows: number,
  { symbol, size, line }: SheetStyle,
): { readonly width: number; readonly height: number } {
  const spread = Math.max(0, arrows - 1) * line.portGap
  const textWidth = widthOf(text, size.symbol, 'bold')
  if (shape === 'decision')
    return {
      width: Math.max(symbol.decisionWidth, textWidth * 2),
      height: Math.max(symbol.decisionHeight, spread / diamondReach),
    }
  const height = Math.max(symbol.height, spread + symbol.height * 0.5)
  const width = Math.max(symbol.width, textWidth + symbol.height * 0.8)
  // A capsule that is not wider than it is high would be a circle, which means something else.
  return { width: shape === 'terminator' ? Math.max(width, height * 1.4) : width, height }
}

/** Half the width of a symbol at a height `dy` above or below its middle: how far out an arrow touches it. */
export function halfWidthAt(shape: SheetNode['shape'], { width, height }: Box, dy: number): number {
  const off = Math.abs(dy)
  if (shape === 'decision') return (width / 2) * (1 - off / (height / 2))
  if (shape === 'process') return width / 2
  const radius = capsuleRadius(width, height)
  const over = Math.max(0, off - (height / 2 - radius))
  return width / 2 - radius + Math.sqrt(Math.max(0, radius * radius - over * over))
}

/** Radius of a capsule's corners. */
export function capsuleRadius(width: number, height: number): number {
  return Math.min(width, height) / 2
}
