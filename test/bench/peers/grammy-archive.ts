import type { Pool } from 'pg'
import sharp from 'sharp'

/** The least long side of a photo, in pixels; as the product has it. */
const sideMin = 600

/** What was answered, in the order of the form. */
export interface Filled {
  readonly kategori: string
  readonly nama: string
  readonly nik: string
  readonly photoId: number
  readonly alamat: string
  readonly kontak: string
  readonly rincian: string
  readonly tujuan: string
  readonly caraMemperoleh: string
  readonly caraMengirim: string
}

/** What the bot keeps outside its conversation. */
export interface Archive {
  /** Fetches a picture, looks at it and keeps it; its id, or undefined when it is no picture large enough. */
  keepPhoto(path: string | undefined): Promise<number | null>
  /** Titles of public information that may already answer. */
  findInDip(words: string): Promise<string[]>
  /** Keeps the finished form under the next number of the year. */
  file(form: Filled): Promise<string>
}

const tables = `
  CREATE TABLE IF NOT EXISTS photo (id serial PRIMARY KEY, bytes bytea NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS dip (
    id serial PRIMARY KEY, judul text NOT NULL,
    search tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', judul)) STORED);
  CREATE INDEX IF NOT EXISTS dip_search ON dip USING gin (search);
  CREATE TABLE IF NOT EXISTS counter (name text PRIMARY KEY, value int NOT NULL);
  CREATE TABLE IF NOT EXISTS permohonan (
    id serial PRIMARY KEY, nomor text NOT NULL UNIQUE, photo_id int NOT NULL REFERENCES photo, form jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now());`

/** Makes the tables and returns what works on them. */
export async function createArchive(
  pool: Pool,
  telegram: { readonly token: string; readonly apiRoot: string },
): Promise<Archive> {
  await pool.query(tables)
  return {
    async keepPhoto(path) {
      if (path === undefined) return null
      const response = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${path}`)
      const bytes = Buffer.from(await response.arrayBuffer())
      const { width, height } = await sharp(bytes).metadata()
      if (Math.max(width, height) < sideMin) return null
      const kept = await pool.query<{ id: number }>('INSERT INTO photo (bytes) VALUES ($1) RETURNING id', [
        bytes,
      ])
      return kept.rows[0]?.id ?? null
    },
    async findInDip(words) {
      const sql = `SELECT judul FROM dip WHERE search @@ plainto_tsquery('indonesian', $1) LIMIT 5`
      const found = await pool.query<{ judul: string }>(sql, [words])
      return found.rows.map(({ judul }) => judul)
    },
    async file({ photoId, ...form }) {
      const sql = `
        WITH next AS (
          INSERT INTO counter (name, value) VALUES ('permohonan', 1)
          ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value)
        INSERT INTO permohonan (nomor, photo_id, form)
        SELECT lpad(value::text, 3, '0') || '/PPID/XI/2026', $1, $2 FROM next RETURNING nomor`
      const filed = await pool.query<{ nomor: string }>(sql, [photoId, form])
      return filed.rows[0]?.nomor ?? ''
    },
  }
}
