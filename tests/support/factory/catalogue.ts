import { newId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { now } from '../clock'
import { next } from '../ids'
import { peopleFactory, type Row, type Values } from './people'

export function catalogueFactory(db: Reader) {
  const people = peopleFactory(db)
  return {
    async standard(values: Values<'standards'> = {}): Promise<Row<'standards'>> {
      const n = next()
      const row: Row<'standards'> = {
        id: newId('standard'),
        slug: `purun-tote-${n}`,
        code: `PT-${n}`,
        name_id: 'Tas purun',
        name_en: 'Purun tote',
        description_id: null,
        description_en: null,
        craft: 'weaving',
        material_id: 'Purun',
        material_en: 'Purun sedge',
        botanical: 'Lepironia articulata',
        motif_id: null,
        size: '35 × 30 × 12 cm',
        tolerance: '±1 cm',
        unit: 'piece',
        weight_g: 300,
        carton_pieces: 20,
        carton_size: null,
        hs6: '460212',
        care_id: null,
        care_en: null,
        price_minor: 45_000,
        min_quantity: 20,
        lead_days: 30,
        picture_id: null,
        keeper_id: null,
        state: 'published',
        created_at: now,
        updated_at: now,
        ...values,
      }
      await db.insertInto('standards').values(row).execute()
      return row
    },

    /** A published product; its maker is made too when none is named. */
    async product(values: Values<'products'> = {}): Promise<Row<'products'>> {
      const n = next()
      const row: Row<'products'> = {
        id: newId('product'),
        slug: `tas-purun-${n}`,
        standard_id: null,
        name_id: `Tas purun ${n}`,
        name_en: `Purun bag ${n}`,
        description_id: null,
        description_en: null,
        craft: 'weaving',
        material_id: 'Purun',
        material_en: 'Purun sedge',
        botanical: null,
        motif_id: null,
        size: null,
        tolerance: null,
        weight_g: null,
        carton_pieces: null,
        carton_size: null,
        hs6: null,
        care_id: null,
        care_en: null,
        unit: 'piece',
        price_minor: 40_000,
        min_quantity: 1,
        lead_days: 14,
        capacity_per_year: 2_400,
        picture_id: null,
        state: 'published',
        returned_reason: null,
        shelved_by: null,
        shelved_reason: null,
        reviewer_id: null,
        waiting_since: values.state === 'in_review' ? now : null,
        stock: 0,
        import_batch_id: null,
        natural_key: null,
        created_at: now,
        updated_at: now,
        ...values,
        producer_id: values.producer_id ?? (await people.producer()).id,
      }
      await db.insertInto('products').values(row).execute()
      return row
    },
  }
}
