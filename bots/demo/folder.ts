import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Dots per inch of a document's preview. */
const previewDpi = 72

/** Where the demo leaves what it made: the transcript, and under `files/` every picture and document of it. */
export class OutputFolder {
  readonly path: string
  /** Paths of the files kept under a name, by their content. */
  readonly #kept = new Map<string, Map<string, string>>()

  private constructor(path: string) {
    this.path = path
  }

  /** Makes the folder if need be; what an earlier demo left there is overwritten. */
  static async open(path: string): Promise<OutputFolder> {
    await mkdir(join(path, 'files'), { recursive: true })
    return new OutputFolder(path)
  }

  /**
   * Keeps a file under its name, numbered when another one has that name; the same file is kept once.
   * @returns its path within the folder
   */
  async keep(name: string, bytes: Uint8Array): Promise<string> {
    const alike = this.#kept.get(name) ?? new Map<string, string>()
    this.#kept.set(name, alike)
    const digest = createHash('sha256').update(bytes).digest('hex')
    const known = alike.get(digest)
    if (known !== undefined) return known
    const ending = extname(name)
    const base = name.slice(0, name.length - ending.length)
    const path = alike.size === 0 ? `files/${name}` : `files/${base}-${alike.size + 1}${ending}`
    alike.set(digest, path)
    await writeFile(join(this.path, path), bytes)
    return path
  }

  /**
   * Makes a picture of a PDF's first page beside it, where poppler's pdftoppm is installed; without it a document is
   * shown by its name alone. @returns the picture's path within the folder
   */
  async preview(path: string): Promise<string | undefined> {
    const base = path.slice(0, -extname(path).length)
    const options = ['-jpeg', '-singlefile', '-r', String(previewDpi), '-f', '1', '-l', '1']
    try {
      await run('pdftoppm', [...options, join(this.path, path), join(this.path, base)])
    } catch {
      return undefined
    }
    return `${base}.jpg`
  }

  /** Writes a text at the top of the folder. @returns its whole path */
  async write(name: string, text: string): Promise<string> {
    const path = join(this.path, name)
    await writeFile(path, text)
    return path
  }
}
