import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as spreadsheet from '@e965/xlsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { beginImport, carryOnImport, commitImport, finishImports } from '#app/domain/imports/commit-import.server'
import { correctLayout } from '#app/domain/imports/correct-layout.server'
import { decideRows } from '#app/domain/imports/decide-rows.server'
import { undoImport } from '#app/domain/imports/end-import.server'
import { stageImport, stageSheet } from '#app/domain/imports/stage-import.server'
import { type ListShelf, stagedList } from '#app/domain/imports/staged-list.server'
import { type Actor, system } from '#app/domain/people/actor'
import type { ImportBatchId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import { exportTable } from '#app/http/export-table.server'
import { totalsOf } from '#app/routes/house.imports.$batchId.totals/totals.server'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import type { Database } from '#db/client.server'
import { makersForHouse } from '#db/queries/house-makers.server'
import { waitingFor } from '#db/queries/review-queue.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { listReader } from '#tests/support/list-reader'
import { separated, utf8, written } from './support'

const head = [
  'No',
  'Nama Kelompok',
  'Ketua',
  'Anggota',
  'Desa',
  'Kecamatan',
  'Kabupaten',
  'Telepon',
  'Produk',
  'Kapasitas',
  'Satuan',
]
const maker = (n: number, name: string, phone = '-', unit = 'buah') =>
  [
    n,
    name,
    `Ketua ${name}`,
    5,
    'Banyu Hirang',
    'Amuntai Selatan',
    'Hulu Sungai Utara',
    phone,
    'Bakul purun',
    '20 / bulan',
    unit,
  ] as const

describe.each(databases)('the wizard (%s)', (_, openDatabase) => {
  const lists = listReader()
  let db: Database
  let shelf: ListShelf
  let staff: Actor
  beforeEach(async () => {
    db = await openDatabase()
    staff = await factory(db).staffActor('sourcing')
    const folder = await mkdtemp(join(tmpdir(), 'wizard-'))
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
    shelf = { storage: diskStorage(folder), lists }
  })

  async function staged(rows: readonly (readonly (string | number)[])[], sender: string | null = null) {
    const bytes = utf8(separated(rows, ';'))
    return opened(await stageImport(db, shelf, staff, { bytes, fileName: 'daftar.csv', sender }, now))
  }
  const opened = (outcome: Outcome<string, { batchId: ImportBatchId }>) => {
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.batchId
  }
  const batch = (id: ImportBatchId) => db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const read = async (id: ImportBatchId) => {
    const list = await stagedList(db, shelf, await batch(id))
    if (!list.ok) throw new Error(list.code)
    return list
  }
  const names = async () => (await makersForHouse(db, staff, {}, 100)).map(({ name }) => name)

  test('a workbook with two lists is taken in sheet by sheet, each once', async () => {
    const sheets = { Purun: [head, maker(1, 'Mawar'), maker(2, 'Melati')], Ilung: [head, maker(1, 'Teratai')] }
    const Sheets = Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [name, spreadsheet.utils.aoa_to_sheet(rows.map((row) => [...row]))]),
    )
    const bytes = written({ SheetNames: ['Purun', 'Ilung'], Sheets }, 'xlsx')
    const stage = () => stageImport(db, shelf, staff, { bytes, fileName: 'dua.xlsx' }, now)
    const first = opened(await stage())
    expect(await batch(first)).toMatchObject({ sheet: 'Purun', step: 'sheet' })
    expect(await commitImport(db, shelf, staff, { batchId: first }, now)).toMatchObject({ ok: true, producersAdded: 2 })
    const second = opened(await stageSheet(db, shelf, staff, { batchId: first, sheet: 'Ilung' }, now))
    expect(opened(await stage())).toBe(second)
    expect(await commitImport(db, shelf, staff, { batchId: second }, now)).toMatchObject({ ok: true, producersAdded: 1 })
    expect(await stage()).toMatchObject({ code: 'importing.already_taken_in' })
    expect(await stageSheet(db, shelf, staff, { batchId: first, sheet: 'Ilung' }, now)).toMatchObject({ ok: false })
  })

  test('what a column meant is remembered for the office that sent it, and can be guessed anew', async () => {
    const odd = head.map((name) => (name === 'Ketua' ? 'Xyz' : name))
    const first = await staged([odd, maker(1, 'Mawar')], 'Dinas A')
    const { layout } = await read(first)
    const fields = layout.columns.map(({ field, heading }) => (heading === 'Xyz' ? ('contactName' as const) : field))
    const at = { sheet: 'daftar', headerRow: 1, regency: null, province: 'Kalimantan Selatan' }
    expect(await correctLayout(db, shelf, staff, { batchId: first, fields, ...at }, now)).toEqual({ ok: true })
    await commitImport(db, shelf, staff, { batchId: first }, now)
    const next = await staged([odd, maker(1, 'Melati')], 'Dinas A')
    expect((await read(next)).layout).toMatchObject({ by: 'remembered' })
    expect((await read(next)).layout.columns[2]?.field).toBe('contactName')
    await correctLayout(db, shelf, staff, { batchId: next, ...at, anew: true }, now)
    expect((await read(next)).layout.columns[2]?.field).toBeNull()
  })

  test('a proposed mend is taken one at a time or all of a kind, a cell corrected, a row left out', async () => {
    const id = await staged([
      head,
      maker(1, 'Mawar', '0852O0000107'),
      maker(2, 'Melati', '085200000108', '12 lembr'),
      maker(3, 'Teratai'),
    ])
    const codes = async () => (await read(id)).list.rows.flatMap(({ problems }) => problems.map(({ code }) => code))
    expect(await codes()).toContain('imports.phone_unreadable')
    const phone = { batchId: id, accept: 'one', row: 2, column: 7, code: 'imports.phone_unreadable' } as const
    expect(await decideRows(db, shelf, staff, phone, now)).toMatchObject({ ok: true, count: 1 })
    expect((await read(id)).list.producers[0]?.phones[0]?.e164).toBe('+6285200000107')
    for (const code of new Set(await codes())) await decideRows(db, shelf, staff, { batchId: id, accept: 'all', code }, now)
    expect(await codes()).toEqual([])
    const row = ['1', 'Mawar Merah']
    await decideRows(db, shelf, staff, { batchId: id, correct: 2, texts: row }, now)
    await decideRows(db, shelf, staff, { batchId: id, leave: 'out', row: 4 }, now)
    expect((await read(id)).list.producers.map(({ name }) => name)).toEqual(['Mawar Merah', 'Melati'])
    await decideRows(db, shelf, staff, { batchId: id, leave: 'in', row: 4 }, now)
    expect((await read(id)).list.producers).toHaveLength(3)
  })

  test('the queue says how many rows are doubtful, as staff settle them', async () => {
    const id = await staged([head, maker(1, 'Mawar', '0852O0000107'), maker(2, 'Melati', '-', '12 lembr'), maker(3, 'Teratai')])
    const told = async () => {
      const queue = { kinds: ['product', 'motif', 'list'] as const, who: 'everybody' as const, viewerId: staff.accountId }
      return (await waitingFor(db, queue, 10)).filter((one) => one.id === id).map(({ doubts }) => doubts)
    }
    const rows = async () => (await read(id)).list.rows.filter(({ problems }) => problems.length > 0).length
    expect(await told()).toEqual([await rows()])
    await decideRows(db, shelf, staff, { batchId: id, accept: 'all', code: 'imports.phone_unreadable' }, now)
    expect(await told()).toEqual([await rows()])
    for (const { problems } of (await read(id)).list.rows)
      for (const { code } of problems) await decideRows(db, shelf, staff, { batchId: id, accept: 'all', code }, now)
    expect(await told()).toEqual([0])
    const { layout } = await read(id)
    const fields = layout.columns.map(({ field }) => (field === 'producerName' ? null : field))
    const at = { sheet: 'daftar', headerRow: 1, regency: null, province: null }
    await correctLayout(
      db,
      shelf,
      staff,
      { batchId: id, fields: fields.map((one) => (one === 'contactName' ? null : one)), ...at },
      now,
    )
    expect(await told()).toEqual([await rows()])
  })

  test('makers that are known are updated only when asked, and get back what they were when it is undone', async () => {
    await commitImport(db, shelf, staff, { batchId: await staged([head, maker(1, 'Mawar', '085200000107')]) }, now)
    const changed = [head, maker(1, 'Mawar', '085200000999')]
    const second = await staged(changed)
    expect(await commitImport(db, shelf, staff, { batchId: second, updatesKnown: true }, now)).toMatchObject({
      producersAdded: 0,
    })
    const phone = async () => (await db.selectFrom('producers').select('phone').executeTakeFirstOrThrow()).phone
    expect(await phone()).toBe('+6285200000999')
    expect((await batch(second)).makers_changed).toBe(1)
    expect(await undoImport(db, staff, { batchId: second }, now)).toEqual({ ok: true })
    expect(await phone()).toBe('+6285200000107')
  })

  test('the group that a list names is given to makers that are known when asked, and taken back', async () => {
    const roster = (group: string) => [
      ['Kelompok', 'Nama Pengrajin', 'Desa', 'Kabupaten', 'Provinsi', 'Produk'],
      ...['Siti', 'Aluh', 'Rahmah'].map((name) => [
        group,
        name,
        'Banyu Hirang',
        'Hulu Sungai Utara',
        'Kalimantan Selatan',
        'Tas',
      ]),
    ]
    const groups = async () =>
      (await db.selectFrom('producers').select('group_name').distinct().execute()).map((one) => one.group_name)
    const first = roster('Mawar').map((row) => row.slice(1))
    await commitImport(db, shelf, staff, { batchId: await staged(first) }, now)
    expect(await groups()).toEqual([null])
    const second = await staged(roster('Kelompok Mawar'))
    const counts = { newMakers: 0, changedMakers: 3 }
    expect((await totalsOf(db, shelf, await batch(second))).totals).toMatchObject(counts)
    await commitImport(db, shelf, staff, { batchId: second, updatesKnown: true }, now)
    expect(await groups()).toEqual(['Kelompok Mawar'])
    expect((await totalsOf(db, shelf, await batch(await staged(roster('Klp. "MAWAR"'))))).totals).toMatchObject({
      changedMakers: 0,
    })
    expect(await undoImport(db, staff, { batchId: second }, now)).toEqual({ ok: true })
    expect(await groups()).toEqual([null])
  })

  test('a maker staff said is one the house has is not taken in again, now or with the next list', async () => {
    const { id } = await factory(db).producer({ name: 'Klp. Mawar', village: 'Banyu Hirang' })
    const batchId = await staged([head, maker(1, 'Mawar')])
    const key = (await read(batchId)).list.producers[0]?.key ?? ''
    expect(await decideRows(db, shelf, staff, { batchId, judge: 'same', producerKey: key, producerId: id }, now)).toMatchObject({
      ok: true,
    })
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toMatchObject({ producersAdded: 0, productsAdded: 1 })
    const next = await staged([head, maker(1, 'Mawar'), maker(2, 'Melati')])
    expect(await commitImport(db, shelf, staff, { batchId: next }, now)).toMatchObject({ producersAdded: 1 })
    expect(await names()).toEqual(['Klp. Mawar', 'Melati'])
  })

  test('a list that a stop of the house broke off is taken in to its end, each maker once', async () => {
    const batchId = await staged([
      head,
      ...Array.from({ length: 250 }, (_, n) =>
        maker(n + 1, `Kelompok Seri${String.fromCharCode(65 + (n % 26))}${Math.floor(n / 26)}`),
      ),
    ])
    expect(await beginImport(db, shelf, staff, { batchId }, now)).toEqual({ ok: true })
    expect((await batch(batchId)).state).toBe('committing')
    await Promise.all([finishImports(db, shelf, system, daysLater(1)), carryOnImport(db, shelf, staff, batchId, now)])
    expect(await batch(batchId)).toMatchObject({ state: 'committed', makers_done: 250, producers_added: 250 })
    expect(await db.selectFrom('producers').select('id').execute()).toHaveLength(250)
  })

  test.each(['csv', 'xlsx'] as const)('makers taken along as %s and read in again add nothing', async (format) => {
    const make = factory(db)
    await make.producer({
      name: '=1+1 Anyaman',
      contact_name: '-Ketua',
      phone: '+6285200000107',
      village: 'Banyu Hirang',
      natural_key: null,
    })
    await make.producer({ name: 'Melati', natural_key: 'melati' })
    const rows = (await makersForHouse(db, staff, {}, 10)).map((one) => [
      one.id,
      one.name,
      one.contactName,
      one.village,
      one.regency,
      one.province,
      one.phone,
    ])
    const heads = ['ID Balai Niaga', 'Nama Usaha', 'Pemilik', 'Desa', 'Kabupaten', 'Provinsi', 'Telepon']
    const answer = await exportTable({ name: 'makers', heads, rows }, format)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (format === 'csv') expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toMatch(/^\uFEFF.*'=1\+1 Anyaman/s)
    const batchId = opened(await stageImport(db, shelf, staff, { bytes, fileName: `makers.${format}` }, now))
    expect((await read(batchId)).list.producers.map(({ phones }) => phones[0]?.e164)).toContain('+6285200000107')
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toEqual({ ok: true, producersAdded: 0, productsAdded: 0 })
  })
})
