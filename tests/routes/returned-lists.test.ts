import { beforeEach, describe, expect, test } from 'vitest'
import { editStandard } from '#app/domain/catalogue/edit-standard.server'
import { fieldsOfStandard } from '#app/domain/catalogue/standard-fields'
import type { Actor } from '#app/domain/people/actor'
import type { WrittenCentre } from '#app/domain/people/centre'
import { gatherInCentre, leaveCentre } from '#app/domain/people/gather-in-centre.server'
import { archiveCentre, foundCentre } from '#app/domain/people/keep-centre.server'
import { commitReturnedList } from '#app/domain/returned-lists/commit-returned-list.server'
import { discardReturnedList, undoReturnedList } from '#app/domain/returned-lists/end-returned-list.server'
import { mostRows, type ReturnedList, returnedLists } from '#app/domain/returned-lists/returned-list'
import { exportFormats } from '#app/http/export-table.server'
import { formKey } from '#app/http/form-key.server'
import { headingsOf } from '#app/routes/house.returned.$list._index/headings.server'
import { languages, translator } from '#app/i18n'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { standardForHouse } from '#db/queries/standards.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { listReader } from '#tests/support/list-reader'
import { accepted, byPermission, proposed, step } from '../domain/motifs/support'
import { bytesOf, cell, newRow, rowWith, savedAs, shown, sheetOf, staged, tableOf, upload } from './support/again'

const lists = listReader()
const ways = returnedLists.flatMap((list) => exportFormats.map((format) => [list, format] as const))

test('the headings of a list are told apart in both languages', () => {
  for (const list of returnedLists) {
    const { code, taken, writtenOnly } = headingsOf(list)
    const heads = [code, ...taken, ...writtenOnly]
    const said = heads.flatMap((head) => [...new Set(languages.map((language) => translator(language)(head).toLowerCase()))])
    expect(new Set(said).size, list).toBe(said.length)
  }
})

describe.each(databases)('lists that come in again (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let viewer: Actor
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    viewer = await make.staffActor('admin')
  })

  const who = (at = now) => ({ db, viewer, now: at, lists })
  const commit = (list: ReturnedList, id: Awaited<ReturnType<typeof staged>>['id'], at = minutesLater(5)) =>
    commitReturnedList(db, viewer, { id, list }, at)
  const undo = (list: ReturnedList, id: Awaited<ReturnType<typeof staged>>['id'], at = minutesLater(60)) =>
    undoReturnedList(db, viewer, { id, list }, at)

  async function everyKind() {
    await make.standard({ code: 'S-1', name_id: '=Tas', size: '-12 cm', description_id: 'Dua\nbaris, "kutip"; dan titik koma' })
    await make.standard({ code: 'S-2', name_id: 'Tikar', state: 'draft', hs6: null, weight_g: null, unit: 'sheet' })
    const tiered = await make.standard({ code: 'S-3', name_id: "'+Bakul", price_minor: 45_000, min_quantity: 20 })
    await db
      .insertInto('standard_price_tiers')
      .values([
        { standard_id: tiered.id, from_quantity: 100, price_minor: 40_000 },
        { standard_id: tiered.id, from_quantity: 500, price_minor: 38_000 },
      ])
      .execute()
  }

  const long = `Cerita panjang. ${'Purun dijemur. '.repeat(250)}`.trim()
  async function centre(name: string, values: Partial<WrittenCentre> = {}, at = now) {
    const place = { village: 'Banyu Hirang', district: null, regency: 'Hulu Sungai Utara', province: 'Kalimantan Selatan' }
    const told = { craft: 'weaving' as const, otherCrafts: [], coordinates: null, storyId: null, storyEn: null }
    const founded = await foundCentre(db, viewer, { key: formKey(), name, ...place, ...told, ...values }, at)
    if (!founded.ok) throw new Error(founded.code)
    return founded.centreId
  }
  async function threeCentres() {
    const coordinates = { latitudeMicro: -2_417_620, longitudeMicro: 115_253_160 }
    const first = await centre('Sentra Purun', { coordinates, otherCrafts: ['pottery', 'batik'], storyId: long, storyEn: 'A\nB' })
    const second = await centre('-Sentra Ilung')
    await archiveCentre(db, viewer, { centreId: second, archived: true }, now)
    return [first, second, await centre('Sentra Gerabah')] as const
  }

  async function threeMotifs() {
    const curator = await make.staffActor('curator')
    const tradition = await accepted(db, viewer, curator, { name: 'Futus', craft: 'ikat', originId: 'Belu', storyId: long })
    const open = await proposed(db, viewer, { ...byPermission, name: 'Sulur', shareBp: 255 })
    const grown = { name: 'Kuda', craft: 'ikat', parentId: tradition, newlyMade: true, pakemId: 'Satu\nDua' } as const
    const restricted = { useRule: 'restricted', restrictedReason: 'Hanya untuk arwah', name: 'Arwah' } as const
    return { curator, tradition, open, grown: await proposed(db, viewer, grown), hidden: await proposed(db, viewer, restricted) }
  }

  test.each(ways)('%s as it went out by %s changes nothing, whatever language it went out in', async (list, format) => {
    await everyKind()
    await threeCentres()
    await threeMotifs()
    for (const language of languages) {
      const table = await tableOf(who(), list, translator(language))
      const { rows, read, same } = await staged(who(), list, await bytesOf(table, format))
      expect(rows, language).toEqual([])
      expect(read).toBe(table.rows.length)
      expect(same).toBe(read)
    }
  })

  test.each(exportFormats)('a changed cell, a new row and what is wrong in a list of standards, by %s', async (format) => {
    await everyKind()
    const sheet = await sheetOf(who(), 'standards')
    rowWith(sheet, 'S-1')[cell(sheet, 'Harga')] = '47.500'
    rowWith(sheet, 'S-2')[cell(sheet, 'Paling sedikit')] = 'banyak'
    rowWith(sheet, 'S-3')[cell(sheet, 'Harga bertingkat')] = '100+: 41.000'
    const full = { 'Nama Produk': 'Kipas', 'Nama Inggris': 'Fan', 'Jenis Usaha': 'Weaving', Satuan: 'buah' }
    const added = newRow(sheet, { ...full, Harga: '9000', 'Paling sedikit': '50', 'Hari pengerjaan': '14' })
    sheet.rows.push(added, newRow(sheet, { 'Nama Produk': 'Topi' }), newRow(sheet, { Kode: 'S-99', 'Nama Produk': 'Topi' }))
    const read = await staged(who(), 'standards', savedAs(sheet, format))
    const row = (name: string) => read.rows.find((one) => one.name.includes(name))
    expect(row('S-1')).toMatchObject({ fate: 'changed', changes: ['priceMinor: 45000 → 47.500'] })
    expect(row('S-2')).toMatchObject({ fate: 'refused', refusals: ['form.not_a_number at minQuantity'] })
    expect(row('S-3')).toMatchObject({ fate: 'changed', changes: ['tiers: 100+: 40000; 500+: 38000 → 100+: 41.000'] })
    expect(row('Kipas')).toMatchObject({ fate: 'new' })
    expect(row('Topi')?.refusals).toContain('form.required at nameEn')
    expect(row('S-99')).toMatchObject({ fate: 'refused', refusals: ['returned.code_unheard'] })
    expect(read.same).toBe(0)
    expect((await db.selectFrom('standards').select('id').execute()).length).toBe(3)

    expect(await commit('standards', read.id)).toMatchObject({ ok: true, taken: 3, refused: 0 })
    const after = await db.selectFrom('standards').selectAll().orderBy('code').execute()
    expect(after.map(({ name_id, state, price_minor }) => [name_id, state, price_minor])).toEqual([
      ['Kipas', 'draft', 9_000],
      ['=Tas', 'published', 47_500],
      ['Tikar', 'draft', 45_000],
      ["'+Bakul", 'published', 45_000],
    ])
    const changed = after.find(({ code }) => code === 'S-1')!
    expect((await eventsOf(db, changed.id)).map(({ kind }) => kind)).toContain('standard.edited')
    const shownNow = await db
      .selectFrom('catalogue_entries')
      .select('price_minor')
      .where('id', '=', changed.id)
      .executeTakeFirst()
    expect(shownNow).toEqual({ price_minor: 47_500 })
    expect(
      (await staged(who(minutesLater(9)), 'standards', await bytesOf(await tableOf(who(), 'standards'), format))).rows,
    ).toEqual([])
  })

  test('what the house would refuse is known before anything is written', async () => {
    await everyKind()
    const sheet = await sheetOf(who(), 'standards')
    rowWith(sheet, 'S-1')[cell(sheet, 'Satuan')] = 'lembar'
    rowWith(sheet, 'S-2')[cell(sheet, 'Motif')] = 'Tidak ada'
    rowWith(sheet, 'S-3')[cell(sheet, 'Harga bertingkat')] = '100+: 90000'
    const { rows } = await staged(who(), 'standards', savedAs(sheet, 'xlsx'))
    expect(rows.flatMap(({ refusals }) => refusals).sort()).toEqual([
      'listing.tier_not_cheaper at tiers',
      'products.unit_in_use at unit',
      'returned.motif_not_accepted at motifId',
    ])
  })

  test('vocabulary: forms, kinds and what is set aside are changed by the rules of its own page', async () => {
    const sheet = await sheetOf(who(), 'vocabulary')
    const hat = rowWith(sheet, 'topi')
    hat[cell(sheet, 'Sebutan daerah')] = 'tanggui; tudung'
    rowWith(sheet, 'tas')[cell(sheet, 'Termasuk jenis')] = 'tidak_ada'
    rowWith(sheet, 'kain')[cell(sheet, 'Jenis')] = 'Barang ajaib'
    sheet.rows.push(
      newRow(sheet, { Jenis: 'Barang', 'Sebutan Indonesia': 'noken; tas noken', 'Termasuk jenis': 'tas' }),
      newRow(sheet, { Jenis: 'Barang', 'Sebutan Indonesia': 'topi' }),
      newRow(sheet, { Jenis: 'Barang', 'Sebutan Indonesia': 'Noken' }),
      newRow(sheet, { Jenis: 'Barang', 'Sebutan Indonesia': 'koteka', 'Dipakai dalam pencarian': 'Tidak' }),
    )
    const read = await staged(who(), 'vocabulary', savedAs(sheet, 'csv'))
    expect(read.rows.map(({ name, fate, refusals }) => [name, fate, ...refusals])).toEqual(
      expect.arrayContaining([
        ['topi', 'changed'],
        ['tas', 'refused', 'vocabulary.broader_unheard at broader'],
        ['kain', 'refused', 'returned.not_a_choice at kind'],
        ['noken', 'new'],
        ['topi', 'refused', 'returned.new_is_known'],
        ['Noken', 'refused', 'returned.new_twice'],
        ['koteka', 'refused', 'returned.new_set_aside at active'],
      ]),
    )
    expect(await commit('vocabulary', read.id)).toMatchObject({ ok: true, taken: 2 })
    const kept = await db.selectFrom('concepts').selectAll().where('key', 'in', ['topi', 'noken']).orderBy('key').execute()
    expect(kept.map(({ forms_id, forms_regional, broader }) => [forms_id, forms_regional, broader])).toEqual([
      ['noken;tas noken', '', 'tas'],
      [expect.stringContaining('topi'), 'tanggui;tudung', expect.anything()],
    ])
    expect(await undo('vocabulary', read.id)).toEqual({ ok: true })
    expect(
      (await staged(who(minutesLater(70)), 'vocabulary', await bytesOf(await tableOf(who(), 'vocabulary'), 'csv'))).rows,
    ).toEqual([])
    const was = await db.selectFrom('concepts').select('forms_regional').where('key', '=', 'topi').executeTakeFirst()
    expect(was?.forms_regional).not.toContain('tudung')
    expect(await db.selectFrom('concepts').select('id').where('key', '=', 'noken').execute()).toEqual([])
  })

  test('centres: place, crafts and stories by the rules of their own page; a story too long for a form is told', async () => {
    const [purun, ilung, clay] = await threeCentres()
    const sheet = await sheetOf(who(), 'centres')
    const first = rowWith(sheet, purun)
    first[cell(sheet, 'Kerajinan lain')] = 'Gerabah, ikat'
    first[cell(sheet, 'Koordinat')] = `2°25'03"S 115°15'11"E`
    rowWith(sheet, ilung)[cell(sheet, 'Kabupaten')] = 'Atlantis'
    rowWith(sheet, clay)[cell(sheet, 'Koordinat')] = '-9.1, 124.9'
    const full = { 'Nama sentra': 'Sentra Bakul', 'Jenis Usaha': 'Anyaman', Kabupaten: 'Kab. Hulu Sungai Utara' }
    sheet.rows.push(newRow(sheet, full), newRow(sheet, { ...full, 'Nama sentra': 'sentra gerabah' }))
    const read = await staged(who(), 'centres', savedAs(sheet, 'xlsx'))
    const told = Object.fromEntries(read.rows.map(({ name, fate, refusals }) => [name, [fate, ...refusals]]))
    expect(told).toEqual({
      'Sentra Purun': ['changed'],
      '-Sentra Ilung': ['refused', 'centres.regency_unknown at regency'],
      'Sentra Gerabah': ['refused', 'people.centre_far at coordinates'],
      'Sentra Bakul': ['new'],
      'sentra gerabah': ['refused', 'returned.new_is_known'],
    })
    expect(await commit('centres', read.id)).toMatchObject({ ok: true, taken: 2 })
    const crafts = await db.selectFrom('centre_crafts').select('craft').where('centre_id', '=', purun).orderBy('craft').execute()
    expect(crafts.map(({ craft }) => craft)).toEqual(['ikat', 'pottery'])
    const kept = await db.selectFrom('centres').selectAll().orderBy('name').execute()
    expect(kept.find(({ id }) => id === purun)).toMatchObject({ story_id: long, latitude_micro: -2_417_500, version: 2 })
    const added = kept.find(({ name }) => name === 'Sentra Bakul')!
    expect(added).toMatchObject({ regency: 'Hulu Sungai Utara', province: 'Kalimantan Selatan' })

    const maker = await make.producer()
    await gatherInCentre(db, viewer, { centreId: added.id, producerIds: [maker.id] }, minutesLater(6))
    expect(await undo('centres', read.id)).toMatchObject({ ok: false, code: 'returned.in_use', params: { name: 'Sentra Bakul' } })
    await leaveCentre(db, viewer, { centreId: added.id, producerId: maker.id }, minutesLater(7))
    expect(await undo('centres', read.id)).toEqual({ ok: true })
    expect(
      await db.selectFrom('centre_crafts').select('craft').where('centre_id', '=', purun).orderBy('craft').execute(),
    ).toEqual([{ craft: 'batik' }, { craft: 'pottery' }])
    expect(await db.selectFrom('centres').select('id').where('id', '=', added.id).execute()).toEqual([])

    const again = await sheetOf(who(), 'centres')
    rowWith(again, purun)[cell(again, 'Cerita, bahasa Indonesia')] = `${long} Lagi.`
    rowWith(again, purun)[cell(again, 'Desa')] = 'Palampitan'
    const { rows } = await staged(who(minutesLater(70)), 'centres', savedAs(again, 'csv'))
    expect(rows).toMatchObject([
      { fate: 'changed', changes: ['village: Banyu Hirang → Palampitan', `storyId: ${long} → ${long} Lagi.`] },
    ])
    rowWith(again, purun)[cell(again, 'Cerita, bahasa Indonesia')] = 'Panjang sekali. '.repeat(400)
    const longer = await staged(who(minutesLater(71)), 'centres', savedAs(again, 'csv'))
    expect(longer.rows).toMatchObject([{ fate: 'refused', refusals: ['form.too_long at storyId'] }])
  })

  test('motifs: a proposal is rewritten or added by the rules of the register, an accepted one only by other curators', async () => {
    const { curator, tradition, open, grown, hidden } = await threeMotifs()
    const sheet = await sheetOf(who(), 'motifs')
    const put = (code: string, head: string, words: string) => (rowWith(sheet, code)[cell(sheet, head)] = words)
    put(tradition, 'Makna (Indonesia)', 'Lain')
    put(open, 'Bagi hasil (%)', '3')
    put(grown, 'Tumbuh dari motif', '')
    put(hidden, 'Makna (Inggris)', 'For the dead')
    const meant = {
      'Makna (Indonesia)': 'Air',
      'Makna (Inggris)': 'Water',
      'Pakem (Indonesia)': 'Tiga',
      'Pakem (Inggris)': 'Three',
    }
    const place = { 'Jenis Usaha': 'Tenun ikat', Asal: 'Belu', 'Asal (Inggris)': 'Belu', 'Siapa yang boleh memakai': 'Terbuka' }
    const born = { 'Diwariskan atau baru?': 'Rancangan baru dalam sebuah tradisi', 'Tumbuh dari motif': 'futus' }
    sheet.rows.push(
      newRow(sheet, { 'Nama motif': 'Ombak', ...place, ...meant, ...born }),
      newRow(sheet, { 'Nama motif': 'Rahasia', ...place, ...meant, 'Siapa yang boleh memakai': 'Tidak dijual' }),
      newRow(sheet, { 'Nama motif': 'Futus', ...place, ...meant }),
    )
    const read = await staged(who(), 'motifs', savedAs(sheet, 'xlsx'))
    expect(
      Object.fromEntries(read.rows.map(({ row, name, fate, refusals }) => [`${name} ${row > 5}`, [fate, ...refusals]])),
    ).toEqual({
      'Futus false': ['refused', 'returned.motif_accepted'],
      'Sulur false': ['changed'],
      'Kuda false': ['refused', 'motifs.parent_missing at parentId'],
      'Arwah false': ['changed'],
      'Ombak true': ['new'],
      'Rahasia true': ['refused', 'motifs.reason_missing at restrictedReason'],
      'Futus true': ['refused', 'returned.new_is_known'],
    })
    expect(await commit('motifs', read.id)).toMatchObject({ ok: true, taken: 3 })
    const kept = await db.selectFrom('motifs').selectAll().execute()
    expect(kept.find(({ id }) => id === open)?.share_bp).toBe(300)
    expect(kept.find(({ id }) => id === hidden)).toMatchObject({
      meaning_en: 'For the dead',
      restricted_reason: 'Hanya untuk arwah',
    })
    const wave = kept.find(({ name }) => name === 'Ombak')!
    expect(wave).toMatchObject({ state: 'proposed', parent_id: tradition, newly_made: 1, proposed_by: viewer.accountId })

    await step(db, curator, wave.id, { event: 'take' })
    expect(await undo('motifs', read.id)).toMatchObject({ ok: false, code: 'returned.changed_since' })
    await db.updateTable('motifs').set({ state: 'proposed', curator_id: null, version: 1 }).where('id', '=', wave.id).execute()
    expect(await undo('motifs', read.id)).toEqual({ ok: true })
    const after = await db.selectFrom('motifs').select(['id', 'share_bp', 'meaning_en']).execute()
    expect(after.map(({ id }) => id)).not.toContain(wave.id)
    expect(after.find(({ id }) => id === open)?.share_bp).toBe(255)
  })

  test('two rows with one code, and a code of another list, are told at their rows', async () => {
    await everyKind()
    const sheet = await sheetOf(who(), 'standards')
    const twice = [...rowWith(sheet, 'S-1')]
    twice[cell(sheet, 'Harga')] = '99000'
    const maker = await make.producer()
    sheet.rows.push(twice, newRow(sheet, { Kode: maker.id, 'Nama Produk': 'Topi' }))
    const { rows } = await staged(who(), 'standards', savedAs(sheet, 'xlsx'))
    expect(rows.map(({ refusals }) => refusals)).toEqual([
      ['returned.code_twice'],
      ['returned.code_twice'],
      ['returned.code_unheard'],
    ])
  })

  async function priceChanged(price: string, code = 'S-1') {
    const sheet = await sheetOf(who(), 'standards')
    rowWith(sheet, code)[cell(sheet, 'Harga')] = price
    return savedAs(sheet, 'xlsx')
  }
  async function somebodyEdits(code: string, at = minutesLater(3)) {
    const { id } = await db.selectFrom('standards').select('id').where('code', '=', code).executeTakeFirstOrThrow()
    const standard = (await standardForHouse(db, id))!
    const fields = { ...fieldsOfStandard(standard), leadDays: standard.lead_days + 1 }
    const edited = await editStandard(db, viewer, { standardId: id, fields }, at)
    if (!edited.ok) throw new Error(edited.code)
    return id
  }

  test('what somebody changed after the file was read stays as they left it; the other rows are taken in', async () => {
    await everyKind()
    const sheet = await sheetOf(who(), 'standards')
    for (const code of ['S-1', 'S-2']) rowWith(sheet, code)[cell(sheet, 'Harga')] = '50000'
    const read = await staged(who(), 'standards', savedAs(sheet, 'csv'))
    await somebodyEdits('S-1')
    expect(await commit('standards', read.id)).toMatchObject({ ok: true, taken: 1, refused: 1 })
    const prices = await db.selectFrom('standards').select(['code', 'price_minor']).orderBy('code').execute()
    expect(prices.map(({ price_minor }) => price_minor)).toEqual([45_000, 50_000, 45_000])
    const { rows } = await shown(db, read.id)
    expect(rows.find(({ name }) => name.startsWith('S-1'))).toMatchObject({ fate: 'refused', refusals: ['returned.row_stale'] })
    expect(await undo('standards', read.id)).toEqual({ ok: true })
  })

  test('what was changed after the file was written is not written over', async () => {
    await everyKind()
    const bytes = await priceChanged('50000')
    await somebodyEdits('S-1')
    const { rows } = await staged(who(minutesLater(4)), 'standards', bytes)
    expect(rows).toMatchObject([{ fate: 'refused', refusals: ['returned.written_before'] }])
  })

  test('sent twice it is one file, pressed twice it is taken in once, and the same file not a second time', async () => {
    await everyKind()
    const bytes = await priceChanged('50000')
    const key = formKey()
    const [one, other] = await Promise.all([upload(who(), 'standards', bytes, key), upload(who(), 'standards', bytes, key)])
    expect(one).toEqual(other)
    if (!one.ok) throw new Error(one.code)
    const pressed = await Promise.all([1, 2, 3].map(() => commit('standards', one.id)))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(pressed.filter((done) => !done.ok && done.code === 'returned.already_done')).toHaveLength(2)
    expect(await upload(who(), 'standards', bytes)).toMatchObject({ ok: false, code: 'returned.already_taken_in' })
    const edits = await db.selectFrom('events').select('id').where('kind', '=', 'standard.edited').execute()
    expect(edits).toHaveLength(1)
  })

  test('read again before it was taken in, the earlier reading is put away', async () => {
    await everyKind()
    const bytes = await priceChanged('50000')
    const first = await staged(who(), 'standards', bytes)
    const second = await staged(who(), 'standards', bytes)
    expect(await commit('standards', first.id)).toMatchObject({ ok: false, code: 'returned.already_done' })
    expect(await commit('standards', second.id)).toMatchObject({ ok: true, taken: 1 })
  })

  test('taken back, everything is as it was; not once somebody changed or used something of it', async () => {
    await everyKind()
    const sheet = await sheetOf(who(), 'standards')
    rowWith(sheet, 'S-1')[cell(sheet, 'Harga')] = '50000'
    const full = { 'Nama Produk': 'Kipas', 'Nama Inggris': 'Fan', 'Jenis Usaha': 'Anyaman', Satuan: 'buah' }
    sheet.rows.push(newRow(sheet, { ...full, Harga: '9000', 'Paling sedikit': '50', 'Hari pengerjaan': '14' }))
    const before = await db.selectFrom('standards').select(['code', 'price_minor', 'lead_days']).orderBy('code').execute()
    const read = await staged(who(), 'standards', savedAs(sheet, 'xlsx'))
    expect(await commit('standards', read.id)).toMatchObject({ ok: true, taken: 2 })

    const fan = await db.selectFrom('standards').select('id').where('name_id', '=', 'Kipas').executeTakeFirstOrThrow()
    const product = await make.product({ standard_id: fan.id })
    expect(await undo('standards', read.id)).toMatchObject({ ok: false, code: 'returned.in_use', params: { name: 'Kipas' } })
    await db.updateTable('products').set({ standard_id: null }).where('id', '=', product.id).execute()
    await somebodyEdits('S-1', minutesLater(30))
    expect(await undo('standards', read.id)).toMatchObject({ ok: false, code: 'returned.changed_since' })
    expect(await db.selectFrom('standards').select('id').where('name_id', '=', 'Kipas').execute()).toHaveLength(1)

    const again = await staged(who(minutesLater(70)), 'standards', await priceChanged('60000', 'S-3'))
    expect(await commit('standards', again.id, minutesLater(75))).toMatchObject({ ok: true, taken: 1 })
    expect(await undo('standards', again.id, minutesLater(80))).toEqual({ ok: true })
    expect(await undo('standards', again.id, minutesLater(81))).toMatchObject({ ok: false, code: 'returned.already_done' })
    const after = await db
      .selectFrom('standards')
      .select(['code', 'price_minor', 'lead_days'])
      .where('code', '=', 'S-3')
      .execute()
    expect(after).toEqual(before.filter(({ code }) => code === 'S-3'))
  })

  test('a file of another list, of two alike columns, and of too many changes is refused as a whole', async () => {
    await everyKind()
    const vocabulary = await bytesOf(await tableOf(who(), 'vocabulary'), 'csv')
    expect(await upload(who(), 'standards', vocabulary)).toMatchObject({ ok: false, code: 'returned.no_heading', field: 'file' })
    const sheet = await sheetOf(who(), 'standards')
    const twice = { heads: [...sheet.heads, 'Harga'], rows: sheet.rows.map((row) => [...row, '1']) }
    expect(await upload(who(), 'standards', savedAs(twice, 'csv'))).toMatchObject({ ok: false, code: 'returned.column_twice' })
    const many = {
      ...sheet,
      rows: Array.from({ length: mostRows + 1 }, (_, at) => newRow(sheet, { Kode: `X-${at}`, Harga: '1' })),
    }
    expect(await upload(who(), 'standards', savedAs(many, 'csv'))).toMatchObject({ ok: false, code: 'returned.rows_many' })
    expect(await db.selectFrom('returned_lists').select('id').execute()).toEqual([])
  })

  test('columns that are not there stay as they are, and what is only written is told', async () => {
    await everyKind()
    const sheet = await sheetOf(who(), 'standards')
    rowWith(sheet, 'S-2')[cell(sheet, 'Keadaan')] = 'Tampil'
    const keep = ['Kode', 'Nama Produk', 'Keadaan'].map((head) => cell(sheet, head))
    const few = {
      heads: [...keep.map((at) => sheet.heads[at]!), 'Catatan saya'],
      rows: sheet.rows.map((row) => [...keep.map((at) => row[at]!), 'x']),
    }
    const read = await staged(who(), 'standards', savedAs(few, 'xlsx'))
    expect(read.rows).toEqual([])
    const { aside } = await db.selectFrom('returned_lists').select('aside').where('id', '=', read.id).executeTakeFirstOrThrow()
    expect(JSON.parse(aside)).toEqual({ unknown: ['Catatan saya'], writtenOnly: [{ head: 'exports.state', rows: 1 }] })
    expect(await commit('standards', read.id)).toMatchObject({ ok: false, code: 'returned.nothing_to_take_in' })
    expect(await discardReturnedList(db, viewer, { id: read.id, list: 'vocabulary' }, now)).toMatchObject({
      code: 'returned.unknown',
    })
    expect(await discardReturnedList(db, viewer, { id: read.id, list: 'standards' }, now)).toEqual({ ok: true })
  })
})
