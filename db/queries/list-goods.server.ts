import { isId, type ProductId, type StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** What may be put on a list: published, with the unit it is made in and the standard it is already known as. */
export function productForList(trx: Trx, id: ProductId) {
  return trx
    .selectFrom('products')
    .select(['id', 'unit', 'standard_id as standardId'])
    .where('id', '=', id)
    .where('state', '=', 'published')
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
    .leftJoin('pictures', 'pictures.id', 'products.picture_id')
    .select(['products.id', 'name_id as nameId', 'name_en as nameEn', 'unit', 'slug', 'pictures.hash as picture'])
    .where('products.id', '=', id)
    .where('state', '=', 'published')
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
