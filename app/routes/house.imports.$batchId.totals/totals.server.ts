import { knownMakers, likeHouseMakers, listedChanges } from '#app/domain/imports/compare-with-house.server'
import { listedProductChanges, matchProducts } from '#app/domain/imports/compare-products.server'
import { type ListShelf, stagedList } from '#app/domain/imports/staged-list.server'
import { nikFingerprints } from '#app/domain/people/fingerprint-nik.server'
import type { ImportBatchId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

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
  const goods = await matchProducts(db, producers, known)
  const { changes: goodsChanges, held } = listedProductChanges(goods, batch.id)
  return {
    refusal: null,
    totals: {
      rows: counts.rows,
      newMakers: producers.filter(({ key }) => !known.has(key)).length,
      knownMakers: producers.filter(({ key }) => known.has(key)).length,
      changedMakers: changes.length,
      newProducts: goods.filter((one) => !one.known).length,
      knownProducts: goods.filter((one) => one.known).length,
      changedProducts: goodsChanges.length,
      pricesHeld: held,
      skipped: counts.skipped,
      errors: counts.errors,
      warnings: counts.warnings,
      likes: new Set(likes.map(({ producerKey }) => producerKey)).size,
      nowhere: producers.filter(({ regency, province }) => !regency || !province).length,
      changes: changes.slice(0, changesShown),
      changesLeft: Math.max(0, changes.length - changesShown),
      goodsChanges: goodsChanges
        .slice(0, changesShown)
        .map(({ known: { id, name_id: name }, changes: told }) => ({ id, name, changes: told })),
      goodsChangesLeft: Math.max(0, goodsChanges.length - changesShown),
      problems: problems.map(({ code, params }) => ({ code, params: params ?? {} })),
    },
  }
}

export type Totals = NonNullable<Awaited<ReturnType<typeof totalsOf>>['totals']>
