import { addProducts } from '#app/domain/catalogue/add-products.server'
import { facetNames } from '#app/domain/catalogue/facets'
import { lookUp, type Wanted } from '#app/domain/catalogue/look-up'
import { system } from '#app/domain/people/actor'
import { type MotifId, newId, type ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { catalogueIndex } from '#db/queries/catalogue.server'
import { insertMotif } from '#db/queries/motifs.server'
import { inTransaction } from '#db/transaction.server'
import type { Craft } from '#app/domain/people/producer'
import { now } from './clock'
import { factory } from './factory'

export type SearchMaker = { key: string; name: string; village: string; district: string; regency: string; province: string }
export type SearchEntry = {
  key: string
  craft: Craft
  /** Key of who makes it. */
  maker: string
  nameId: string
  nameEn: string | null
  materialId: string | null
  materialEn: string | null
  motif?: string
  description?: string
  /** A standard of the house; its maker makes it. */
  standard?: true
}

/** A question of a buyer, with what has to stand among the first ten, and what must not. */
export type RelevanceQuestion = {
  asks: string
  /** All that fits: of more than ten any ten. Nothing here: nothing must be found. */
  must: readonly string[]
  mustNot: readonly string[]
  /** Only what must not come is judged. */
  open?: boolean
}

/** An invented house and what is asked of it. */
export type RelevanceSet = {
  name: string
  makers: readonly SearchMaker[]
  goods: readonly SearchEntry[]
  questions: readonly RelevanceQuestion[]
}

type KeyOf = ReadonlyMap<string, string>

/** Fills a house with what the set says; tells by what key each entry is known there. */
export async function stockCorpus(db: Database, { makers, goods }: RelevanceSet): Promise<KeyOf> {
  const make = factory(db)
  const keyOf = new Map<string, string>()
  for (const { key: maker, ...place } of makers) {
    const { id } = await make.producer(place)
    const made = goods.filter((entry) => entry.maker === maker)
    for (const entry of made.filter(({ standard }) => standard)) keyOf.set(await addStandard(db, id, entry), entry.key)
    const single = made.filter(({ standard }) => !standard)
    const ids = await addSingle(db, id, single, goods)
    for (const [at, product] of ids.entries()) keyOf.set(product, single[at]?.key ?? '')
  }
  return keyOf
}

async function addStandard(db: Database, producer_id: ProducerId, entry: SearchEntry) {
  const { nameId, nameEn, craft, materialId, materialEn } = entry
  const names = { name_id: nameId, name_en: nameEn ?? nameId, material_id: materialId, material_en: materialEn, craft }
  const { id } = await factory(db).standard({ ...names, botanical: null })
  await factory(db).product({ ...names, standard_id: id, producer_id })
  await inTransaction(db, (trx) => updateCatalogue(trx, [id]))
  return id
}

async function addSingle(db: Database, producerId: ProducerId, entries: readonly SearchEntry[], all: readonly SearchEntry[]) {
  const motifs = new Map<string | undefined, MotifId>()
  for (const name of new Set(entries.flatMap(({ motif }) => motif ?? []))) motifs.set(name, await addMotif(db, name))
  const rows = entries.map(({ key, nameId, nameEn, craft, materialId, materialEn, motif, description }) => ({
    ...{ producerId, nameId, nameEn, craft, materialId, materialEn },
    ...{ motifId: motifs.get(motif) ?? null, descriptionId: description ?? null },
    // Each another: among equals the order is then the same in every run.
    perYear: 600 + all.findIndex((one) => one.key === key),
    ...{ priceMinor: 50_000, state: 'published' as const },
  }))
  return inTransaction(db, (trx) => addProducts(trx, system, rows, now))
}

async function addMotif(db: Database, name: string): Promise<MotifId> {
  const id = newId('motif')
  const said = { origin_id: '', origin_en: '', meaning_id: '', meaning_en: '', pakem_id: '', pakem_en: '' }
  const kept = { state: 'accepted', newly_made: 0, version: 1, created_at: now } as const
  const motif = { id, slug: id, name, craft: 'batik', use_rule: 'open', picture_id: null, ...kept, ...said } as const
  await inTransaction(db, (trx) => insertMotif(trx, motif))
  return id
}

const everything = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Wanted['chosen']

/** Keys of the first ten. */
export async function firstTen(db: Database, keyOf: KeyOf, q: string): Promise<string[]> {
  const { page } = lookUp(await catalogueIndex(db), { q, chosen: everything, sort: 'best', from: 0, most: 10 })
  return page.map(({ id }) => keyOf.get(id) ?? id)
}

export type Answer = RelevanceQuestion & { found: string[]; recall: number; missing: string[]; wrong: string[] }

/** The whole set, asked of one house. Whoever is to find nothing finds all there is to find. */
export async function askAll(db: Database, keyOf: KeyOf, questions: readonly RelevanceQuestion[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const question of questions) {
    const found = await firstTen(db, keyOf, question.asks)
    const missing = question.must.filter((key) => !found.includes(key))
    const wrong = question.must.length === 0 && !question.open ? found : question.mustNot.filter((key) => found.includes(key))
    const { length } = question.must
    const recall = length === 0 ? 1 : (length - missing.length) / Math.min(10, length)
    answers.push({ ...question, found, recall, missing, wrong })
  }
  return answers
}

export const meanRecall = (answers: readonly Answer[]): number =>
  answers.reduce((all, { recall }) => all + recall, 0) / answers.length
