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
import { corpus, type CorpusEntry, searchMakers } from '#tests/fixtures/search/corpus'
import { questions, type RelevanceQuestion } from '#tests/fixtures/search/questions'
import { now } from './clock'
import { factory } from './factory'

type KeyOf = ReadonlyMap<string, string>

/** Fills a house with the corpus; tells by what key each entry is known there. */
export async function stockCorpus(db: Database): Promise<KeyOf> {
  const make = factory(db)
  const keyOf = new Map<string, string>()
  for (const [maker, [name, village, district, regency, province]] of Object.entries(searchMakers)) {
    const { id } = await make.producer({ name, village, district, regency, province })
    const made = corpus.filter((entry) => entry.maker === maker)
    for (const entry of made.filter(({ standard }) => standard)) keyOf.set(await addStandard(db, id, entry), entry.key)
    const single = made.filter(({ standard }) => !standard)
    const ids = await addSingle(db, id, single)
    for (const [at, product] of ids.entries()) keyOf.set(product, single[at]?.key ?? '')
  }
  return keyOf
}

async function addStandard(db: Database, producer_id: ProducerId, entry: CorpusEntry) {
  const { nameId, nameEn, craft, materialId, materialEn } = entry
  const names = { name_id: nameId, name_en: nameEn ?? nameId, material_id: materialId, material_en: materialEn, craft }
  const { id } = await factory(db).standard({ ...names, botanical: null })
  await factory(db).product({ ...names, standard_id: id, producer_id })
  await inTransaction(db, (trx) => updateCatalogue(trx, [id]))
  return id
}

async function addSingle(db: Database, producerId: ProducerId, entries: readonly CorpusEntry[]) {
  const motifs = new Map<string | undefined, MotifId>()
  for (const name of new Set(entries.flatMap(({ motif }) => motif ?? []))) motifs.set(name, await addMotif(db, name))
  const rows = entries.map(({ nameId, nameEn, craft, materialId, materialEn, motif, description }) => ({
    ...{ producerId, nameId, nameEn, craft, materialId, materialEn },
    ...{ motifId: motifs.get(motif) ?? null, descriptionId: description ?? null },
    // Each another: among equals the order is then the same in every run.
    perYear: 600 + corpus.findIndex((one) => one.nameId === nameId),
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
export async function askAll(db: Database, keyOf: KeyOf): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const question of questions) {
    const found = await firstTen(db, keyOf, question.asks)
    const missing = question.must.filter((key) => !found.includes(key))
    const wrong = question.must.length === 0 ? found : question.mustNot.filter((key) => found.includes(key))
    const { length } = question.must
    const recall = length === 0 ? 1 : (length - missing.length) / Math.min(10, length)
    answers.push({ ...question, found, recall, missing, wrong })
  }
  return answers
}

export const meanRecall = (answers: readonly Answer[]): number =>
  answers.reduce((all, { recall }) => all + recall, 0) / answers.length
