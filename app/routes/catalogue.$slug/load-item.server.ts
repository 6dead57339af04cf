import type { Language } from '#app/domain/people/actor'
import { pictureText } from '#app/ui/picture/picture-text'
import type { Database } from '#db/client.server'
import { type ItemPicture, picturesOfProduct, picturesOfStandard } from '#db/queries/item-pictures.server'
import { publicMakersOf } from '#db/queries/makers.server'
import { motifsNear, motifStory } from '#db/queries/motifs.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { publicProduct } from '#db/queries/products.server'
import { publicStandard } from '#db/queries/standards.server'

const mostRelated = 4

type ShownProduct = NonNullable<Awaited<ReturnType<typeof publicProduct>>>

type Common = {
  slug: string
  name_id: string
  name_en: string | null
  description_id: string | null
  description_en: string | null
  material_id: string | null
  material_en: string | null
  care_id: string | null
  care_en: string | null
}

/** The words of the viewer's language; where the house has none yet, the maker's own. */
function inWords<Item extends Common>(item: Item, language: Language) {
  const { name_id, name_en, description_id, description_en, material_id, material_en, care_id, care_en, ...rest } = item
  const english = language === 'en'
  return {
    ...rest,
    name: (english ? name_en : null) ?? name_id,
    nameId: name_id,
    description: english ? (description_en ?? description_id) : description_id,
    material: english ? (material_en ?? material_id) : material_id,
    care: english ? (care_en ?? care_id) : care_id,
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
  const motif = await motifOf(db, standard, language)
  const pictures = shown(
    await picturesOfStandard(db, standard.id),
    { name: item.name, motif: motif?.name, golden: true },
    language,
  )
  return {
    kind: 'standard' as const,
    item,
    pictures,
    /** What pieces are held against, with where it is seen large. */
    golden: pictures.slice(1).map((picture, at) => ({ ...picture, href: `#picture-${at + 2}` })),
    makers,
    tiers: await tiersOf(db, standard.id),
    motif,
  }
}

/** One maker's product as its page shows it, public or not yet. */
export async function productPage(db: Database, product: ShownProduct, language: Language) {
  const { publicStandardId, standardSlug, standardNameId, standardNameEn, ...own } = product
  const standardName = (language === 'id' ? standardNameId : standardNameEn) ?? ''
  const standard = standardSlug && { slug: standardSlug, name: standardName }
  const item = inWords(own, language)
  const motif = await motifOf(db, own, language)
  const samples = publicStandardId ? (await picturesOfStandard(db, publicStandardId)).slice(1) : []
  const golden = shown(samples, { name: standardName, motif: motif?.name, golden: true }, language)
  return {
    kind: 'product' as const,
    item,
    pictures: shown(await picturesOfProduct(db, own.id), { name: item.name, motif: motif?.name }, language),
    golden: golden.map((picture, at) => ({ ...picture, href: `/catalogue/${standardSlug}#picture-${at + 2}` })),
    standard,
    tiers: await tiersOf(db, own.id),
    motif,
  }
}

type Item = Parameters<typeof pictureText>[2]

/** The pictures with what is on them, in the language of the page. */
function shown(pictures: readonly ItemPicture[], item: Item, language: Language) {
  return pictures.map(({ hash, colour, drawing }, at) => ({
    ...{ hash, colour, drawing },
    text: pictureText(pictures, at, item, language),
  }))
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
    related: await motifsNear(db, motif, mostRelated),
  }
}
