/** Something did not come as the story has it; the message says what was seen instead. */
export class DemoError extends Error {
  override readonly name = 'DemoError'
}

/** Holds what was seen against what must be there. @throws DemoError with what was seen */
export function expectSeen(seen: string, ...wanted: readonly string[]): void {
  const missing = wanted.find((words) => !seen.includes(words))
  if (missing !== undefined) throw new DemoError(`“${missing}” is missing in: ${seen}`)
}

/** Takes a part out of a text by its first group. @throws DemoError with the text */
export function partOf(text: string, pattern: RegExp): string {
  const part = pattern.exec(text)?.[1]
  if (part === undefined) throw new DemoError(`nothing like ${String(pattern)} in: ${text}`)
  return part
}
