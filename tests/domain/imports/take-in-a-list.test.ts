import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commitImport } from '#app/domain/imports/commit-import.server'
import { correctLayout } from '#app/domain/imports/correct-layout.server'
import { discardImport, undoImport } from '#app/domain/imports/end-import.server'
import { stageImport } from '#app/domain/imports/stage-import.server'
import type { ListShelf } from '#app/domain/imports/staged-list.server'
import { permitMakers } from '#app/domain/motifs/permit-makers.server'
import { gatherInCentre } from '#app/domain/people/gather-in-centre.server'
import { joinCluster } from '#app/domain/people/join-cluster.server'
import { joinCooperative } from '#app/domain/people/join-cooperative.server'
import { foundCentre } from '#app/domain/people/keep-centre.server'
import { mergeMakers } from '#app/domain/people/merge-makers.server'
import { tellStory } from '#app/domain/people/tell-story.server'
import { newId, type ProducerId } from '#app/domain/shared/ids'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import type { Database } from '#db/client.server'
import { makersForHouse } from '#db/queries/house-makers.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { listReader } from '#tests/support/list-reader'
import { insertMotif, keys } from '../catalogue/places'

const fixture = (name: string) => readFile(new URL(`../../fixtures/imports/${name}`, import.meta.url))
const hsu = 'DATA IKM KERAJINAN HSU 2024.xlsx'
const belu = 'ikm_belu_2020.csv'

describe.each(databases)('taking in a list (%s)', (_, openDatabase) => {
  let db: Database
  let shelf: ListShelf
  const lists = listReader()
  let staff: Awaited<ReturnType<ReturnType<typeof factory>['staffActor']>>
  beforeEach(async () => {
    db = await openDatabase()
    staff = await factory(db).staffActor('sourcing')
    const folder = await mkdtemp(join(tmpdir(), 'lists-'))
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
    shelf = { storage: diskStorage(folder), lists }
  })

  async function staged(name: string, bytes?: Uint8Array) {
    const outcome = await stageImport(db, shelf, staff, { bytes: bytes ?? (await fixture(name)), fileName: name }, now)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.batchId
  }
  test("keeps of a file's name what can be kept", async () => {
    const batchId = await staged(hsu)
    const { file_name } = await db.selectFrom('import_batches').selectAll().where('id', '=', batchId).executeTakeFirstOrThrow()
    expect(file_name).toBe(hsu)
    const odd = await stageImport(db, shelf, staff, { bytes: await fixture(belu), fileName: 'daftar\0\nbelu.csv' }, now)
    if (!odd.ok) throw new Error(odd.code)
    const kept = await db.selectFrom('import_batches').select('file_name').where('id', '=', odd.batchId).executeTakeFirstOrThrow()
    expect(kept.file_name).toBe('daftar belu.csv')
  })

  const count = async (table: 'producers' | 'products') =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n

  test('writes nothing until it is committed, then sixty makers with seventy-five products, as one batch', async () => {
    const batchId = await staged(hsu)
    expect([await count('producers'), await count('products')]).toEqual([0, 0])
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toEqual({ ok: true, producersAdded: 60, productsAdded: 75 })
    expect([await count('producers'), await count('products')]).toEqual([60, 75])
    const regencies = await db.selectFrom('producers').select('regency').distinct().execute()
    expect(regencies).toEqual([{ regency: 'Hulu Sungai Utara' }])
  })

  test('takes in sixty weaving groups and eighty-five furniture makers', async () => {
    const batchId = await staged(belu)
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toMatchObject({ ok: true, producersAdded: 145 })
    const crafts = await db
      .selectFrom('producers')
      .select(({ fn }) => ['craft', fn.countAll<number>().as('n')])
      .groupBy('craft')
      .orderBy('craft')
      .execute()
    expect(crafts).toEqual([
      { craft: 'furniture', n: 85 },
      { craft: 'ikat', n: 60 },
    ])
    const consent = await db.selectFrom('producers').select('shows_name').distinct().execute()
    expect(consent).toEqual([{ shows_name: 0 }])
  })

  test('the same file is not taken in twice, and saved anew it adds nothing', async () => {
    const batchId = await staged(belu)
    await commitImport(db, shelf, staff, { batchId }, now)
    const again = await stageImport(db, shelf, staff, { bytes: await fixture(belu), fileName: 'copy.csv' }, now)
    expect(again).toMatchObject({ ok: false, code: 'importing.already_taken_in', field: 'file' })
    const resaved = Buffer.concat([await fixture(belu), Buffer.from('\r\n')])
    const other = await staged('anew.csv', resaved)
    expect(await commitImport(db, shelf, staff, { batchId: other }, now)).toEqual({
      ok: true,
      producersAdded: 0,
      productsAdded: 0,
    })
    expect(await count('producers')).toBe(145)
  })

  test('pressed sixteen times it is taken in once', async () => {
    const batchId = await staged(hsu)
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => commitImport(db, shelf, staff, { batchId }, now)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'importing.already_committed')).toHaveLength(15)
    expect([await count('producers'), await count('products')]).toEqual([60, 75])
  })

  test('taken back, nothing of it is left, and it can be read and taken in again', async () => {
    const batchId = await staged(hsu)
    await commitImport(db, shelf, staff, { batchId }, now)
    expect(await undoImport(db, staff, { batchId }, now)).toEqual({ ok: true })
    expect([await count('producers'), await count('products')]).toEqual([0, 0])
    expect(await undoImport(db, staff, { batchId }, now)).toMatchObject({ code: 'importing.not_committed' })
    const again = await staged(hsu)
    expect(again).not.toBe(batchId)
    expect(await commitImport(db, shelf, staff, { batchId: again }, now)).toMatchObject({ ok: true, producersAdded: 60 })
  })

  test('is not taken back once somebody works with what it brought', async () => {
    const batchId = await staged(hsu)
    await commitImport(db, shelf, staff, { batchId }, now)
    const { id } = await db.selectFrom('producers').select('id').limit(1).executeTakeFirstOrThrow()
    await factory(db).commitment({ producer_id: id })
    expect(await undoImport(db, staff, { batchId }, now)).toMatchObject({ code: 'importing.in_use', params: { count: 1 } })
    expect(await count('producers')).toBe(60)
  })

  test('nor once one of its products has a picture', async () => {
    const batchId = await staged(hsu)
    await commitImport(db, shelf, staff, { batchId }, now)
    const { id } = await db.selectFrom('products').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
    const picture = {
      width: 900,
      height: 600,
      drawing: 0,
      colour: null,
      unused_since: null,
      leaving_until: null,
      created_at: now,
    } as const
    const picture_id = newId('picture')
    await db
      .insertInto('pictures')
      .values({ id: picture_id, hash: 'a'.repeat(32), ...picture })
      .execute()
    await db.insertInto('product_pictures').values({ product_id: id, picture_id, place: 1 }).execute()
    expect(await undoImport(db, staff, { batchId }, now)).toMatchObject({ code: 'importing.in_use', params: { count: 1 } })
    expect(await count('products')).toBe(75)
  })

  test('members of a group are makers that are found by it, also when one turns out to be another', async () => {
    const roster = [
      'Nama Kelompok;Nama Anggota;Desa;Kecamatan;Kabupaten;Produk',
      'KUB Melati;Siti Rahmah;Harus;Amuntai Tengah;Hulu Sungai Utara;Tas purun',
      ';Aniah;Harus;Amuntai Tengah;Hulu Sungai Utara;Tikar purun',
    ].join('\n')
    const batchId = await staged('anggota.csv', new TextEncoder().encode(roster))
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toMatchObject({ ok: true, producersAdded: 2 })
    const under = async () => (await makersForHouse(db, staff, { text: 'melati' }, 5)).map(({ name }) => name)
    expect(await under()).toEqual(['Aniah', 'Siti Rahmah'])
    const [siti] = await makersForHouse(db, staff, { text: 'Siti Rahmah' }, 1)
    if (!siti) throw new Error('nobody')
    const alone = await factory(db).producer({ name: 'Siti Rahmah, anyaman' })
    expect(await mergeMakers(db, staff, { keptId: alone.id, mergedId: siti.id }, now)).toMatchObject({ ok: true })
    expect(await under()).toContain('Siti Rahmah, anyaman')
  })

  test.each(['a cooperative', 'a centre', 'a motif', 'its own page', 'a cluster'])(
    'nor once one of its makers is in %s',
    async (what) => {
      const batchId = await staged(hsu)
      await commitImport(db, shelf, staff, { batchId }, now)
      const { id } = await db.selectFrom('producers').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
      await tie(what, id)
      expect(await undoImport(db, staff, { batchId }, now)).toMatchObject({ code: 'importing.in_use', params: { count: 1 } })
    },
  )

  async function tie(what: string, producerId: ProducerId) {
    const make = factory(db)
    if (what === 'a cooperative') {
      const cooperative = await make.producer({ kind: 'cooperative' })
      await joinCooperative(db, staff, { cooperativeId: cooperative.id, producerIds: [producerId] }, now)
    } else if (what === 'a centre') {
      const place = { village: null, district: null, regency: 'Belu', province: 'Nusa Tenggara Timur' }
      const told = { otherCrafts: [], coordinates: null, storyId: null, storyEn: null }
      const centre = { key: keys(), name: 'Sentra', craft: 'weaving' as const, ...place, ...told }
      const founded = await foundCentre(db, staff, centre, now)
      if (!founded.ok) throw new Error(founded.code)
      await gatherInCentre(db, staff, { centreId: founded.centreId, producerIds: [producerId] }, now)
    } else if (what === 'a cluster') {
      await joinCluster(db, staff, { producerIds: [producerId], cluster: 'Purun 2026' }, now)
    } else if (what === 'a motif') {
      const motifId = await insertMotif(db, 'permission')
      const permit = { key: keys(), motifId, producerIds: [producerId], terms: 'Lisan', termsEn: null, until: null }
      await permitMakers(db, staff, permit, now)
    } else {
      // The account that told it no longer belongs to the maker.
      const own = await make.producerActor(producerId)
      await tellStory(db, own, { producerId, storyId: 'Kami', hidesVillage: false, hidesStory: false, seen: '' }, now)
      await db.deleteFrom('account_producers').where('producer_id', '=', producerId).execute()
    }
  }

  test('a wrong meaning of a column can be corrected before it is taken in', async () => {
    const batchId = await staged(belu)
    const batch = await db.selectFrom('import_batches').selectAll().where('id', '=', batchId).executeTakeFirstOrThrow()
    const layout = JSON.parse(batch.layout) as { headerRows: number[]; columns: { field: string | null }[] }
    const fields = layout.columns.map(({ field }) => (field === 'price' ? null : field)) as Parameters<
      typeof correctLayout
    >[3]['fields']
    const correction = {
      batchId,
      sheet: batch.sheet,
      headerRow: layout.headerRows[0] ?? 0,
      fields,
      regency: null,
      province: null,
    }
    expect(await correctLayout(db, shelf, staff, correction, now)).toEqual({ ok: true })
    await commitImport(db, shelf, staff, { batchId }, now)
    const prices = await db.selectFrom('products').select('price_minor').where('price_minor', 'is not', null).execute()
    expect(prices).toEqual([])
  })

  test('what is no list is refused at the file, and what is not there is unknown', async () => {
    const refused = await stageImport(db, shelf, staff, { bytes: new Uint8Array([1, 2, 3]), fileName: 'x.xlsx' }, now)
    expect(refused).toMatchObject({ ok: false, field: 'file' })
    const nobody = { batchId: newId('importBatch') }
    expect(await commitImport(db, shelf, staff, nobody, now)).toMatchObject({ code: 'importing.batch_unknown' })
    expect(await undoImport(db, staff, nobody, now)).toMatchObject({ code: 'importing.batch_unknown' })
    expect(await discardImport(db, staff, nobody, now)).toMatchObject({ code: 'importing.batch_unknown' })
    const batchId = await staged(hsu)
    expect(await discardImport(db, staff, { batchId }, now)).toEqual({ ok: true })
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toMatchObject({ code: 'importing.already_committed' })
  })
})
