import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commitImport } from '#app/domain/imports/commit-import.server'
import { stageImport } from '#app/domain/imports/stage-import.server'
import { appointFieldOfficer } from '#app/domain/people/appoint-field-officer.server'
import { joinCluster } from '#app/domain/people/join-cluster.server'
import { openAccount } from '#app/domain/people/open-account.server'
import { recordConsent } from '#app/domain/people/record-consent.server'
import { newId } from '#app/domain/shared/ids'
import { slugWithId } from '#app/domain/shared/slug'
import { appendEvent } from '#db/queries/events.server'
import { insertProducer } from '#db/queries/registrations.server'
import { inTransaction } from '#db/transaction.server'
import { batikMakers, type InventedMaker, otherMakers } from './makers'
import { must } from './must'
import { signingMakers, type StaffName } from './people'
import type { Stage } from './stage'

const lists = [
  { fileName: 'DATA IKM KERAJINAN HSU 2024.xlsx', daysAgo: 120 },
  { fileName: 'ikm_belu_2020.csv', daysAgo: 118 },
] as const

/** The source and the built program lie at different depths below the folder that holds the lists. */
function listPath(fileName: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return join(folder, 'db/demo/lists', fileName)
}

/** The two lists of district offices, as one batch each. */
export async function takeInLists(stage: Stage): Promise<void> {
  const { db, clock, cast } = stage
  for (const { fileName, daysAgo } of lists) {
    const bytes = new Uint8Array(await readFile(listPath(fileName)))
    const staged = await stageImport(db, stage, cast.staff.programmes, { bytes, fileName }, clock.at(daysAgo, 10))
    const { batchId } = must(staged, fileName)
    must(await commitImport(db, stage, cast.staff.programmes, { batchId }, clock.at(daysAgo, 10.5)), fileName)
  }
}

const south = ['Amuntai Selatan', 'Haur Gading']

/** Everybody on the lists gets a field officer; some are in the cluster, and some agreed to be named. */
export async function careForMakers(stage: Stage, passwordHash: string): Promise<void> {
  const { db, clock, cast } = stage
  const producers = await db
    .selectFrom('producers')
    .select(['id', 'name', 'craft', 'village', 'district'])
    .where('import_batch_id', 'is not', null)
    .orderBy('id')
    .execute()
  const officerOf = ({ craft, district }: (typeof producers)[number]): StaffName => {
    if (craft === 'ikat') return 'officerWeavers'
    if (craft === 'furniture') return 'officerWorkshops'
    return south.includes(district ?? '') ? 'officerSouth' : 'officerNorth'
  }
  for (const officer of ['officerSouth', 'officerNorth', 'officerWeavers', 'officerWorkshops'] as const) {
    const producerIds = producers.filter((producer) => officerOf(producer) === officer).map(({ id }) => id)
    const fieldOfficerId = cast.staff[officer].accountId
    must(await appointFieldOfficer(db, cast.staff.programmes, { producerIds, fieldOfficerId }, clock.at(117)), officer)
  }
  const cluster = producers.filter(({ district }) => district === 'Haur Gading').map(({ id }) => id)
  must(await joinCluster(db, cast.staff.programmes, { producerIds: cluster, cluster: 'Anpulung' }, clock.at(116)), 'Anpulung')

  for (const producer of producers.filter((_, at) => at % 6 === 3)) {
    const agreed = { producerId: producer.id, showsName: true }
    must(await recordConsent(db, cast.staff[officerOf(producer)], agreed, clock.at(114)), producer.name)
  }
  for (const { name, village, person, phone } of Object.values(signingMakers)) {
    const producer = producers.find((one) => one.name === name && one.village === village)
    if (!producer) throw new Error(`${name} is not on the lists`)
    const account = { name: person, identifier: { phone }, language: 'id' as const, passwordHash, producerIds: [producer.id] }
    const opened = await inTransaction(db, (trx) => openAccount(trx, cast.staff.programmes, account, clock.at(115)))
    cast.makers.set(producer.id, must(opened, name).actor)
    const agreed = { producerId: producer.id, showsName: true }
    must(await recordConsent(db, cast.staff[officerOf(producer)], agreed, clock.at(114)), name)
  }
}

/** Makers who came by themselves. */
export async function openWorkshops(stage: Stage, passwordHash: string): Promise<void> {
  for (const maker of [...batikMakers, ...otherMakers]) await openWorkshop(stage, maker, passwordHash)
}

async function openWorkshop({ db, clock, cast }: Stage, maker: InventedMaker, passwordHash: string): Promise<void> {
  const now = clock.at(115, 14)
  const id = newId('producer', Date.parse(now))
  const { name, kind, craft, members, person, village, district, regency, province } = maker
  const opened = await inTransaction(db, async (trx) => {
    await insertProducer(trx, {
      ...{ id, slug: slugWithId(name, id), kind, name, members, craft, village, district, regency, province },
      contact_name: person,
      phone: null,
      cluster: null,
      story_id: null,
      story_en: null,
      shows_name: 0,
      field_officer_id: null,
      active: 1,
      import_batch_id: null,
      natural_key: null,
      created_at: now,
    })
    const account = { name: person, identifier: { email: maker.email }, language: 'id' as const, passwordHash, producerIds: [id] }
    const outcome = await openAccount(trx, undefined, account, now)
    if (outcome.ok) await appendEvent(trx, outcome.actor, { kind: 'producer.registered', subject: id }, now)
    return outcome
  })
  const { actor } = must(opened, maker.email)
  cast.makers.set(id, actor)
  if (maker.showsName) must(await recordConsent(db, actor, { producerId: id, showsName: true }, clock.at(114, 14)), name)
}
