import { addProducts, type NewProduct } from '#app/domain/catalogue/add-products.server'
import { publishProduct } from '#app/domain/catalogue/move-product.server'
import { writePictureWords } from '#db/queries/picture-words.server'
import { inTransaction } from '#db/transaction.server'
import { batikMakers, otherMakers } from './makers'
import { must } from './must'
import { botanicalOf, careOf, packingOf } from './packing'
import { drawingFor, inWords, sitting } from './sitting.server'
import type { Shelves, Stage } from './stage'
import { wordsFor } from './words'

/** What makers who came by themselves list, published by the house. */
export async function addOwnGoods({ db, clock, cast, studio }: Stage, motifIds: Shelves['motifs']): Promise<void> {
  const owners = await db.selectFrom('producers').select(['id', 'name']).where('import_batch_id', 'is', null).execute()
  for (const maker of [...batikMakers, ...otherMakers]) {
    const producerId = owners.find(({ name }) => name === maker.name)?.id
    const actor = producerId && cast.makers.get(producerId)
    if (!actor) throw new Error(`${maker.name} has no workshop`)
    const goods: NewProduct[] = []
    const shown: ReturnType<typeof inWords>[] = []
    for (const { nameId, perYear, priceMinor } of maker.goods) {
      const { en, motif, standard: _standard, priceMinor: usual = 0, ...words } = wordsFor(nameId)
      const told = { ...words, ...careOf(maker.craft), ...packingOf(nameId), botanical: botanicalOf(words.materialId) }
      const drawing = drawingFor(nameId, `${maker.name} ${nameId}`)
      const [picture, ...further] = await sitting(studio, drawing, goods.length)
      const named = { nameId, nameEn: en, craft: maker.craft, motifId: motif ? motifIds[motif] : null }
      const unit =
        maker.craft === 'batik' && !nameId.startsWith('Kemeja') ? 'sheet' : nameId.startsWith('Tikar') ? 'sheet' : 'piece'
      const made = {
        producerId,
        unit,
        perYear,
        priceMinor: priceMinor ?? usual,
        pictureId: picture.id,
        furtherPictureIds: further.map(({ id }) => id),
        state: 'in_review',
      } as const
      goods.push({ ...told, ...named, ...made })
      shown.push(inWords([picture, ...further]))
    }
    const productIds = await inTransaction(db, async (trx) => {
      const ids = await addProducts(trx, actor, goods, clock.at(105, 13))
      for (const [at, id] of ids.entries()) await writePictureWords(trx, id, shown[at] ?? [])
      return ids
    })
    for (const productId of productIds) {
      must(
        await publishProduct(db, cast.staff.sourcing, { productId, key: `publish ${productId}` }, clock.at(104, 10)),
        maker.name,
      )
    }
  }
}
