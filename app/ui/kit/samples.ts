export type Workshop = { name: string; place: string; hands: number; pieces: number; price: number }

/** Invented, to show the parts' tone and density. */
export const workshops: readonly Workshop[] = [
  { name: 'KUB Kembang Purun', place: 'Palimbangan', hands: 18, pieces: 460, price: 46_500 },
  { name: 'KUB Mekar Sari', place: 'Palimbangan Gusti', hands: 12, pieces: 310, price: 45_000 },
  { name: 'Kel. Rawa Indah', place: 'Banyu Hirang', hands: 14, pieces: 360, price: 47_000 },
  { name: 'Kel. Galuh Purun', place: 'Pinang Habang', hands: 9, pieces: 230, price: 44_500 },
  { name: 'KUB Haur Gading', place: 'Haur Gading', hands: 11, pieces: 280, price: 46_000 },
]
