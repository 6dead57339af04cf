import type { PaletteName } from '../palettes'
import type { Choices } from '../svg'
import { megaMendung, parang } from './batik-flow'
import { ceplok, kawung, truntum } from './batik-lattice'
import { ilung, rattan, wood } from './cords'
import { ikat, ikatPlain, ikatStripes } from './ikat'
import { bands, checks, eyes, plain, seat, threeTwill, twill } from './plaiting'
import { enggang, shaho } from './spirals'
import type { Motif } from './tile'

type Entry = {
  readonly draw: Motif
  /** The repeat on a product 800 units wide, and on a swatch of 480. */
  readonly size: number
  readonly swatch: number
  readonly palettes: Choices<PaletteName>
}

const plaitDyes = ['purun', 'purunPurple', 'purunGreen', 'purunIndigo'] as const
const batikDyes = ['sogan', 'indigo', 'mengkudu', 'pesisir'] as const
const kaltimDyes = ['kaltim', 'mahakam', 'pesisir', 'mengkudu'] as const
const timorDyes = ['belu', 'timorIndigo', 'timorBlack', 'timorRose'] as const
const woods = ['teak', 'mahogany', 'whitewood'] as const

export const motifs = {
  kawung: { draw: kawung, size: 70, swatch: 84, palettes: batikDyes },
  parang: { draw: parang, size: 58, swatch: 62, palettes: batikDyes },
  megaMendung: { draw: megaMendung, size: 190, swatch: 240, palettes: ['indigo', 'mengkudu', 'pesisir'] },
  truntum: { draw: truntum, size: 60, swatch: 80, palettes: batikDyes },
  ceplok: { draw: ceplok, size: 116, swatch: 160, palettes: batikDyes },
  enggang: { draw: enggang, size: 204, swatch: 240, palettes: kaltimDyes },
  shaho: { draw: shaho, size: 136, swatch: 160, palettes: kaltimDyes },
  ikat: { draw: ikat, size: 500, swatch: 480, palettes: timorDyes },
  ikatPlain: { draw: ikatPlain, size: 400, swatch: 480, palettes: timorDyes },
  ikatStripes: { draw: ikatStripes, size: 330, swatch: 480, palettes: timorDyes },
  twill: { draw: twill, size: 20, swatch: 20, palettes: plaitDyes },
  eyes: { draw: eyes, size: 20, swatch: 22, palettes: plaitDyes },
  checks: { draw: checks, size: 20, swatch: 20, palettes: plaitDyes },
  threeTwill: { draw: threeTwill, size: 20, swatch: 20, palettes: plaitDyes },
  bands: { draw: bands, size: 20, swatch: 20, palettes: plaitDyes },
  plain: { draw: plain, size: 20, swatch: 20, palettes: ['purunNatural', 'purun', 'rattan'] },
  seat: { draw: seat, size: 20, swatch: 20, palettes: ['rattan', 'purunNatural'] },
  ilung: { draw: ilung, size: 34, swatch: 40, palettes: ['ilung', 'ilungDark', 'ilungPale'] },
  rattan: { draw: rattan, size: 16, swatch: 16, palettes: ['rattan', 'ilungPale', 'purunNatural'] },
  wood: { draw: wood, size: 110, swatch: 160, palettes: woods },
} as const satisfies Record<string, Entry>

export type MotifKind = keyof typeof motifs
