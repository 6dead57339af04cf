import fc from 'fast-check'
import type { FacetName } from '#app/domain/catalogue/facets'
import { type Day, monthOf } from '#app/domain/shared/calendar'
import { crafts } from '#app/domain/people/producer'
import { type MotifId, newId, type ProducerId, type StandardId } from '#app/domain/shared/ids'
import { mostPossible } from '#app/domain/supply/capacity'
import type { Database } from '#db/client.server'
import { fillEmptyCatalogue } from '#db/queries/catalogue-entries.server'
import { insertMotif } from '#db/queries/motifs.server'
import { inTransaction } from '#db/transaction.server'
import { dayIn, now, today } from '#tests/support/clock'
import { factory } from '#tests/support/factory'

const places = [
  ['Hulu Sungai Utara', 'Kalimantan Selatan'],
  ['Kota Banjarmasin', 'Kalimantan Selatan'],
  ['Belu', 'Nusa Tenggara Timur'],
  ['Timor Tengah Utara', 'Nusa Tenggara Timur'],
] as const
/** What is written as material, and what the filter has to call it. */
const materials = new Map<string, string[]>([
  ['Purun', ['purun']],
  ['Purun danau', ['purun']],
  ['Kayu jati', ['jati']],
  ['Teak', ['jati']],
  ['Rotan, bambu', ['rotan', 'bambu']],
  ['Water hyacinth', ['ilung']],
  ['', []],
])
const motifs = ['Enggang', 'Mata Purun']
const prices = [1, 50_000, 50_001, 150_000, 150_001, 500_001, 1_500_001]
const minima = [1, 10, 11, 50, 51, 200, 201]
const leads = [1, 14, 15, 30, 31, 60, 90, 91]

const dashed = (name: string) => name.toLowerCase().replaceAll(' ', '-')
const none = 'nowhere'

/** Everything that can stand in the address for a facet, and something that is nowhere. */
export const facetChoices: Record<FacetName, string[]> = {
  craft: [...crafts],
  province: [...new Set(places.map(([, province]) => dashed(province))), none],
  made: [...places.map(([regency]) => dashed(regency)), none],
  material: ['purun', 'jati', 'rotan', 'bambu', 'ilung', none],
  motif: [...motifs.map(dashed), none],
  price: ['50000', '150000', '500000', '1500000', '1500000plus'],
  minimum: ['10', '50', '200', '200plus'],
  lead: ['14', '30', '60', '90', '90plus'],
  stock: ['ready'],
}

const anyGood = fc.record({
  maker: fc.nat(7),
  craft: fc.constantFrom(...crafts),
  material: fc.constantFrom(...materials.keys()),
  motif: fc.constantFrom(null, ...motifs),
  price: fc.constantFrom(...prices),
  minimum: fc.constantFrom(...minima),
  lead: fc.constantFrom(...leads),
  stock: fc.constantFrom(0, 0, 0, 5, 400),
  perYear: fc.constantFrom(8, 120, 365, 600, 1_200, 4_000),
  state: fc.constantFrom('published', 'published', 'published', 'published', 'paused', 'draft'),
  standard: fc.constantFrom(null, null, 0, 1, 2, 3),
})

/** A house of eight makers, one of them no longer active, with promises and days off, and about a hundred goods. */
export async function stockAtRandom(db: Database): Promise<void> {
  const make = factory(db)
  const makers: ProducerId[] = []
  for (let nth = 0; nth < 8; nth++) {
    const [regency, province] = places[nth % places.length] ?? places[0]
    makers.push((await make.producer({ regency, province, village: `Desa ${nth}`, active: nth === 7 ? 0 : 1 })).id)
  }
  const motifIds = new Map<string, MotifId>()
  for (const name of motifs) motifIds.set(name, await addMotif(db, name))
  const goods = fc.sample(anyGood, { numRuns: 100, seed: 20_260_302 })
  const standards: StandardId[] = []
  for (const good of goods.slice(0, 4))
    standards.push((await make.standard({ ...columnsOf(good, motifIds), botanical: null })).id)
  for (const { maker, stock, perYear, state, standard, ...good } of goods.slice(4))
    await make.product({
      ...{ ...columnsOf(good, motifIds), stock, state, capacity_per_year: perYear },
      ...{ producer_id: makers[maker]!, standard_id: standard === null ? null : standards[standard]! },
    })
  await promise(db, makers[0]!, 40, 480, [0, 1])
  await promise(db, makers[1]!, 7, 365, [0, 1, 2, 3])
  await restDays(db, makers[2]!)
  await fillEmptyCatalogue(db)
}

type Good = Pick<
  typeof anyGood extends fc.Arbitrary<infer G> ? G : never,
  'craft' | 'material' | 'motif' | 'price' | 'minimum' | 'lead'
>
const columnsOf = ({ craft, material, motif, price, minimum, lead }: Good, motifIds: ReadonlyMap<string, MotifId>) => ({
  ...{ craft, material_id: material || null, material_en: null, motif_id: motif ? (motifIds.get(motif) ?? null) : null },
  ...{ price_minor: price, min_quantity: minimum, lead_days: lead },
})

async function addMotif(db: Database, name: string): Promise<MotifId> {
  const id = newId('motif')
  const said = { origin_id: '', origin_en: '', meaning_id: '', meaning_en: '', pakem_id: '', pakem_en: '' }
  const kept = { state: 'accepted', newly_made: 0, version: 1, created_at: now } as const
  const motif = { id, slug: id, name, craft: 'batik', use_rule: 'open', picture_id: null, ...kept, ...said } as const
  await inTransaction(db, (trx) => insertMotif(trx, motif))
  return id
}

/** So many pieces are promised of each of these months, counted from this one. */
async function promise(db: Database, maker: ProducerId, quantity: number, perYear: number, months: readonly number[]) {
  const { id } = await factory(db).commitment({ producer_id: maker, capacity_per_year: perYear })
  for (const ahead of months) {
    const month = monthOf(dayIn(ahead * 31))
    const hold = { commitment_id: id, producer_id: maker, month, quantity, per_year: perYear }
    await db.insertInto('capacity_holds').values(hold).execute()
  }
}

/** One maker rests, one regency celebrates, the whole house has a holiday; and one rest was taken back. */
async function restDays(db: Database, maker: ProducerId) {
  const { accountId } = await factory(db).staffActor('sourcing')
  const nowhere = { producer_id: null, regency: null, village: null }
  const rests = [
    { ...nowhere, producer_id: maker, from_day: dayIn(5), to_day: dayIn(40), removed_at: null },
    { ...nowhere, regency: 'Belu', from_day: dayIn(20), to_day: dayIn(30), removed_at: null },
    { ...nowhere, from_day: dayIn(60), to_day: dayIn(61), removed_at: null },
    { ...nowhere, producer_id: maker, from_day: dayIn(1), to_day: dayIn(300), removed_at: now },
  ]
  for (const rest of rests)
    await db
      .insertInto('off_days')
      .values({
        ...rest,
        id: newId('offDays'),
        reason: 'feast',
        note: null,
        recorded_by: accountId,
        created_at: now,
        removed_by: null,
      })
      .execute()
}

export type Counted = {
  id: string
  values: Record<FacetName, string[]>
  stock: number
  leadDays: number
  makers: readonly { id: ProducerId; perYear: number }[]
}

/** Everything public, straight from the tables, with what each filter has to find it by. */
export async function countedByHand(db: Database): Promise<Counted[]> {
  const products = (await db.selectFrom('products').selectAll().where('state', '=', 'published').execute()).map((product) => ({
    ...product,
  }))
  const makers = new Map(
    (await db.selectFrom('producers').selectAll().where('active', '=', 1).execute()).map((maker) => [maker.id, maker]),
  )
  const motifNames = new Map((await db.selectFrom('motifs').selectAll().execute()).map(({ id, name }) => [id, name]))
  const standards = await db.selectFrom('standards').selectAll().where('state', '=', 'published').execute()
  const shown = products.filter(({ producer_id }) => makers.has(producer_id))
  const single = shown.map((product) => ({ ...product, all: [product] }))
  const pooled = standards.map((standard) => ({
    ...standard,
    all: shown.filter((product) => product.standard_id === standard.id),
  }))
  return [...single, ...pooled].map(({ all, ...good }): Counted => {
    const homes = all.flatMap(({ producer_id }) => makers.get(producer_id) ?? [])
    const stock = all.reduce((sum, product) => sum + product.stock, 0)
    const [price, lead, least] = [good.price_minor ?? 0, good.lead_days, good.min_quantity]
    const slowest = new Map<ProducerId, number>()
    for (const { producer_id, capacity_per_year } of all)
      slowest.set(producer_id, Math.min(slowest.get(producer_id) ?? Infinity, capacity_per_year ?? 0))
    return {
      ...{ id: good.id, stock, leadDays: lead, makers: [...slowest].map(([id, perYear]) => ({ id, perYear })) },
      values: {
        craft: [good.craft],
        province: homes.map(({ province }) => dashed(province)),
        made: homes.map(({ regency }) => dashed(regency)),
        material: materials.get(good.material_id ?? '') ?? [],
        motif: good.motif_id ? [dashed(motifNames.get(good.motif_id) ?? '')] : [],
        price: [
          price <= 50_000
            ? '50000'
            : price <= 150_000
              ? '150000'
              : price <= 500_000
                ? '500000'
                : price <= 1_500_000
                  ? '1500000'
                  : '1500000plus',
        ],
        minimum: [10, 50, 200]
          .filter((end) => least <= end)
          .map(String)
          .concat(least > 200 ? ['200plus'] : []),
        lead: [14, 30, 60, 90]
          .filter((end) => lead <= end)
          .map(String)
          .concat(lead > 90 ? ['90plus'] : []),
        stock: stock > 0 ? ['ready'] : [],
      },
    }
  })
}

/** Pieces that can be had until a day: what lies ready, and once there was time for a first lot, what each maker's months still hold. */
export async function possibleByHand(db: Database): Promise<(good: Counted, by: Day) => number> {
  const holds = await db.selectFrom('capacity_holds').selectAll().execute()
  const rests = await db.selectFrom('off_days').selectAll().where('removed_at', 'is', null).execute()
  const homes = new Map((await db.selectFrom('producers').selectAll().execute()).map((maker) => [maker.id, maker]))
  return (good, by) => {
    const inTime = dayIn(good.leadDays) <= by
    const made = good.makers.map(({ id, perYear }) => {
      const home = homes.get(id)
      const held = holds.filter((hold) => hold.producer_id === id && hold.month <= monthOf(by))
      const off = rests.filter(
        ({ producer_id, regency }) => producer_id === id || (!producer_id && (!regency || regency === home?.regency)),
      )
      const diary = {
        holds: held.map(({ month, quantity, per_year }) => ({ month, quantity, perYear: per_year })),
        off: off.map(({ from_day, to_day }) => ({ from: from_day, to: to_day })),
      }
      return mostPossible(perYear, diary, today, by)
    })
    return good.stock + (inTime ? made.reduce((all, one) => all + one, 0) : 0)
  }
}
