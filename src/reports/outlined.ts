import { glyphsOf, unitsPerEm, widthOf } from '../files/roboto.ts'

/** The text elements of the SVGs that are made here: charts, and the picture around them. */
const textElement = /<text (?<attributes>[^>]*)>(?<words>[^<]*)<\/text>/g

/** Middle of the small letters above the baseline, as part of the font size: where `central` text has its middle. */
const middle = 0.36

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The same SVG with its words drawn as outlines of Roboto: a machine that has no fonts shows it right. */
export function outlined(svg: string): string {
  let drawnUpTo = 0
  const pieces: string[] = []
  for (const found of svg.matchAll(textElement)) {
    const { attributes = '', words = '' } = found.groups ?? {}
    pieces.push(svg.slice(drawnUpTo, found.index), drawn(attributes, words))
    drawnUpTo = found.index + found[0].length
  }
  return pieces.join('') + svg.slice(drawnUpTo)
}

function drawn(attributes: string, escaped: string): string {
  const words = escaped.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
  const size = Number(/font-size:(?<size>[\d.]+)px/.exec(attributes)?.groups?.['size'] ?? 12)
  const weight = attributes.includes('font-weight:bold') ? 'bold' : 'normal'
  const [x, y] = placeOf(attributes)
  const anchor = attribute(attributes, 'text-anchor')
  const width = widthOf(words, size, weight)
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  const base = attribute(attributes, 'dominant-baseline') === 'central' ? y + middle * size : y
  const scale = size / unitsPerEm(weight)
  let at = 0
  const glyphs = glyphsOf(words, weight).map(({ advance, outline }) => {
    const path = outline === '' ? '' : `<path transform="translate(${round(at)} 0)" d="${outline}"/>`
    at += advance * unitsPerEm(weight)
    return path
  })
  const fill = attribute(attributes, 'fill') ?? '#000000'
  return `<g fill="${fill}" transform="translate(${round(left)} ${round(base)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})">${glyphs.join('')}</g>`
}

function placeOf(attributes: string): [number, number] {
  const moved = /translate\((?<x>[-\d.]+)[ ,](?<y>[-\d.]+)\)/.exec(attributes)?.groups
  const x = Number(attribute(attributes, 'x') ?? 0) + Number(moved?.['x'] ?? 0)
  const y = Number(attribute(attributes, 'y') ?? 0) + Number(moved?.['y'] ?? 0)
  return [x, y]
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="(?<value>[^"]*)"`).exec(attributes)?.groups?.['value']
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
