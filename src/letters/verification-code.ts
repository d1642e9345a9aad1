/** Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand survives. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 12 characters of 5 bits: 60 bits, so that codes can be neither guessed nor listed. */
const codeLength = 12

const wellFormed = new RegExp(`^[${alphabet}]{${codeLength}}$`)

/**
 * A fresh code to print beside a letter's QR, as `XXXX-XXXX-XXXX`.
 * `randomBytes` gives so many bytes of cryptographic randomness (node:crypto in the program).
 */
export function newVerificationCode(randomBytes: (size: number) => Uint8Array): string {
  // 256 is a multiple of 32, so the low five bits of each byte are evenly spread.
  const characters = Array.from(randomBytes(codeLength), (byte) => alphabet.charAt(byte % alphabet.length))
  if (characters.length !== codeLength) throw new Error('the source of randomness gave too few bytes')
  return grouped(characters.join(''))
}

/**
 * Reads a code as people type it: any case, with or without spaces and dashes, O for 0, I or L for 1.
 * Gives the printed form, or undefined when it cannot be a code.
 */
export function parseVerificationCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return wellFormed.test(plain) ? grouped(plain) : undefined
}

function grouped(plain: string): string {
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}
