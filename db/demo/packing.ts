import type { Craft } from '#app/domain/people/producer'

/** How goods of a craft are kept. */
const cares: Readonly<Record<Craft, { careId: string; careEn: string }>> = {
  weaving: {
    careId: 'Lap dengan kain lembap, lalu angin-anginkan. Jangan direndam dan jangan dijemur lama.',
    careEn: 'Wipe with a damp cloth and let it air. Do not soak it, and keep it out of long sun.',
  },
  ikat: {
    careId: 'Cuci tangan dengan air dingin dan lerak, jemur di tempat teduh. Simpan digulung.',
    careEn: 'Wash by hand in cold water with soapnut or mild soap, dry in the shade. Keep it rolled.',
  },
  batik: {
    careId: 'Cuci tangan dengan lerak atau sampo, pisahkan dari kain lain. Setrika dari dalam, panas sedang.',
    careEn: 'Wash by hand with soapnut or shampoo, apart from other cloth. Iron the inside, medium heat.',
  },
  furniture: {
    careId: 'Lap dengan kain kering. Jauhkan dari air dan matahari langsung; olesi minyak kayu setahun sekali.',
    careEn: 'Wipe with a dry cloth. Keep away from water and direct sun; oil it once a year.',
  },
  pottery: {
    careId: 'Rendam air semalam sebelum dipakai pertama kali. Panaskan pelan-pelan, keringkan sebelum disimpan.',
    careEn: 'Soak in water overnight before first use. Heat it slowly, and dry it before it is put away.',
  },
  other: { careId: 'Lap dengan kain kering.', careEn: 'Wipe with a dry cloth.' },
}

export const careOf = (craft: Craft) => cares[craft]

const plants: readonly [RegExp, string][] = [
  [/purun/i, 'Lepironia articulata'],
  [/ilung|eceng/i, 'Eichhornia crassipes'],
  [/rotan/i, 'Calamus caesius'],
  [/katun|mori/i, 'Gossypium spp.'],
  [/jati/i, 'Tectona grandis'],
]

/** Import declarations ask for genus and species. */
export const botanicalOf = (materialId: string): string | null => plants.find(([word]) => word.test(materialId))?.[1] ?? null

type Packing = { weightG: number; cartonPieces: number; cartonSize: string; hs6: string; tolerance: string }

const packed = (weightG: number, cartonPieces: number, cartonSize: string, hs6: string, tolerance: string): Packing => ({
  ...{ weightG, cartonPieces, cartonSize, hs6, tolerance },
})

/** Grams a piece, pieces a carton and its size, HS 2022 in six digits, and how far sizes differ. */
const packings: Readonly<Record<string, Packing>> = {
  'Tas Purun': packed(280, 20, '60 × 40 × 45 cm', '460219', '±1 cm'),
  'Tas Ilung': packed(520, 12, '60 × 45 × 45 cm', '460219', '±1 cm'),
  'Dompet Purun': packed(90, 50, '45 × 35 × 30 cm', '460219', '±1 cm'),
  'Alas Piring (isi 6)': packed(470, 20, '40 × 40 × 45 cm', '460129', '±1 cm'),
  'Keranjang Eceng Gondok': packed(820, 6, '66 × 66 × 60 cm', '460219', '±1 cm'),
  'Kotak Tisu': packed(160, 24, '55 × 42 × 40 cm', '460219', '±1 cm'),
  'Lampit Rotan': packed(5_200, 2, '185 × 30 × 30 cm', '460122', '±2 cm'),
  'Bakul Purun': packed(380, 12, '60 × 60 × 55 cm', '460219', '±1 cm'),
  'Tikar Purun': packed(880, 10, '125 × 30 × 30 cm', '460129', '±3 cm'),
  'Topi Purun': packed(100, 40, '60 × 40 × 40 cm', '650400', '±1 cm'),
  'Sarung buna': packed(760, 15, '55 × 40 × 35 cm', '520949', '±3 cm'),
  'Kain lembar': packed(600, 20, '55 × 40 × 35 cm', '520949', '±4 cm'),
  'Selendang futus': packed(200, 40, '55 × 40 × 30 cm', '621490', '±2 cm'),
  Selendang: packed(190, 40, '55 × 40 × 30 cm', '621490', '±2 cm'),
  'Batik cap enggang': packed(250, 60, '60 × 40 × 40 cm', '520852', '±2 cm'),
  'Batik tulis sulur': packed(250, 60, '60 × 40 × 40 cm', '520852', '±2 cm'),
  'Selendang batik enggang': packed(150, 60, '55 × 40 × 30 cm', '621490', '±2 cm'),
  'Kemeja batik cap': packed(220, 40, '60 × 40 × 30 cm', '620520', '±1 cm'),
  Meja: packed(24_000, 1, '125 × 75 × 20 cm', '940360', '±1 cm'),
  Kursi: packed(6_000, 2, '95 × 50 × 60 cm', '940169', '±1 cm'),
  Lemari: packed(48_000, 1, '105 × 55 × 195 cm', '940350', '±1 cm'),
  'Periuk Tanah Liat': packed(1_700, 6, '70 × 48 × 30 cm', '691200', '±1 cm'),
  Tempayan: packed(9_500, 1, '50 × 50 × 60 cm', '691490', '±2 cm'),
  'Vas gerabah': packed(1_200, 8, '60 × 32 × 32 cm', '691390', '±1 cm'),
  'Kendi air': packed(1_100, 8, '70 × 36 × 30 cm', '691200', '±1 cm'),
}

/** Undefined for goods that were never weighed: their pages leave it out. */
export const packingOf = (nameId: string): Packing | undefined => packings[nameId]
