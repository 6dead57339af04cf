import { knownMakers, likeHouseMakers, listedChanges } from '#app/domain/imports/compare-with-house.server'
import { type ListShelf, stagedList } from '#app/domain/imports/staged-list.server'
import { nikFingerprints } from '#app/domain/people/fingerprint-nik.server'
import type { ImportBatchId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { productKeysAmong } from '#db/queries/imports.server'

const changesShown = 50

type Batch = { id: ImportBatchId; file_hash: string; file_name: string; sheet: string; layout: string }

/** What taking the list in would do, counted the way it would be done; nothing is written. */
export async function totalsOf(db: Reader, shelf: ListShelf, batch: Batch) {
  const read = await stagedList(db, shelf, batch)
  if (!read.ok) return { totals: null, refusal: { code: read.code, params: read.params ?? {} } }
  const { producers, counts, problems } = read.list
  const known = await knownMakers(db, batch.id, producers)
  const changes = await listedChanges(db, producers, known)
  const likes = await likeHouseMakers(db, batch.id, producers, known, await nikFingerprints(shelf.storage))
  const productKeys = producers.flatMap((producer) => producer.products.map((product) => `${producer.key}|${product.key}`))
  const knownProducts = await productKeysAmong(db, productKeys)
  return {
    refusal: null,
    totals: {
      rows: counts.rows,
      newMakers: producers.filter(({ key }) => !known.has(key)).length,
      knownMakers: producers.filter(({ key }) => known.has(key)).length,
      changedMakers: changes.length,
      newProducts: productKeys.filter((key) => !knownProducts.has(key)).length,
      knownProducts: productKeys.filter((key) => knownProducts.has(key)).length,
      skipped: counts.skipped,
      errors: counts.errors,
      warnings: counts.warnings,
      likes: new Set(likes.map(({ producerKey }) => producerKey)).size,
      nowhere: producers.filter(({ regency, province }) => !regency || !province).length,
      changes: changes.slice(0, changesShown),
      changesLeft: Math.max(0, changes.length - changesShown),
      problems: problems.map(({ code, params }) => ({ code, params: params ?? {} })),
    },
  }
}

export type Totals = NonNullable<Awaited<ReturnType<typeof totalsOf>>['totals']>
