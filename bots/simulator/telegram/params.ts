import type { RequestBody } from './body.ts'
import { badRequest } from './errors.ts'
import type { Upload } from '../multipart.ts'

/**
 * The parameters of one call. The Bot API takes every value as text or as JSON, so `7` and `"7"`,
 * `true`, `"true"` and `"1"`, an object and its JSON text all mean the same.
 */
export class Params {
  readonly values: Record<string, unknown>
  readonly files: Map<string, Upload>

  constructor(body: RequestBody) {
    this.values = body.values
    this.files = body.files
  }

  /** Text, or undefined when absent. */
  text(name: string): string | undefined {
    const value = this.values[name]
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    throw badRequest(`parameter "${name}" must be a string`)
  }

  /** An integer, or undefined when absent or empty. */
  integer(name: string): number | undefined {
    const text = this.text(name)
    if (text === undefined || text === '') return undefined
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw badRequest(`invalid ${name} specified`)
    return value
  }

  /** A flag; absent is false. */
  flag(name: string): boolean {
    const value = this.values[name]
    return value === true || value === 'true' || value === 'True' || value === '1' || value === 1
  }

  /** A JSON value given as such or as its text; undefined when absent or empty. */
  json(name: string): unknown {
    const value = this.values[name]
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value) as unknown
    } catch {
      throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`)
    }
  }

  /**
   * The upload a field means: a part of that name, or a part named by `attach://name` in it
   * (Bot API: "Sending files").
   */
  upload(name: string, value: unknown = this.values[name]): Upload | undefined {
    if (typeof value === 'string' && value.startsWith('attach://')) {
      const upload = this.files.get(value.slice('attach://'.length))
      if (upload === undefined) throw badRequest(`no file was attached as "${value.slice(9)}"`)
      return upload
    }
    return this.files.get(name)
  }
}
