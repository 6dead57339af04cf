import type { Language } from '#app/domain/people/actor'
import type { Database } from '#db/client.server'
import { picturesOfProduct, picturesOfStandard } from '#db/queries/item-pictures.server'
import { publicMakersOf } from '#db/queries/makers.server'
import { motifStory } from '#db/queries/motifs.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { publicProduct } from '#db/queries/products.server'
import { publicStandard } from '#db/queries/standards.server'

type ShownProduct = NonNullable<Awaited<ReturnType<typeof publicProduct>>>

type Common = {
  slug: string
  name_id: string
  name_en: string | null
  description_id: string | null
  description_en: string | null
  material_id: string | null
  material_en: string | null
}

/** The words of the viewer's language; where the house has none yet, the maker's own. */
function inWords<Item extends Common>(item: Item, language: Language) {
  const { name_id, name_en, description_id, description_en, material_id, material_en, ...rest } = item
  const english = language === 'en'
  return {
    ...rest,
    name: (english ? name_en : null) ?? name_id,
    nameId: name_id,
    description: english ? (description_en ?? description_id) : description_id,
    material: english ? (material_en ?? material_id) : material_id,
  }
}

/** What a page of the catalogue shows: one maker's product, or a standard and everybody who makes it. */
export async function loadItem(db: Database, slug: string, language: Language) {
  const product = await publicProduct(db, slug)
  if (product) return productPage(db, product, language)
  const standard = await publicStandard(db, slug)
  if (!standard) return undefined
  const makers = await publicMakersOf(db, standard.id)
  const perYear = makers.reduce((all, maker) => all + maker.perYear, 0)
  const item = { ...inWords(standard, language), perYear }
  const pictures = await picturesOfStandard(db, standard.id)
  return { kind: 'standard' as const, item, pictures, makers, tiers: [], motif: await motifOf(db, standard, language) }
}

/** One maker's product as its page shows it, public or not yet. */
export async function productPage(db: Database, product: ShownProduct, language: Language) {
  const { standardSlug, standardNameId, standardNameEn, ...own } = product
  const standard = standardSlug && { slug: standardSlug, name: language === 'id' ? standardNameId : standardNameEn }
  return {
    kind: 'product' as const,
    item: inWords(own, language),
    pictures: await picturesOfProduct(db, own.id),
    standard,
    tiers: await tiersOf(db, own.id),
    motif: await motifOf(db, own, language),
  }
}

async function motifOf(db: Database, { motif_id }: { motif_id: Parameters<typeof motifStory>[1] | null }, language: Language) {
  const motif = motif_id ? await motifStory(db, motif_id) : undefined
  if (!motif) return null
  const { slug, name, use_rule, pictureHash } = motif
  const own = language === 'id'
  return {
    slug,
    name,
    pictureHash,
    byPermission: use_rule === 'permission',
    origin: own ? motif.origin_id : motif.origin_en,
    meaning: own ? motif.meaning_id : motif.meaning_en,
    pakem: own ? motif.pakem_id : motif.pakem_en,
  }
}
