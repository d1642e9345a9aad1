import { invalidArguments } from './errors.ts'

/** The arguments of one call: from a form every value is text, and structures are JSON texts. */
export class Params {
  readonly values: Record<string, unknown>

  constructor(values: Record<string, unknown>) {
    this.values = values
  }

  /** Text, or undefined when absent or empty. Throws SlackRefusal invalid_arguments for a structure. */
  text(name: string): string | undefined {
    const value = this.values[name]
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    throw invalidArguments(`[ERROR] must be a string [json-pointer:/${name}]`)
  }

  /** Text that must be there. Throws SlackRefusal invalid_arguments. */
  required(name: string): string {
    const value = this.text(name)
    if (value === undefined) throw invalidArguments(`[ERROR] missing required field: ${name}`)
    return value
  }

  /** A flag; absent is false. */
  flag(name: string): boolean {
    const value = this.values[name]
    return value === true || value === 1 || value === 'true' || value === '1'
  }

  /** A structure given as such or as JSON text; undefined when absent, the text itself when it is not JSON. */
  json(name: string): unknown {
    const value = this.values[name]
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string') return value
    try {
      const parsed: unknown = JSON.parse(value)
      return parsed
    } catch {
      return value
    }
  }
}
