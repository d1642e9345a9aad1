// The archive in SQL. A statement writes one kind of row for a whole batch of cases; what it writes follows from the
// number of the case, so that every run fills alike.

/** $1 last id before, $2 how many citizens: each with a private chat. */
export const people = `
  WITH citizen AS (
    INSERT INTO person (id, nik_hash, created_at)
    SELECT $1::int + n, sha256(n::text::bytea), '2026-01-02' FROM generate_series(1, $2::int) AS n
    RETURNING id, created_at
  )
  INSERT INTO channel_identity (id, platform, user_id, direct_chat_id, person_id, created_at)
  SELECT id, 'telegram', (100000000 + id)::text, (100000000 + id)::text, id, created_at FROM citizen`

/** $1 how many rows, $2 kinds, $3 matters, $4 places. */
export const dip = `
  INSERT INTO dip_entry (code, class, judul, ringkasan, penguasa, penanggung_jawab, waktu_tempat, format, retensi,
                         created_at, updated_at)
  SELECT 'D-' || n, 'berkala',
         kind.w || ' ' || matter.w || ' ' || place.w || ' tahun ' || 2016 + n % 10,
         'Memuat ' || lower(kind.w) || ' menurut kecamatan, disusun oleh bidang dan diperbarui tiap semester',
         'Sekretariat', 'Subbagian Umum', '2026, ' || place.w, 'Softcopy', '5 tahun', '2026-01-02', '2026-01-02'
  FROM generate_series(1, $1::int) AS n,
       LATERAL (SELECT ($2::text[])[1 + n * 7 % cardinality($2::text[])] AS w) AS kind,
       LATERAL (SELECT ($3::text[])[1 + n / 3 % cardinality($3::text[])] AS w) AS matter,
       LATERAL (SELECT ($4::text[])[1 + n / 11 % cardinality($4::text[])] AS w) AS place`

/**
 * $1 ids, which are their numbers too, $2 sealed forms, $3 last person before the citizens, $4 how many cases the
 * archive has, $5 how many citizens. The newest 4 of 100 are open, two of five of them at the lane petugas.
 */
export const cases = `
  INSERT INTO "case" (id, sop, sop_version, nomor, year, sequence, step, version, outcome, applicant_id, reply_to_id,
                      summary, facts, sealed_form, filed_at, received_at, due_on, first_due_at, step_since, closed_at,
                      ledger_head, ledger_length)
  SELECT n, 'permohonan', 1, n || '/PPID/2026', 2026, n, step, version,
         CASE WHEN is_closed THEN result END, citizen, citizen, 'Laporan koperasi aktif', facts, form, filed_at,
         CASE WHEN step <> 'pengajuan' THEN filed_at END,
         CASE WHEN step <> 'pengajuan' THEN (filed_at + interval '14 days')::date END,
         CASE WHEN NOT is_closed THEN filed_at + interval '14 days' END,
         filed_at + interval '1 hour' * length,
         CASE WHEN is_closed THEN filed_at + interval '9 days' END,
         sha256((n || ':' || length)::bytea), length
  FROM unnest($1::int[], $2::bytea[]) AS given(n, form),
       LATERAL (SELECT n <= $4::int * 0.96 AS is_closed, $3::int + 1 + n % $5::int AS citizen) AS part,
       LATERAL (
         SELECT CASE WHEN is_closed THEN 'end'
                     ELSE (ARRAY['registrasi', 'penugasan', 'penyediaan', 'penyampaian', 'pengajuan'])[1 + n % 5]
                END AS step,
                (ARRAY['dikabulkan-seluruhnya', 'dikabulkan-seluruhnya', 'dikabulkan-sebagian', 'ditolak'])[1 + n % 4]
                  AS result
       ) AS place,
       LATERAL (
         SELECT CASE step WHEN 'end' THEN 5 WHEN 'penyampaian' THEN 4 WHEN 'penyediaan' THEN 3
                          WHEN 'registrasi' THEN 1 ELSE 2 END AS version,
                CASE step WHEN 'end' THEN 8 WHEN 'penyampaian' THEN 5 WHEN 'penyediaan' THEN 4
                          WHEN 'registrasi' THEN 2 ELSE 3 END AS length,
                CASE WHEN is_closed
                     THEN timestamptz '2026-01-05 01:00Z' + interval '300 days' * (n::float / $4::int)
                     ELSE timestamptz '2026-11-10 02:00Z' + interval '9 days' * (n % 997 / 997.0)
                END AS filed_at
       ) AS state,
       LATERAL (
         SELECT CASE WHEN step IN ('end', 'penyampaian') THEN jsonb_build_object('proposal',
                       jsonb_build_object('result', result, 'by', 1, 'version', 4)
                       || CASE result WHEN 'ditolak' THEN '{"ground": "belum-dikuasai"}' ELSE '{}' END::jsonb)
                     WHEN step = 'pengajuan' THEN '{"incomplete": {"questions": ["rincian"], "version": 2}}'
                     ELSE '{}'
                END::jsonb AS facts
       ) AS known`

/** $1 case ids, $2 what each decision said, sealed. Of the way of a request, as far as the case has come. */
export const ledger = `
  INSERT INTO case_event (case_id, seq, type, action, from_step, to_step, lane, actor_id, at, data, sealed,
                          sealed_digest, previous_hash, hash)
  SELECT c.id, e.seq, e.type, e.action, e.came, e.went, e.lane, CASE WHEN e.lane = 'pemohon' THEN c.applicant_id
           WHEN e.lane IS NOT NULL THEN 1 END,
         c.filed_at + interval '1 hour' * e.seq, e.data::jsonb, CASE WHEN e.seq = 5 THEN d.sealed END,
         CASE WHEN e.seq = 5 THEN sha256(d.sealed) END, sha256((c.id || ':' || e.seq - 1)::bytea),
         sha256((c.id || ':' || e.seq)::bytea)
  FROM unnest($1::int[], $2::bytea[]) AS d(id, sealed)
  JOIN "case" c ON c.id = d.id
  JOIN (VALUES
    (1, 'filed', NULL, 'pengajuan', 'registrasi', 'pemohon', '{"version": 1, "clock": "received"}', NULL),
    (2, 'letter-issued', NULL, NULL, NULL, NULL, '{"kind": "tanda-bukti-permohonan"}', NULL),
    (3, 'action', 'teruskan', 'registrasi', 'penugasan', 'petugas', '{"version": 2}', false),
    (3, 'action', 'minta-lengkapi', 'registrasi', 'pengajuan', 'petugas',
      '{"version": 2, "clock": "completion-asked"}', true),
    (4, 'action', 'tugaskan', 'penugasan', 'penyediaan', 'bidang', '{"version": 3}', NULL),
    (5, 'action', 'sediakan', 'penyediaan', 'penyampaian', 'ppid', '{"version": 4}', NULL),
    (6, 'action', 'sampaikan', 'penyampaian', 'end', 'petugas', '{"version": 5, "clock": "answered"}', NULL),
    (7, 'settled', NULL, NULL, NULL, NULL, '{"settles": 5}', NULL),
    (8, 'letter-issued', NULL, NULL, NULL, NULL, '{"kind": "pemberitahuan-tertulis"}', NULL)
  ) AS e(seq, type, action, came, went, lane, data, back)
    ON e.seq <= c.ledger_length AND (e.back IS NULL OR e.back = (c.step = 'pengajuan'))
  ORDER BY c.id, e.seq`

/** $1 and $2: cases from after the one to the other. No reminder has come yet. */
export const terms = `
  INSERT INTO deadline (case_id, kind, starts_at, due_at, next_reminder_at, ended_at)
  SELECT id, CASE step WHEN 'pengajuan' THEN 'completeness' ELSE 'sop' END, filed_at, filed_at + interval '14 days',
         CASE WHEN closed_at IS NULL THEN timestamptz '2026-11-24 01:00Z' + interval '1 minute' * (id % 4000) END,
         closed_at
  FROM "case" WHERE id > $1::int AND id <= $2::int`

/** The same; the letter by which a closed case was answered. */
export const letters = `
  WITH paper AS (
    INSERT INTO file (case_id, kind, mime, size, sealed_name, created_at)
    SELECT id, 'letter', 'application/pdf', 30000, sha256('name'), closed_at
    FROM "case" WHERE id > $1::int AND id <= $2::int AND closed_at IS NOT NULL
    RETURNING id, case_id, created_at
  )
  INSERT INTO letter (case_id, kind, nomor, kode, issued_on, file_id)
  SELECT case_id, 'pemberitahuan-tertulis', case_id || '/S-PPID/2026', 'kode-' || case_id, created_at::date, id
  FROM paper`

/** The same; the card of each case in a group. */
export const postings = `
  INSERT INTO posting (name, case_id, platform, chat_id, message_id, created_at)
  SELECT 'card:' || id || ':1', id, 'telegram', 'group-petugas', id::text, filed_at
  FROM "case" WHERE id > $1::int AND id <= $2::int`
