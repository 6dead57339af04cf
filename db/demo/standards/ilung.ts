import type { SampleStandard } from './standard'

const ilung = {
  materialId: 'Ilung (eceng gondok) kering',
  materialEn: 'Dried water hyacinth',
  botanical: 'Eichhornia crassipes',
  craft: 'weaving',
} as const

export const ilungStandards = {
  ilungTote: {
    ...ilung,
    nameId: 'Tas ilung',
    nameEn: 'Water-hyacinth tote',
    descriptionId: 'Tas dari batang ilung pilin, lapis belacu, kancing kayu.',
    descriptionEn: 'A tote of twisted water-hyacinth stems, calico lining, wooden button.',
    motif: null,
    size: '36 × 28 × 14 cm',
    tolerance: '±1.5 cm',
    unit: 'piece',
    weightG: 540,
    cartonPieces: 12,
    cartonSize: '60 × 45 × 45 cm',
    hs6: '460219',
    priceMinor: 52_000,
    minQuantity: 40,
    leadDays: 35,
    drawing: { shape: 'tote', motif: 'ilung', seed: 'standard' },
  },
  ilungBasket: {
    ...ilung,
    nameId: 'Keranjang ilung 32',
    nameEn: 'Water-hyacinth basket 32',
    descriptionId: 'Keranjang rangka kawat 3 mm, dua pegangan, kadar air di bawah 12%.',
    descriptionEn: 'A basket on a 3 mm wire frame, two handles, moisture below 12%.',
    motif: null,
    size: '32 × 32 × 28 cm',
    tolerance: '±1 cm',
    unit: 'piece',
    weightG: 850,
    cartonPieces: 6,
    cartonSize: '66 × 66 × 60 cm',
    hs6: '460219',
    priceMinor: 66_000,
    minQuantity: 40,
    leadDays: 35,
    drawing: { shape: 'handledBasket', motif: 'ilung', seed: 'standard' },
  },
} as const satisfies Record<string, SampleStandard>
