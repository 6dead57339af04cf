import { type FacetName, facetNames } from '#app/domain/catalogue/facets'
import { type Found, lookUp } from '#app/domain/catalogue/look-up'
import { slugOf } from '#app/domain/shared/slug'
import type { Craft } from '#app/domain/people/producer'
import type { EntryId } from '#app/domain/catalogue/catalogue-index'
import type { Database } from '#db/client.server'
import { catalogueIndex } from '#db/queries/catalogue.server'

const most = 4

type Item = { item: { id: EntryId; craft: Craft }; motif: { name: string } | null }

/** Others with the same motif, else of the same craft; what is on the page itself left out. */
export async function relatedTo(db: Database, { item, motif }: Item): Promise<Pick<Found, 'page'>> {
  const index = await catalogueIndex(db)
  const having = (facet: FacetName, value: string) => {
    const chosen = { ...nothing, [facet]: [value] }
    return lookUp(index, { q: '', chosen, sort: 'best', from: 0, most: most + 1 }).page
  }
  const found = [...(motif ? having('motif', slugOf(motif.name)) : []), ...having('craft', item.craft)]
  const others = new Map(found.filter(({ id }) => id !== item.id).map((one) => [one.id, one]))
  return { page: [...others.values()].slice(0, most) }
}

const nothing = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Record<FacetName, readonly string[]>
