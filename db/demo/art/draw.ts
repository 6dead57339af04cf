import { motifs, type MotifKind } from './motifs'
import { patternOf } from './motifs/tile'
import { palettes, type PaletteName } from './palettes'
import { shapes, type Shape } from './products'
import type { Look } from './products/sketch'
import { shadowAt, stage, wall, wallTones } from './products/stage'
import { between, document, pick, randomFrom, round } from './svg'

export type { MotifKind, PaletteName, Shape }

export type Drawing = { readonly shape: Shape; readonly motif: MotifKind; readonly palette?: PaletteName; readonly seed: string }

const PRODUCT_SIZE = 800
const SWATCH_SIZE = 480

/** One that suits the motif, chosen by the seed. */
const chosenPalette = (motif: MotifKind, seed: string) => pick(motifs[motif].palettes, randomFrom(`${motif} ${seed}`))

const paletteOf = (motif: MotifKind, seed: string, palette?: PaletteName) => palettes[palette ?? chosenPalette(motif, seed)]

const seedOf = ({ shape, seed }: Pick<Drawing, 'shape' | 'seed'>) => `${shape} ${seed}`

/** The dyes of a drawing, so that another can be drawn in the same. */
export const dyesOf = (drawing: Drawing): PaletteName => drawing.palette ?? chosenPalette(drawing.motif, seedOf(drawing))

/** A flat swatch of one motif, 480 × 480. */
export function drawMotif(kind: MotifKind, { palette, seed = kind }: { palette?: PaletteName; seed?: string } = {}): string {
  const { draw, swatch } = motifs[kind]
  const tile = draw({ size: swatch, palette: paletteOf(kind, seed, palette), seed })
  return document(SWATCH_SIZE, patternOf('m', tile), `<rect width="${SWATCH_SIZE}" height="${SWATCH_SIZE}" fill="url(#m)"/>`)
}

/** A catalogue picture, 800 × 800: proportions, wall and small parts differ by the seed. */
export function drawProduct({ shape, motif, palette, seed }: Drawing): string {
  const random = randomFrom(`${shape} ${motif} ${seed}`)
  const tone = pick(wallTones, random)
  const [wide, tall] = [between(0.9, 1.04, random), between(0.92, 1.02, random)]
  const size = motifs[motif].size * shapes[shape].motifScale * between(0.9, 1.12, random)
  const own = paletteOf(motif, seedOf({ shape, seed }), palette)
  const clothOf: Look['cloth'] = (id, { palette: dye = own, scale = 1, at } = {}) =>
    patternOf(id, motifs[motif].draw({ size: round(size * scale), palette: dye, seed }), { ...(at && { at }) })
  const { defs = '', body, shadow } = shapes[shape].draw({ palette: own, random, cloth: clothOf })
  const foot = shadow[1]
  return document(
    PRODUCT_SIZE,
    stage(tone) + clothOf('m') + defs,
    `${wall}<g transform="translate(400 ${foot}) scale(${wide} ${tall}) translate(-400 ${-foot})">${shadowAt(shadow)}${body}</g>`,
  )
}
