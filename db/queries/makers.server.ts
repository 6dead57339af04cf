import { publicPlace } from '#app/domain/catalogue/catalogue-entry'
import type { StandardId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/**
 * Who makes to a standard, as each consented to be shown: the name only of those who agreed, others by their district. Each
 * once, by the slower of several products, the one who makes most first.
 */
export async function publicMakersOf(db: Reader, standardId: StandardId) {
  const rows = await db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .select((select) => [
      'producers.id',
      'producers.name',
      'producers.members',
      'producers.shows_name',
      'producers.slug',
      'producer_pages.hides_village',
      'producers.village',
      'producers.district',
      'producers.regency',
      'producers.province',
      select.fn.min('products.capacity_per_year').as('perYear'),
    ])
    .where('products.standard_id', '=', standardId)
    .where('products.state', '=', 'published')
    .where('products.capacity_per_year', '>', 0)
    .where('producers.active', '=', 1)
    .groupBy(['producers.id', 'producer_pages.producer_id'])
    .orderBy('perYear', 'desc')
    .orderBy('producers.id')
    .execute()
  return rows.map(({ name, slug, members, shows_name, hides_village, perYear, ...place }) => ({
    name: shows_name === 1 ? name : null,
    slug: shows_name === 1 ? slug : null,
    members,
    perYear: Number(perYear),
    place: publicPlace(place, shows_name === 1 && hides_village !== 1),
  }))
}

export type PublicMaker = Awaited<ReturnType<typeof publicMakersOf>>[number]
