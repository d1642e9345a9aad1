import { scrub } from '../log/scrub.ts'

const covered = '••••'

/** A name shorter than this would cover parts of ordinary words. */
const nameMin = 3

/**
 * A text as it may stand in a group: people write their own NIK, number or name where nobody asked for it, so
 * numbers of 16 digits, phone numbers, e-mail addresses and the given names are covered.
 */
export function groupText(text: string, names: readonly string[] = []): string {
  const found = names
    .map((name) => name.trim())
    .filter((name) => name.length >= nameMin)
    .toSorted((one, other) => other.length - one.length)
  const unnamed = found.reduce((rest, name) => rest.replaceAll(anywhere(name), covered), text)
  return scrub(unnamed).replaceAll(/\[(?:email|number|phone)\]/g, covered)
}

/** The name in any case and spacing. */
function anywhere(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`))
  return new RegExp(words.join(String.raw`\s+`), 'giu')
}
