import type { ProductState } from '#app/domain/catalogue/product-states'
import type { StandardState } from '#app/domain/catalogue/standard-states'
import { beginImport, commitImport } from '#app/domain/imports/commit-import.server'
import { listKey } from '#app/domain/imports/list-key'
import { stagedList } from '#app/domain/imports/staged-list.server'
import { stageImport } from '#app/domain/imports/stage-import.server'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { formKey } from '#app/http/form-key.server'
import { now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import type { FormCase, Place, Posted } from './place'

async function atReview({ make, cookieOf }: Place, fields: Posted['fields'], state: ProductState, tied = false) {
  const staff = await make.staffActor('sourcing')
  const product = await make.product({ state, standard_id: tied ? (await make.standard()).id : null })
  return { path: `/house/products/${product.id}`, cookie: await cookieOf(staff), fields }
}

const review = (what: string, fields: () => Posted['fields'], state: ProductState, tied?: boolean): FormCase => ({
  route: 'routes/house.products.$productId',
  what,
  ready: (place) => atReview(place, { do: what, ...fields() }, state, tied),
})

const bulk = (what: string, state: ProductState, fields: Posted['fields'] = {}): FormCase => ({
  route: 'routes/house.products._index',
  what: `${what} several`,
  ready: async ({ make, cookieOf }) => {
    const products = [await make.product({ state }), await make.product({ state })]
    const cookie = await cookieOf(await make.staffActor('sourcing'))
    const chosen = products.map(({ id }) => id)
    return { path: '/house/products?index', cookie, fields: { do: what, chosen, _key: formKey(), ...fields } }
  },
})

const measures = {
  ...{ botanical: 'Eichhornia crassipes', tolerance: '±1 cm', weightG: '320', cartonPieces: '12', cartonSize: '60 × 40 cm' },
  ...{ hs6: '4602.19', careId: 'Lap kain lembap', careEn: 'Wipe with a damp cloth' },
}

const specification = {
  ...{ nameId: 'Tas purun', nameEn: 'Purun tote', descriptionId: 'Tas belanja', descriptionEn: 'A shopper', craft: 'weaving' },
  ...{ materialId: 'Purun', materialEn: 'Purun sedge', botanical: 'Lepironia articulata', size: '35 cm', tolerance: '±1 cm' },
  ...{ unit: 'piece', weightG: '300', cartonPieces: '20', cartonSize: '60 × 40 cm', hs6: '4602.12', priceMinor: '45000' },
  ...{ minQuantity: '20', leadDays: '30', careId: 'Lap kain lembap', careEn: 'Wipe with a damp cloth' },
  ...{ tierFrom: '200', tierPrice: '42000' },
}

async function atStandard({ make, cookieOf }: Place, fields: Posted['fields'], state: StandardState = 'published') {
  const standard = await make.standard({ state })
  const cookie = await cookieOf(await make.staffActor('quality'))
  return { standard, posted: { path: `/house/standards/${standard.id}?do`, cookie, fields } }
}

const standardMove = (event: string, state: StandardState): FormCase => ({
  route: 'routes/house.standards.$standardId',
  what: event,
  ready: async (place) => (await atStandard(place, { do: event, _key: formKey() }, state)).posted,
})

/** A small list that nobody has sent yet. */
function freshList(): Uint8Array {
  const n = next()
  const rows = [
    'No;Nama Kelompok/Usaha;Ketua/Pemilik;Jml Anggota;Desa/Kelurahan;Jenis Usaha;Produk Utama;Kapasitas per Bulan;Satuan',
  ]
  for (const at of [1, 2, 3]) rows.push(`${at};Kel. Tenun ${n}-${at};Bete ${n};10;Tulamalae;Tenun Ikat;Sarung;6;lembar`)
  return new TextEncoder().encode(rows.join('\n'))
}

async function atList(
  { db, storage, lists, make, cookieOf }: Place,
  page: string,
  fields: Posted['fields'],
  committed = false,
): Promise<Posted> {
  const staff = await make.staffActor('sourcing')
  const staged = await stageImport(
    db,
    { storage, lists },
    staff,
    { bytes: freshList(), fileName: `list-${next()}.csv`, sender: `Dinas ${next()}` },
    now,
  )
  if (!staged.ok) throw new Error(staged.code)
  const { batchId } = staged
  const batch = await db.selectFrom('import_batches').selectAll().where('id', '=', batchId).executeTakeFirstOrThrow()
  const layout = JSON.stringify({ ...(JSON.parse(batch.layout) as object), regency: 'Belu', province: 'Nusa Tenggara Timur' })
  await db.updateTable('import_batches').set({ layout }).where('id', '=', batchId).execute()
  if (committed) {
    const taken = await commitImport(db, { storage, lists }, staff, { batchId }, now)
    if (!taken.ok) throw new Error(taken.code)
  }
  const said = page === '/sheet' ? { sheet: batch.sheet, ...fields } : fields
  const path = page === '' ? `/house/imports/${batchId}?index` : `/house/imports/${batchId}${page}`
  return { path, cookie: await cookieOf(staff), fields: said }
}

/** How the list calls its first maker. */
async function firstKey({ db, storage, lists }: Place, path: string): Promise<string> {
  const id = path.split('/')[3] as `imp_${string}`
  const batch = await db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const read = await stagedList(db, { storage, lists }, batch)
  if (!read.ok) throw new Error(read.code)
  return read.list.producers[0]?.key ?? ''
}

type ListPage = '' | '/sheet' | '/columns' | '/rows' | '/totals'

const list = (what: string, page: ListPage, fields: Posted['fields'], committed = false): FormCase => ({
  route: `routes/house.imports.$batchId.${page === '' ? '_index' : page.slice(1)}`,
  what,
  ready: (place) => atList(place, page, fields, committed),
})

export const catalogueForms: FormCase[] = [
  bulk('publish', 'in_review'),
  bulk('pause', 'published', { reason: 'Purunnya basah' }),
  bulk('resume', 'paused'),
  bulk('archive', 'published', { reason: 'Tidak dibuat lagi' }),
  bulk('return', 'in_review', { reason: 'Fotonya gelap' }),
  review('publish', () => ({ _key: formKey() }), 'in_review'),
  review('return', () => ({ _key: formKey(), reason: 'The photo is dark' }), 'in_review'),
  review('pause', () => ({ _key: formKey(), shelfReason: 'Purunnya basah' }), 'published'),
  review('resume', () => ({ _key: formKey() }), 'paused'),
  review('archive', () => ({ _key: formKey(), shelfReason: 'Tidak dibuat lagi' }), 'published'),
  review(
    'complete',
    () => ({ version: now, nameEn: 'Basket', materialEn: 'Ilung', descriptionEn: 'For rice', ...measures }),
    'in_review',
  ),
  review('standard', () => ({ _key: formKey() }), 'published'),
  review('unlink', () => ({}), 'published', true),
  {
    route: 'routes/house.products.$productId',
    what: 'link',
    ready: async (place) => atReview(place, { do: 'link', standardId: (await place.make.standard()).id }, 'published'),
  },
  {
    route: 'routes/house.standards.new',
    what: 'write a standard',
    ready: async ({ make, cookieOf }) => {
      const cookie = await cookieOf(await make.staffActor('quality'))
      return { path: '/house/standards/new', cookie, fields: { _key: formKey(), ...specification } }
    },
  },
  {
    route: 'routes/house.standards.$standardId',
    what: 'specification',
    ready: async (place) => {
      const { posted } = await atStandard(place, { ...specification, version: now })
      return { ...posted, path: posted.path.replace('?do', '') }
    },
  },
  standardMove('publish', 'draft'),
  standardMove('retire', 'published'),
  standardMove('revive', 'retired'),
  {
    route: 'routes/house.standards.$standardId',
    what: 'link',
    ready: async (place) => (await atStandard(place, { do: 'link', productId: (await place.make.product()).id })).posted,
  },
  {
    route: 'routes/house.standards.$standardId',
    what: 'unlink',
    ready: async (place) => {
      const { standard, posted } = await atStandard(place, {})
      const product = await place.make.product({ standard_id: standard.id })
      return { ...posted, fields: { do: 'unlink', unlinkedId: product.id } }
    },
  },
  {
    route: 'routes/house.imports._index',
    what: 'read a list',
    ready: async ({ make, cookieOf }) => ({
      path: '/house/imports?index',
      cookie: await cookieOf(await make.staffActor('programmes')),
      fields: {},
      file: { field: 'file', name: `list-${next()}.csv`, bytes: freshList() },
    }),
  },
  list('choose the sheet', '/sheet', { headerRow: '1', sender: 'Dinas Perindustrian Belu' }),
  list('name the columns', '/columns', { regency: 'Belu', province: 'Nusa Tenggara Timur', then: 'next' }),
  list('accept a kind', '/rows', { kind: 'imports.capacity_ambiguous' }),
  list('accept one', '/rows', { one: '2|7|imports.capacity_ambiguous' }),
  list('correct a row', '/rows', { edit: 'r2', cell: ['no 1', 'Kel. Tenun Baru'], then: 'save' }),
  list('leave a row out', '/rows', { edit: 'r3', then: 'out' }),
  {
    route: 'routes/house.imports.$batchId.rows',
    what: 'judge who it is',
    ready: async (place) => {
      const producer = await place.make.producer()
      const posted = await atList(place, '/rows', {})
      const producerKey = await firstKey(place, posted.path)
      return { ...posted, fields: { judge: 'same', producerKey, producerId: producer.id } }
    },
  },
  list('take it in', '/totals', { step: 'commit' }),
  list('discard', '/totals', { step: 'discard' }),
  list('undo', '', { step: 'undo' }, true),
  {
    route: 'routes/house.imports.$batchId._index',
    what: 'stop and take it back',
    ready: async (place) => {
      const posted = await atList(place, '', { step: 'undo' })
      const { db, storage, lists, make } = place
      const batchId = posted.path.split(/[/?]/)[3] as ImportBatchId
      const begun = await beginImport(db, { storage, lists }, await make.staffActor('sourcing'), { batchId }, now)
      if (!begun.ok) throw new Error(begun.code)
      // Without its file nobody goes on with it while other forms are counted.
      const { file_hash } = await db
        .selectFrom('import_batches')
        .select('file_hash')
        .where('id', '=', batchId)
        .executeTakeFirstOrThrow()
      await storage.remove(listKey(file_hash))
      return posted
    },
  },
]
