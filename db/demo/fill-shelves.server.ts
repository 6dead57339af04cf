import { createStandard } from '#app/domain/catalogue/create-standard.server'
import { completeProduct } from '#app/domain/catalogue/complete-product.server'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { editStandard } from '#app/domain/catalogue/edit-standard.server'
import { linkProducts } from '#app/domain/catalogue/link-products.server'
import { publishProduct, returnProduct, shelveProduct } from '#app/domain/catalogue/move-product.server'
import { publishStandard } from '#app/domain/catalogue/move-standard.server'
import type { Craft } from '#app/domain/people/producer'
import type { AccountId, ProductId, StandardId } from '#app/domain/shared/ids'
import { randomFrom } from './art/svg'
import { giveLeave, hangMotifs } from './hang-motifs.server'
import { must } from './must'
import { addOwnGoods } from './own-goods.server'
import { botanicalOf, careOf, packingOf } from './packing'
import { cheaperByMany, priceForMany } from './price-for-many.server'
import { entriesOf } from './open-house.server'
import { drawingFor, inWords, sitting } from './sitting.server'
import { reviseMotifs } from './revise-motifs.server'
import type { Shelves, Stage } from './stage'
import { type StandardName, standards } from './standards'
import { type Words, wordsFor } from './words'

type MotifIds = Shelves['motifs']

export async function fillShelves(stage: Stage): Promise<Shelves> {
  const motifIds = await hangMotifs(stage)
  await giveLeave(stage, motifIds)
  await reviseMotifs(stage, motifIds)
  const standardIds = await writeStandards(stage, motifIds)
  await completeLists(stage, motifIds)
  await addOwnGoods(stage, motifIds)
  await linkToStandards(stage, standardIds)
  return { motifs: motifIds, standards: standardIds }
}

async function writeStandards({ db, clock, cast, studio }: Stage, motifIds: MotifIds): Promise<Shelves['standards']> {
  const ids: Partial<Record<StandardName, StandardId>> = {}
  for (const [key, { motif, drawing, ...fields }] of entriesOf(standards)) {
    const [photo, ...samples] = await sitting(studio, drawing, 0)
    const specified = { ...fields, ...careOf(fields.craft), motifId: motif && motifIds[motif] }
    const tiers = cheaperByMany(fields)
    const standard = { ...specified, key: `standard ${key}`, photo, samples, tiers }
    const { standardId } = must(await createStandard(db, cast.staff.quality, standard, clock.at(106, 10)), key)
    ids[key] = standardId
    const seen = inWords([photo, ...samples])
    const edit = { standardId, fields: specified, seen }
    must(await editStandard(db, cast.staff.quality, edit, clock.at(106, 11)), key)
  }
  return ids as Shelves['standards']
}

/** The field officers go round: prices, photos, sizes; then the house adds English and publishes. */
async function completeLists(stage: Stage, motifIds: MotifIds): Promise<void> {
  const officers = new Map<AccountId | null, Stage['cast']['staff']['officerSouth']>(
    Object.values(stage.cast.staff).map((actor) => [actor.accountId, actor]),
  )
  const listed = await stage.db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .select(['products.id', 'products.name_id', 'products.craft', 'products.price_minor', 'producers.field_officer_id'])
    .where('products.import_batch_id', 'is not', null)
    .orderBy('products.id')
    .execute()
  for (const [at, product] of listed.entries()) {
    const officer = officers.get(product.field_officer_id)
    if (!officer) throw new Error(`nobody looks after the maker of ${product.name_id}`)
    await completeListed(stage, { ...product, at }, officer, motifIds)
  }
}

type Listed = { id: ProductId; name_id: string; craft: Craft; price_minor: number | null; at: number }

async function completeListed(
  { db, clock, cast, studio }: Stage,
  product: Listed,
  officer: Stage['cast']['staff']['officerSouth'],
  motifIds: MotifIds,
): Promise<void> {
  const words = wordsFor(product.name_id)
  const visited = clock.at(110 - (product.at % 9), 8 + (product.at % 8))
  const { materialId, size, descriptionId, minQuantity, leadDays } = words
  const packing = packingOf(product.name_id)
  const measured = packing && { weightG: packing.weightG, tolerance: packing.tolerance }
  const written = { materialId, size, descriptionId, minQuantity, leadDays, ...measured }
  const own = product.price_minor === null ? { priceMinor: priceNear(words, product.at) } : {}
  const drawing = drawingFor(product.name_id, `${product.name_id} ${product.at}`)
  const photos = await sitting(studio, drawing, product.at)
  must(await editProduct(db, officer, { productId: product.id, words: { ...written, ...own }, photos }, visited), product.name_id)

  await priceForMany(db, officer, product.id, product.at, visited)

  const { en: nameEn, materialEn, descriptionEn } = words
  const english = {
    productId: product.id,
    nameEn,
    materialEn,
    descriptionEn,
    motifId: words.motif ? motifIds[words.motif] : null,
    botanical: botanicalOf(materialId),
    ...careOf(product.craft),
    ...packing,
    // Every few have no words of their own: their name, the kind of shot and the motif stand in.
    seen: product.at % 5 === 3 ? [] : inWords(photos),
  }
  must(await completeProduct(db, cast.staff.sourcing, english, clock.at(100, 9)), product.name_id)
  await review(db, cast, product, clock)
}

/** Most are published; some wait, one went back to its maker, one takes a rest: the review desk is never empty. */
async function review(db: Stage['db'], cast: Stage['cast'], { id, name_id, at }: Listed, clock: Stage['clock']): Promise<void> {
  const move = { productId: id, key: `review ${at}` }
  if (name_id.includes(',') && at < 30) {
    const reason = 'Satu produk satu nama: pisahkan tas dan tikar, lalu beri ukuran dan harga masing-masing.'
    must(await returnProduct(db, cast.staff.sourcing, { ...move, reason }, clock.at(99, 11)), name_id)
    return
  }
  if (at % 47 === 20 || name_id.includes(',')) return
  must(await publishProduct(db, cast.staff.sourcing, move, clock.at(99, 10)), name_id)
  if (at === 9) {
    const reason = 'Purunnya dua kali datang basah. Balai menengok dulu cara menjemurnya.'
    must(await shelveProduct(db, cast.staff.sourcing, { ...move, reason }, 'pause', clock.at(60, 10)), name_id)
  }
}

function priceNear({ priceMinor = 0 }: Words, seed: number): number {
  return Math.round((priceMinor * (0.9 + 0.22 * randomFrom(`price ${seed}`)())) / 500) * 500
}

async function linkToStandards({ db, clock, cast }: Stage, ids: Shelves['standards']): Promise<void> {
  const products = await db.selectFrom('products').select(['id', 'name_id', 'unit']).where('state', '=', 'published').execute()
  for (const [key, { unit }] of entriesOf(standards)) {
    const standardId = ids[key]
    const fitting = products.filter((product) => wordsFor(product.name_id).standard === key && product.unit === unit)
    const productIds = fitting.map(({ id }) => id)
    must(await linkProducts(db, cast.staff.sourcing, { standardId, productIds }, clock.at(98, 10)), key)
    must(await publishStandard(db, cast.staff.sourcing, { standardId, key: `publish ${key}` }, clock.at(97, 10)), key)
  }
}
