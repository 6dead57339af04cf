import type { Reader } from '#db/client.server'
import { pictureReferences } from './picture-references'
import { namedIn } from './unused-pictures.server'

/** Goods, motifs and what buyers ask for: what is not a maker's own photo. */
const elsewhere = pictureReferences.filter((place) => place !== 'producer_pages.picture_id')

/** The makers whose own photo a picture is, and whether their page shows it to everybody; none where goods show it as well. */
export async function ownersOfPhoto(db: Reader, hash: string) {
  const rows = await db
    .selectFrom('pictures')
    .innerJoin('producer_pages', 'producer_pages.picture_id', 'pictures.id')
    .innerJoin('producers', 'producers.id', 'producer_pages.producer_id')
    .select(['producers.id', 'producers.active', 'producers.shows_name', 'producer_pages.shows_picture'])
    .where('pictures.hash', '=', hash)
    .where((where) => where.not(namedIn(elsewhere)))
    .execute()
  return rows.map(({ id, active, shows_name, shows_picture }) => ({
    id,
    isShown: [active, shows_name, shows_picture].every((flag) => flag === 1),
  }))
}
