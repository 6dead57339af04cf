import type { Palette } from '../palettes'
import { mix, repeat, round } from '../svg'
import { hookedLozenge, ikatBand, smallLozenge, type TiedFigure } from './ikat-bands'
import type { Motif, MotifInput, Tile } from './tile'

type Stripe = readonly [width: number, colour: string]

const HEIGHT = 225
const widthOf = (stripes: readonly Stripe[]) => stripes.reduce((sum, [width]) => sum + width, 0)

function striped(from: number, stripes: readonly Stripe[]): string {
  let x = from
  return stripes
    .map(([width, colour]) => {
      const stripe = `<rect stroke="none" x="${x}" width="${width}" height="${HEIGHT}" fill="${colour}"/>`
      x += width
      return stripe
    })
    .join('')
}

const border = (p: Palette): readonly Stripe[] => [
  [6, p.accent],
  [4, p.ground],
  [10, p.mid],
  [3, p.light],
  [10, p.spark],
  [3, p.light],
  [10, p.mid],
  [4, p.ground],
  [6, p.accent],
]

const narrowBand = (x: number, { palette: p, seed }: MotifInput) =>
  `<rect stroke="none" x="${x}" width="32" height="${HEIGHT}" fill="${mix(p.ground, p.mid, 0.35)}"/>` +
  ikatBand({ figure: smallLozenge, x, width: 32, height: HEIGHT, palette: p, seed: `${seed}1` })

const weftRibs = (width: number) =>
  `<g stroke="#000" stroke-opacity=".10" stroke-width=".6">${repeat(HEIGHT / 3, (i) => `<path d="M0 ${i * 3}H${width}"/>`)}</g>`

function cloth(size: number, width: number, ground: string, body: string): Tile {
  const scale = size / width / 1.6
  return {
    width: round(width * scale),
    height: round(HEIGHT * scale),
    body: `<g transform="scale(${scale})" fill="none"><rect width="${width}" height="${HEIGHT}" fill="${ground}"/>${body}${weftRibs(width)}</g>`,
  }
}

/** One broad tied band between warp stripes. */
const broad = (figure: TiedFigure, input: MotifInput): Tile => {
  const { palette: p, seed, size } = input
  const width = 316
  const edge = border(p)
  const inner = widthOf(edge) + 40
  const band = { figure, x: inner + 8, width: width - inner - 18, height: HEIGHT, palette: p, seed }
  return cloth(
    size,
    width,
    p.ground,
    striped(0, edge) +
      narrowBand(widthOf(edge) + 4, input) +
      striped(inner, [
        [3, p.light],
        [3, p.mid],
      ]) +
      ikatBand(band) +
      striped(width - 6, [
        [3, p.mid],
        [3, p.light],
      ]),
  )
}

export const ikat: Motif = (input) => broad(hookedLozenge(true), input)

/** The same band without hooks: calmer, fewer ties. */
export const ikatPlain: Motif = (input) => broad(hookedLozenge(false), input)

/** Narrow tied bands among many warp stripes. */
export const ikatStripes: Motif = (input) => {
  const { palette: p, size } = input
  const edge = border(p)
  const quiet: readonly Stripe[] = [
    [14, p.ground],
    [2, p.accent],
    [8, mix(p.ground, p.mid, 0.6)],
    [2, p.accent],
    [14, p.ground],
  ]
  const first = widthOf(edge) + 4
  const second = first + 36
  const third = second + widthOf(quiet) + 4
  return cloth(
    size,
    third + 36,
    p.ground,
    striped(0, edge) + narrowBand(first, input) + striped(second, quiet) + narrowBand(third, input),
  )
}
