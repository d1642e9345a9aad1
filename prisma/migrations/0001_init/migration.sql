-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'id',
    "sealed_profile" BYTEA,
    "nik_hash" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_identity" (
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "direct_chat_id" TEXT,
    "alternate_hash" BYTEA,
    "person_id" INTEGER NOT NULL,
    "blocked_at" TIMESTAMPTZ(3),
    "last_heard_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "sealed_name" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "lane" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" INTEGER,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acting" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "absent_id" INTEGER NOT NULL,
    "acting_id" INTEGER NOT NULL,
    "sk_number" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "acting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "lane" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "created_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" INTEGER,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lane_binding" (
    "id" SERIAL NOT NULL,
    "lane" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "platform" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "thread_id" TEXT,
    "bound_by" INTEGER,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lane_binding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" SERIAL NOT NULL,
    "sop" TEXT NOT NULL,
    "sop_version" INTEGER NOT NULL,
    "nomor" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "outcome" TEXT,
    "applicant_id" INTEGER,
    "reply_to_id" INTEGER,
    "locale" TEXT NOT NULL DEFAULT 'id',
    "summary" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "sealed_form" BYTEA,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "step_since" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "ledger_head" BYTEA NOT NULL,
    "ledger_length" INTEGER NOT NULL,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "action" TEXT,
    "from_step" TEXT,
    "to_step" TEXT,
    "lane" TEXT,
    "actor_id" INTEGER,
    "on_behalf_of_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "sealed" BYTEA,
    "sealed_digest" BYTEA,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_link" (
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_link_pkey" PRIMARY KEY ("from_id","to_id","kind")
);

-- CreateTable
CREATE TABLE "case_item" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_unit" (
    "case_id" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" INTEGER,

    CONSTRAINT "case_unit_pkey" PRIMARY KEY ("case_id","unit")
);

-- CreateTable
CREATE TABLE "counter" (
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "deadline" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "next_reminder_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "added_by" INTEGER,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date","kind")
);

-- CreateTable
CREATE TABLE "dip_entry" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "judul" TEXT NOT NULL,
    "ringkasan" TEXT NOT NULL,
    "penguasa" TEXT NOT NULL,
    "penanggung_jawab" TEXT NOT NULL,
    "waktu_tempat" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "retensi" TEXT NOT NULL,
    "tautan" TEXT,
    "source_case_id" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'terbit',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('indonesian', "judul" || ' ' || "ringkasan")) STORED,

    CONSTRAINT "dip_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dip_file" (
    "dip_entry_id" INTEGER NOT NULL,
    "file_id" INTEGER NOT NULL,

    CONSTRAINT "dip_file_pkey" PRIMARY KEY ("dip_entry_id","file_id")
);

-- CreateTable
CREATE TABLE "dik_entry" (
    "id" SERIAL NOT NULL,
    "nomor" TEXT NOT NULL,
    "informasi" TEXT NOT NULL,
    "pasal_17" TEXT NOT NULL,
    "dasar_hukum_lain" TEXT NOT NULL DEFAULT '',
    "konsekuensi_buka" TEXT NOT NULL,
    "konsekuensi_tutup" TEXT NOT NULL,
    "jangka_waktu" TEXT NOT NULL,
    "expires_on" DATE,
    "unit" TEXT NOT NULL,
    "sk_nomor" TEXT NOT NULL DEFAULT '',
    "sk_tanggal" DATE,
    "source_case_id" INTEGER,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dik_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sealed_name" BYTEA NOT NULL,
    "remarks" JSONB NOT NULL DEFAULT '{}',
    "owner_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_content" (
    "file_id" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "file_content_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER,
    "kind" TEXT NOT NULL,
    "nomor" TEXT NOT NULL,
    "kode" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "file_id" INTEGER NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "flow" TEXT,
    "flow_version" INTEGER,
    "sealed_state" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "nudge_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound" (
    "platform" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_pkey" PRIMARY KEY ("platform","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" BIGSERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA,
    "unasked" BOOLEAN NOT NULL DEFAULT false,
    "posting" TEXT,
    "case_id" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "not_before" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "lease_owner" TEXT,
    "external_id" TEXT,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "name" TEXT NOT NULL,
    "case_id" INTEGER,
    "platform" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "message_id" TEXT,
    "delete_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "case_id" INTEGER,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_code" (
    "code_hash" BYTEA NOT NULL,
    "case_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "subscription" (
    "person_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "medium" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "file_id" INTEGER,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_nik_hash_idx" ON "person"("nik_hash");

-- CreateIndex
CREATE INDEX "channel_identity_person_id_idx" ON "channel_identity"("person_id");

-- CreateIndex
CREATE INDEX "channel_identity_platform_alternate_hash_idx" ON "channel_identity"("platform", "alternate_hash");

-- CreateIndex
CREATE UNIQUE INDEX "channel_identity_platform_user_id_key" ON "channel_identity"("platform", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_person_id_key" ON "staff"("person_id");

-- CreateIndex
CREATE INDEX "staff_role_lane_unit_idx" ON "staff_role"("lane", "unit");

-- CreateIndex
CREATE UNIQUE INDEX "staff_role_staff_id_lane_unit_key" ON "staff_role"("staff_id", "lane", "unit");

-- CreateIndex
CREATE INDEX "acting_lane_first_day_last_day_idx" ON "acting"("lane", "first_day", "last_day");

-- CreateIndex
CREATE INDEX "acting_acting_id_idx" ON "acting"("acting_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");

-- CreateIndex
CREATE INDEX "lane_binding_platform_chat_id_idx" ON "lane_binding"("platform", "chat_id");

-- CreateIndex
CREATE UNIQUE INDEX "lane_binding_lane_unit_key" ON "lane_binding"("lane", "unit");

-- CreateIndex
CREATE INDEX "case_sop_step_closed_at_idx" ON "case"("sop", "step", "closed_at");

-- CreateIndex
CREATE INDEX "case_applicant_id_filed_at_idx" ON "case"("applicant_id", "filed_at" DESC);

-- CreateIndex
CREATE INDEX "case_due_on_idx" ON "case"("due_on");

-- CreateIndex
CREATE INDEX "case_sop_year_filed_at_idx" ON "case"("sop", "year", "filed_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_sop_nomor_key" ON "case"("sop", "nomor");

-- CreateIndex
CREATE UNIQUE INDEX "case_sop_year_sequence_key" ON "case"("sop", "year", "sequence");

-- CreateIndex
CREATE INDEX "case_event_type_at_idx" ON "case_event"("type", "at");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_case_id_seq_key" ON "case_event"("case_id", "seq");

-- CreateIndex
CREATE INDEX "case_link_to_id_idx" ON "case_link"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_item_case_id_kind_position_key" ON "case_item"("case_id", "kind", "position");

-- CreateIndex
CREATE INDEX "deadline_next_reminder_at_idx" ON "deadline"("next_reminder_at");

-- CreateIndex
CREATE INDEX "deadline_ended_at_due_at_idx" ON "deadline"("ended_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_case_id_kind_key" ON "deadline"("case_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "dip_entry_code_key" ON "dip_entry"("code");

-- CreateIndex
CREATE INDEX "dip_entry_search_idx" ON "dip_entry" USING GIN ("search");

-- CreateIndex
CREATE INDEX "dip_entry_class_status_idx" ON "dip_entry"("class", "status");

-- CreateIndex
CREATE UNIQUE INDEX "dik_entry_nomor_key" ON "dik_entry"("nomor");

-- CreateIndex
CREATE INDEX "dik_entry_revoked_at_expires_on_idx" ON "dik_entry"("revoked_at", "expires_on");

-- CreateIndex
CREATE INDEX "file_case_id_idx" ON "file"("case_id");

-- CreateIndex
CREATE INDEX "file_kind_created_at_idx" ON "file"("kind", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_nomor_key" ON "letter"("nomor");

-- CreateIndex
CREATE UNIQUE INDEX "letter_kode_key" ON "letter"("kode");

-- CreateIndex
CREATE UNIQUE INDEX "letter_file_id_key" ON "letter"("file_id");

-- CreateIndex
CREATE INDEX "letter_case_id_idx" ON "letter"("case_id");

-- CreateIndex
CREATE INDEX "conversation_nudge_at_idx" ON "conversation"("nudge_at");

-- CreateIndex
CREATE INDEX "conversation_expires_at_idx" ON "conversation"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_platform_chat_id_user_id_key" ON "conversation"("platform", "chat_id", "user_id");

-- CreateIndex
CREATE INDEX "inbound_received_at_idx" ON "inbound"("received_at");

-- CreateIndex
CREATE INDEX "delivery_platform_external_id_idx" ON "delivery"("platform", "external_id");

-- CreateIndex
CREATE INDEX "delivery_case_id_idx" ON "delivery"("case_id");

-- CreateIndex
CREATE INDEX "delivery_settled_at_idx" ON "delivery"("settled_at");

-- CreateIndex
CREATE INDEX "posting_case_id_idx" ON "posting"("case_id");

-- CreateIndex
CREATE INDEX "posting_platform_chat_id_message_id_idx" ON "posting"("platform", "chat_id", "message_id");

-- CreateIndex
CREATE INDEX "posting_delete_at_idx" ON "posting"("delete_at");

-- CreateIndex
CREATE INDEX "task_resolved_at_created_at_idx" ON "task"("resolved_at", "created_at");

-- CreateIndex
CREATE INDEX "claim_code_case_id_idx" ON "claim_code"("case_id");

-- CreateIndex
CREATE INDEX "subscription_ended_at_idx" ON "subscription"("ended_at");

-- CreateIndex
CREATE INDEX "publication_published_at_idx" ON "publication"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "publication_case_id_medium_reference_key" ON "publication"("case_id", "medium", "reference");

-- AddForeignKey
ALTER TABLE "channel_identity" ADD CONSTRAINT "channel_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acting" ADD CONSTRAINT "acting_absent_id_fkey" FOREIGN KEY ("absent_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acting" ADD CONSTRAINT "acting_acting_id_fkey" FOREIGN KEY ("acting_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_applicant_id_fkey" FOREIGN KEY ("applicant_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "channel_identity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_item" ADD CONSTRAINT "case_item_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_unit" ADD CONSTRAINT "case_unit_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dip_file" ADD CONSTRAINT "dip_file_dip_entry_id_fkey" FOREIGN KEY ("dip_entry_id") REFERENCES "dip_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dip_file" ADD CONSTRAINT "dip_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_content" ADD CONSTRAINT "file_content_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_code" ADD CONSTRAINT "claim_code_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what schema.prisma cannot say. Partial indexes are left alone by the comparison with it.

-- What the sender takes next, in order per chat; settled rows, by far the most, stay out of it.
CREATE INDEX "delivery_pending_idx" ON "delivery"("platform", "chat_id", "id") WHERE "status" = 'pending';

-- One open task per subject.
CREATE UNIQUE INDEX "task_open_key" ON "task"("kind", "subject") WHERE "resolved_at" IS NULL;
