import { pictureUrl } from '#app/domain/pictures/picture-files'
import type { Language } from '#app/domain/people/actor'
import { pictureText } from '#app/ui/picture/picture-text'
import type { FeedItem } from '#db/queries/public-pages.server'

/** What a marketplace or a partner's shop reads of an item; rupiah, pieces of its unit, days. */
export function feedRow(item: FeedItem, origin: string) {
  const page = `${origin}/catalogue/${item.slug}`
  return {
    id: item.id,
    url: page,
    name_id: item.nameId,
    name_en: item.nameEn,
    craft: item.craft,
    material_id: item.materialId,
    material_en: item.materialEn,
    motif: item.motif,
    made_in: item.place,
    maker: item.maker,
    makers: item.makers,
    price: item.priceMinor,
    currency: 'IDR',
    unit: item.unit,
    min_quantity: item.minQuantity,
    lead_days: item.leadDays,
    capacity_per_year: item.perYear,
    stock: item.stock,
    hs6: item.hs6,
    ...{ size: item.size, tolerance: item.tolerance, botanical: item.botanical },
    ...{ weight_g: item.weightG, carton_pieces: item.cartonPieces, carton_size: item.cartonSize },
    ...{ care_id: item.careId, care_en: item.careEn },
    picture: item.pictureHash && `${origin}${pictureUrl(item.pictureHash, 640, 'jpg')}`,
    picture_text_id: textOf(item, 'id'),
    picture_text_en: textOf(item, 'en'),
  }
}

/** What is on the picture, as the page says it. */
function textOf(item: FeedItem, language: Language): string | null {
  if (!item.pictureHash) return null
  const name = language === 'id' ? item.nameId : item.nameEn
  return pictureText([item], 0, { name, motif: item.motif }, language)
}

export type FeedRow = ReturnType<typeof feedRow>

export const mostInFeed = 1000

/** Where the next stretch begins; undefined after the last. */
export function nextStretch(items: readonly FeedItem[], path: string, origin: string): string | undefined {
  const last = items.at(-1)
  return items.length === mostInFeed && last ? `${origin}${path}?after=${last.id}` : undefined
}

export const stretchFrom = (url: string): string =>
  /^[a-z]{3}_[0-9a-z]{26}$/.exec(new URL(url).searchParams.get('after') ?? '')?.[0] ?? ''
