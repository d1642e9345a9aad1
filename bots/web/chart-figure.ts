import { widthOf } from '../../src/files/roboto.ts'
import { html, raw, type Html } from './page.ts'

/**
 * A chart of ours on a page. Its style attributes become plain ones, for the page lets no style in but its sheet's.
 * `label`: what stands for it where it is not seen.
 */
export function chartFigure(svg: string, label: string): Html {
  const plain = svg
    .replaceAll(/ style="(?<style>[^"]*)"/g, (_found, style: string) => attributesOf(style))
    .replaceAll(textElement, (_found, attributes: string, words: string) => {
      const size = Number(/font-size="(?<size>[\d.]+)px"/.exec(attributes)?.groups?.['size'] ?? 12)
      return `<text ${attributes} ${widthAttributes(words, size)}>${words}</text>`
    })
    .replaceAll('font-family="Roboto"', 'font-family="system-ui,sans-serif"')
  return html`<figure><div role="img" aria-label="${label}">${raw(plain)}</div></figure>`
}

const textElement = /<text (?<attributes>[^>]*)>(?<words>[^<]*)<\/text>/g

/** The width for which the chart made room, whatever font the browser has. */
function widthAttributes(words: string, size: number): string {
  const width = widthOf(words.replaceAll(/&\w+;|&#\d+;/g, '&'), size, 'normal')
  return `textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs"`
}

/** `font-size:12px;font-family:Roboto;` → ` font-size="12px" font-family="Roboto"` */
function attributesOf(style: string): string {
  return style
    .split(';')
    .map((each) => each.split(':').map((part) => part.trim()))
    .map(([name = '', value = '']) => (name === '' || value === '' ? '' : ` ${name}="${value}"`))
    .join('')
}
