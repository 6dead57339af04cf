import { isId, type ProductId, type StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** What may be put on a list: published, of a maker who does not rest, with the unit it is made in and the standard it is already known as. */
export function productForList(trx: Trx, id: ProductId) {
  return trx
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .select(['products.id', 'products.unit', 'products.standard_id as standardId'])
    .where('products.id', '=', id)
    .where('products.state', '=', 'published')
    .where('producers.active', '=', 1)
    .executeTakeFirst()
}

export function standardForList(trx: Trx, id: StandardId) {
  return trx
    .selectFrom('standards')
    .select(['id', 'unit', 'id as standardId'])
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
}

/** Goods as a form to ask for them shows them; nothing that is not in the catalogue. */
export function goodsOfCatalogue(db: Reader, id: ProductId | StandardId) {
  return isId('product', id) ? productShown(db, id) : standardShown(db, id)
}

function productShown(db: Reader, id: ProductId) {
  return db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .leftJoin('pictures', 'pictures.id', 'products.picture_id')
    .select(['products.id', 'products.name_id as nameId', 'products.name_en as nameEn', 'products.unit', 'products.slug'])
    .select('pictures.hash as picture')
    .where('products.id', '=', id)
    .where('products.state', '=', 'published')
    .where('producers.active', '=', 1)
    .executeTakeFirst()
}

function standardShown(db: Reader, id: StandardId) {
  return db
    .selectFrom('standards')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .select(['standards.id', 'name_id as nameId', 'name_en as nameEn', 'unit', 'slug', 'pictures.hash as picture'])
    .where('standards.id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
}
