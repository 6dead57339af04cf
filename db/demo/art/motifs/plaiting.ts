import type { Palette } from '../palettes'
import { darker, lighter, round } from '../svg'
import type { Motif, MotifInput, Tile } from './tile'

type Dye = keyof Palette

/** Warp strand i passes over weft strand j when (i − j) mod `period` < `over`. Colour belongs to the strand. */
type Weave = {
  readonly period: number
  readonly over: number
  readonly warp: readonly Dye[]
  readonly weft: readonly Dye[]
  readonly bias?: boolean
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A flat reed: its skin catches light along one edge and is ribbed along the other. */
function strand({ x, y, width, height }: Box, thickness: number, colour: string, upright: boolean): string {
  const [length, breadth] = upright ? [height, width] : [width, height]
  const rib = (across: number, inset: number) =>
    upright
      ? `M${round(x + breadth * across)} ${round(y + length * inset)}V${round(y + length * (1 - inset))}`
      : `M${round(x + length * inset)} ${round(y + breadth * across)}H${round(x + length * (1 - inset))}`
  return (
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(thickness * 0.1)}" fill="${colour}"/>` +
    `<path d="${rib(0.22, 0.05)}" stroke="${lighter(colour, 0.28)}" stroke-width="${round(breadth * 0.13)}" stroke-opacity=".75"/>` +
    `<path d="${rib(0.55, 0.03)}${rib(0.78, 0.04)}" stroke="${darker(colour, 0.26)}" stroke-width="${round(breadth * 0.055)}" stroke-opacity=".55"/>`
  )
}

function plaited({ size: s, palette: p }: MotifInput, { period, over, warp, weft, bias = true }: Weave): Tile {
  const count = warp.length
  const side = count * s
  const gap = s * 0.045
  const isOver = (i: number, j: number) => (((i - j) % period) + period) % period < over
  const under = period - over
  let strands = ''
  // Each float is drawn once, from its first crossing, and again where it wraps round the tile's edge.
  warp.forEach((warpDye, i) =>
    weft.forEach((weftDye, j) => {
      for (const wrap of [0, -side]) {
        if (isOver(i, j) && !isOver(i, j - 1) && j * s + wrap + over * s > 0)
          strands += strand(
            { x: i * s + gap, y: j * s + gap + wrap, width: s - 2 * gap, height: over * s - 2 * gap },
            s,
            p[warpDye],
            true,
          )
        if (!isOver(i, j) && isOver(i - 1, j) && i * s + wrap + under * s > 0)
          strands += strand(
            { x: i * s + gap + wrap, y: j * s + gap, width: under * s - 2 * gap, height: s - 2 * gap },
            s,
            p[weftDye],
            false,
          )
      }
    }),
  )
  return {
    width: side,
    height: count * s,
    ...(bias && { transform: 'rotate(45)' }),
    body: `<rect width="${side}" height="${side}" fill="${p.ground}"/>${strands}`,
  }
}

export const twill: Motif = (input) =>
  plaited(input, {
    period: 4,
    over: 2,
    warp: ['light', 'light', 'light', 'accent', 'light', 'light', 'light', 'spark'],
    weft: ['mid', 'mid', 'mid', 'accent', 'mid', 'mid', 'mid', 'mid'],
  })

export const eyes: Motif = (input) => {
  const strands: readonly Dye[] = ['light', 'light', 'accent', 'accent', 'light', 'light', 'spark', 'spark']
  return plaited(input, { period: 4, over: 2, warp: strands, weft: strands })
}

export const checks: Motif = (input) =>
  plaited(input, {
    period: 2,
    over: 1,
    warp: ['light', 'light', 'light', 'accent', 'accent', 'light', 'light', 'light'],
    weft: ['mid', 'mid', 'mid', 'accent', 'accent', 'mid', 'mid', 'mid'],
  })

export const threeTwill: Motif = (input) =>
  plaited(input, {
    period: 3,
    over: 2,
    warp: ['light', 'light', 'accent', 'light', 'light', 'spark', 'light', 'light', 'accent'],
    weft: ['mid', 'mid', 'mid', 'mid', 'accent', 'mid', 'mid', 'mid', 'mid'],
  })

export const bands: Motif = (input) =>
  plaited(input, {
    period: 4,
    over: 2,
    warp: ['light', 'light', 'light', 'light', 'light', 'light', 'light', 'light'],
    weft: ['accent', 'mid', 'accent', 'mid', 'mid', 'spark', 'mid', 'mid'],
    bias: false,
  })

export const plain: Motif = (input) =>
  plaited(input, { period: 4, over: 2, warp: ['light', 'light', 'light', 'light'], weft: ['mid', 'mid', 'mid', 'mid'] })

/** For seats and panels: undyed and square to the frame. */
export const seat: Motif = (input) =>
  plaited(input, { period: 2, over: 1, warp: ['light', 'light'], weft: ['mid', 'mid'], bias: false })
