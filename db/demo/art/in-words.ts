import { dyesOf, type Drawing, type PaletteName, type Shape } from './draw'

type Both = readonly [id: string, en: string]

const shapeWords: Readonly<Record<Shape, Both>> = {
  tote: ['Tas bertali dua', 'Bag with two handles'],
  pouch: ['Dompet', 'Pouch'],
  sandals: ['Sepasang sandal', 'Pair of slippers'],
  basket: ['Bakul terbuka', 'Open basket'],
  handledBasket: ['Keranjang bertangkai', 'Basket with a handle'],
  liddedBasket: ['Bakul dengan tutup', 'Basket with a lid'],
  tissueBox: ['Kotak tisu', 'Tissue box'],
  hat: ['Topi lebar', 'Wide hat'],
  mat: ['Tikar setengah digulung', 'Half-rolled mat'],
  placemats: ['Setumpuk alas piring bundar', 'Stack of round placemats'],
  cloth: ['Kain digantung pada kayu', 'Cloth hung from a rod'],
  fringedCloth: ['Kain berumbai digantung pada kayu', 'Fringed cloth hung from a rod'],
  shawl: ['Selendang digantung pada kayu', 'Shawl hung from a rod'],
  sarong: ['Sarung dilipat', 'Folded sarong'],
  folded: ['Kain dilipat bertumpuk', 'Folded cloths in a stack'],
  shirt: ['Kemeja lengan pendek', 'Short-sleeved shirt'],
  pot: ['Periuk bulat', 'Round pot'],
  jar: ['Tempayan tinggi', 'Tall jar'],
  jug: ['Kendi berleher', 'Jug with a neck'],
  vase: ['Vas ramping', 'Slender vase'],
  chair: ['Kursi dengan sandaran', 'Chair with a back'],
  table: ['Meja berkaki empat', 'Table on four legs'],
  cupboard: ['Lemari dua pintu', 'Cupboard with two doors'],
  bed: ['Tempat tidur dengan kepala ranjang', 'Bed with a headboard'],
  door: ['Pintu dengan kusen', 'Door in its frame'],
}

const dyeWords: Readonly<Record<PaletteName, Both>> = {
  sogan: ['cokelat sogan', 'sogan brown'],
  indigo: ['biru nila', 'indigo blue'],
  mengkudu: ['merah mengkudu', 'madder red'],
  kaltim: ['hitam, kuning, dan merah', 'black, yellow and red'],
  mahakam: ['hijau tua dan kuning', 'dark green and yellow'],
  pesisir: ['hijau toska dan jingga', 'teal and orange'],
  belu: ['merah tua dan kuning', 'dark red and yellow'],
  timorIndigo: ['biru tua dan merah', 'dark blue and red'],
  timorBlack: ['hitam dan jingga', 'black and orange'],
  timorRose: ['merah muda tua dan emas', 'deep rose and gold'],
  purun: ['merah dan hijau di atas warna alami', 'red and green on natural straw'],
  purunPurple: ['ungu dan jingga di atas warna alami', 'purple and orange on natural straw'],
  purunGreen: ['hijau dan jingga di atas warna alami', 'green and orange on natural straw'],
  purunIndigo: ['biru tua di atas warna alami', 'dark blue on natural straw'],
  purunNatural: ['warna alami', 'natural straw'],
  ilung: ['cokelat alami', 'natural brown'],
  ilungDark: ['cokelat tua', 'dark brown'],
  ilungPale: ['cokelat muda', 'pale brown'],
  rattan: ['warna rotan', 'rattan colour'],
  earth: ['merah bata', 'brick red'],
  smoke: ['abu-abu kehitaman', 'smoky grey'],
  sand: ['warna pasir', 'sand colour'],
  teak: ['cokelat jati', 'teak brown'],
  mahogany: ['cokelat mahoni', 'mahogany brown'],
  whitewood: ['kayu terang', 'pale wood'],
}

export type InWords = { id: string; en: string }

/** What is seen on a drawing of a thing: what it is, and its colours. */
export function drawingInWords(drawing: Drawing): InWords {
  const [shapeId, shapeEn] = shapeWords[drawing.shape]
  const [dyesId, dyesEn] = dyeWords[dyesOf(drawing)]
  return { id: `${shapeId}, ${dyesId}`, en: `${shapeEn}, ${dyesEn}` }
}

/** The same of its surface from close. */
export function swatchInWords(drawing: Drawing): InWords {
  const [dyesId, dyesEn] = dyeWords[dyesOf(drawing)]
  return { id: `Permukaannya dari dekat, ${dyesId}`, en: `Its surface from close, ${dyesEn}` }
}
