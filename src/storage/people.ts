import { z } from 'zod'
import type { Sealer } from '../crypto/seal.ts'
import type { Db } from './db.ts'

/** What is kept of a person for the next form. Sealed. */
const profileShape = z.object({
  nama: z.string(),
  nik: z.string().optional(),
  alamat: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
})

export type Profile = z.infer<typeof profileShape>

/** Changes the language a person is spoken to in. */
export async function changeLocale(db: Db, personId: number, locale: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { locale } })
}

/** Keeps a person's identity for the next form, and the NIK's hash to find the person by. */
export async function keepProfile(db: Db, sealer: Sealer, personId: number, profile: Profile): Promise<void> {
  await db.person.update({
    where: { id: personId },
    data: {
      sealedProfile: sealer.sealJson(profile, `person:${personId}:profile`),
      nikHash: profile.nik === undefined ? null : sealer.lookupHash(profile.nik, 'nik'),
    },
  })
}

/** The identity kept of a person, if any. @throws SealError */
export async function readProfile(db: Db, sealer: Sealer, personId: number): Promise<Profile | undefined> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { sealedProfile: true } })
  if (!row?.sealedProfile) return undefined
  return profileShape.parse(sealer.openJson(row.sealedProfile, `person:${personId}:profile`))
}

/** Forgets the identity kept of a person (UU 27/2022 Ps 43). */
export async function forgetProfile(db: Db, personId: number): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { sealedProfile: null, nikHash: null } })
}

/** Notes that a person blocked us, or that messages reach them again. */
export async function setBlocked(db: Db, identityId: number, blockedAt: Date | null): Promise<void> {
  await db.channelIdentity.update({ where: { id: identityId }, data: { blockedAt } })
}

/** Notes where a person can be written to directly: known once they wrote us in private. */
export async function setDirectChat(db: Db, identityId: number, chatId: string): Promise<void> {
  await db.channelIdentity.update({ where: { id: identityId }, data: { directChatId: chatId } })
}

/** An address of a person. */
export interface Address {
  readonly identityId: number
  readonly platform: string
  readonly chatId: string
}

/** Where a person can be written to directly, best first: the channel last heard on. Blocked ones are left out. */
export async function directAddresses(db: Db, personId: number): Promise<Address[]> {
  const rows = await db.channelIdentity.findMany({
    where: { personId, blockedAt: null, directChatId: { not: null } },
    orderBy: [{ lastHeardAt: 'desc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) =>
    row.directChatId === null
      ? []
      : [{ identityId: row.id, platform: row.platform, chatId: row.directChatId }],
  )
}

/** The best direct address of each of several people, with the person's language; who has none is absent. */
export async function addressesOfEach(
  db: Db,
  personIds: readonly number[],
): Promise<Map<number, DirectChat & { readonly locale: string }>> {
  const rows = await db.channelIdentity.findMany({
    where: { personId: { in: [...personIds] }, blockedAt: null, directChatId: { not: null } },
    // The best comes last, and stays.
    orderBy: [{ lastHeardAt: 'asc' }, { id: 'desc' }],
    include: { person: { select: { locale: true } } },
  })
  return new Map(
    rows.flatMap(({ personId, platform, directChatId, person }) =>
      directChatId === null ? [] : [[personId, { platform, chatId: directChatId, locale: person.locale }]],
    ),
  )
}

/** A person's own chat on a platform. */
export type DirectChat = Omit<Address, 'identityId'>

/** All private chats of a person, also where we are blocked: for what is not said but put in order. */
export async function directChats(db: Db, personId: number): Promise<DirectChat[]> {
  const rows = await db.channelIdentity.findMany({ where: { personId, directChatId: { not: null } } })
  return rows.flatMap(({ platform, directChatId }) =>
    directChatId === null ? [] : [{ platform, chatId: directChatId }],
  )
}

/** Where the applicant of a case is answered: where the case came from, else wherever the person can be reached. */
export async function applicantAddress(
  db: Db,
  row: { readonly applicantId: number | null; readonly replyToId: number | null },
): Promise<Address | undefined> {
  if (row.applicantId === null) return undefined
  const addresses = await directAddresses(db, row.applicantId)
  return addresses.find((each) => each.identityId === row.replyToId) ?? addresses[0]
}

/** Where those of the first admins can be written to who have opened a direct chat, with their languages. */
export async function adminAddresses(
  db: Db,
  admins: readonly { readonly platform: string; readonly userId: string }[],
): Promise<(Address & { readonly locale: string })[]> {
  if (admins.length === 0) return []
  const rows = await db.channelIdentity.findMany({
    where: { OR: [...admins], blockedAt: null, directChatId: { not: null } },
    orderBy: { id: 'asc' },
    include: { person: { select: { locale: true } } },
  })
  return rows.flatMap(({ id, platform, directChatId, person }) =>
    directChatId === null ? [] : [{ identityId: id, platform, chatId: directChatId, locale: person.locale }],
  )
}

/** The language a person is spoken to in; undefined for nobody. */
export async function localeOfPerson(db: Db, personId: number): Promise<string | undefined> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { locale: true } })
  return row?.locale
}

/** The language of the person with a user id of a platform; undefined for nobody. */
export async function localeOfUser(db: Db, platform: string, userId: string): Promise<string | undefined> {
  const row = await db.channelIdentity.findUnique({
    where: { platform_userId: { platform, userId } },
    select: { person: { select: { locale: true } } },
  })
  return row?.person.locale
}

/** The language of the person whose own chat it is; undefined for nobody's. */
export async function localeOfChat(db: Db, platform: string, chatId: string): Promise<string | undefined> {
  const row = await db.channelIdentity.findFirst({
    where: { platform, directChatId: chatId },
    select: { person: { select: { locale: true } } },
  })
  return row?.person.locale
}

/** Whether a chat is one person's own. */
export async function isDirectChat(db: Db, platform: string, chatId: string): Promise<boolean> {
  return (await db.channelIdentity.count({ where: { platform, directChatId: chatId } })) > 0
}
