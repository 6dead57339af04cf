import type { ProductState, Shelver } from '#app/domain/catalogue/product-states'
import type { StandardState } from '#app/domain/catalogue/standard-states'
import type { Shot } from '#app/domain/pictures/shots'
import type { ConceptKind } from '#app/domain/vocabulary/concept'
import type { Craft } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import type {
  AccountId,
  ConceptId,
  ImportBatchId,
  MotifId,
  PictureId,
  ProducerId,
  ProductId,
  StandardId,
} from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'

export type CatalogueTables = {
  pictures: {
    id: PictureId
    /** The first half of SHA-256 over what is kept, hex: the file's name. */
    hash: string
    width: number
    height: number
    /** 1 for a drawing: the pages say that it is one. */
    drawing: 0 | 1
    /** What shows until the picture is there, three hexadecimal digits; null for those kept before this was noted. */
    colour: string | null
    /** When nothing was first seen to name it; null while something does, or nobody has looked. */
    unused_since: Instant | null
    /** Until then somebody is taking its files away; it must not be named again before it is gone. */
    leaving_until: Instant | null
    created_at: Instant
  }
  products: {
    id: ProductId
    slug: string
    producer_id: ProducerId
    standard_id: StandardId | null
    name_id: string
    name_en: string | null
    description_id: string | null
    description_en: string | null
    craft: Craft
    material_id: string | null
    material_en: string | null
    /** Latin name of the plant it is made of. */
    botanical: string | null
    motif_id: MotifId | null
    size: string | null
    tolerance: string | null
    weight_g: number | null
    carton_pieces: number | null
    carton_size: string | null
    hs6: string | null
    /** How whoever uses it keeps it. */
    care_id: string | null
    care_en: string | null
    unit: BaseUnit
    /** Rupiah each; null until somebody names one, and then it cannot be published. */
    price_minor: number | null
    min_quantity: number
    /** Days of work from the go-ahead until a first minimum lot is ready. */
    lead_days: number
    /** Pieces a year when the maker makes only this; null while unknown. */
    capacity_per_year: number | null
    /** Pieces that lie ready. */
    stock: number
    picture_id: PictureId | null
    state: ProductState
    /** Why it was sent back to its maker. */
    returned_reason: string | null
    /** Who took it off the shelf while it is paused or archived: its maker, the house, or its motif's rule. */
    shelved_by: Shelver | null
    /** The house's reason, for its maker to read. */
    shelved_reason: string | null
    /** Who of the house looks at it; null while nobody was named. */
    reviewer_id: AccountId | null
    /** Since when it waits for a decision; null when it does not. */
    waiting_since: Instant | null
    import_batch_id: ImportBatchId | null
    natural_key: string | null
    created_at: Instant
    updated_at: Instant
  }
  /** What one costs from so many on; the price of fewer is the product's own. */
  product_price_tiers: {
    product_id: ProductId
    from_quantity: number
    price_minor: number
  }
  /** The same of a standard. */
  standard_price_tiers: {
    standard_id: StandardId
    from_quantity: number
    price_minor: number
  }
  standards: {
    id: StandardId
    slug: string
    code: string
    name_id: string
    name_en: string
    description_id: string | null
    description_en: string | null
    craft: Craft
    material_id: string | null
    material_en: string | null
    /** Latin name, for import declarations. */
    botanical: string | null
    motif_id: MotifId | null
    size: string | null
    tolerance: string | null
    unit: BaseUnit
    weight_g: number | null
    carton_pieces: number | null
    carton_size: string | null
    hs6: string | null
    care_id: string | null
    care_en: string | null
    /** The house's guide price in rupiah, what a maker gets for one. */
    price_minor: number
    min_quantity: number
    lead_days: number
    picture_id: PictureId | null
    /** Who of the house keeps it right. */
    keeper_id: AccountId | null
    state: StandardState
    created_at: Instant
    updated_at: Instant
  }
  /** The pictures of a product after its cover, in their order; the cover itself is `products.picture_id`. */
  product_pictures: {
    product_id: ProductId
    picture_id: PictureId
    place: number
  }
  /** The pictures of a standard's golden sample, in their order; its cover is `standards.picture_id`. */
  standard_pictures: {
    standard_id: StandardId
    picture_id: PictureId
    place: number
  }
  /** What is seen on a picture of a product or standard, its cover included; only of pictures about which somebody said something. */
  picture_words: {
    item_id: ProductId | StandardId
    picture_id: PictureId
    /** How it was taken, where its maker chose the place for it. */
    shot: Shot | null
    words_id: string | null
    words_en: string | null
  }
  /**
   * What the catalogue shows of a product or standard, ready for cards, filters and search. Written in the same transaction
   * as what it is made of; `version` grows with each writing, so that a reader asks only for what is newer than it knows.
   */
  catalogue_entries: {
    id: ProductId | StandardId
    slug: string
    /** 0 once it is no longer public: a reader then forgets it. */
    shown: 0 | 1
    version: number
    name_id: string
    name_en: string
    craft: Craft
    place: string | null
    /** Where it is made, JSON; a standard may be made in several. */
    provinces: string
    regencies: string
    motif: string | null
    unit: BaseUnit
    price_minor: number
    min_quantity: number
    lead_days: number
    /** Pieces a year all its makers can make together. */
    per_year: number
    makers: number
    stock: number
    /** Who makes it and how many a year, JSON: `[[id, 600]]`. */
    capacities: string
    picture_hash: string | null
    /** Texts that are searched, parts apart by `|`. */
    name_words: string
    material_words: string
    other_words: string
  }
  /** What people call things: the vocabulary of search. Staff edit it; `counters.vocabulary` grows with each edit. */
  concepts: {
    id: ConceptId
    key: string
    kind: ConceptKind
    /** Apart by `;`. */
    forms_id: string
    forms_en: string
    forms_regional: string
    /** Keys of what it is a kind of, apart by `;`. */
    broader: string
    weak: 0 | 1
    note: string
    active: 0 | 1
    updated_at: Instant
  }
  /** What was searched for and not found, so that staff can add the words; whose search it was is not kept. */
  unfound_searches: {
    words: string
    times: number
    last_at: Instant
    /** 1 once staff have seen to it. */
    settled: 0 | 1
  }
}
