import { mix, repeat, round } from '../svg'
import type { Palette } from '../palettes'
import type { Motif } from './tile'

type Horn = {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly turns: number
  readonly dir: 1 | -1
  readonly rot: number
  readonly width: number
  readonly steps?: number
  readonly blunt?: boolean
}

/** A tapered spiral from the radius to an eighth of it: two offset logarithmic spirals joined, with a bulb at the inner end. */
function horn(shape: Horn, colour: string): string {
  const { x, y, radius, turns, dir, rot, width, steps = 34, blunt = false } = shape
  const outer: string[] = []
  const inner: string[] = []
  let tip = [0, 0]
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    const r = radius * Math.exp(-2.1 * t)
    const angle = (rot * Math.PI) / 180 + dir * turns * 2 * Math.PI * t
    const half = (width / 2) * (1 - 0.62 * t) * (blunt ? 1 : Math.min(1, 0.35 + t * 6))
    const at = (distance: number) => [round(x + distance * Math.cos(angle)), round(y + distance * Math.sin(angle))]
    outer.push(at(r + half).join(' '))
    inner.unshift(at(r - half).join(' '))
    tip = at(r)
  }
  return `<path d="M${[...outer, ...inner].join('L')}Z" fill="${colour}"/><circle cx="${tip[0]}" cy="${tip[1]}" r="${round(width * 0.34)}" fill="${colour}"/>`
}

const HEAD =
  'M8 84C4 60 16 40 34 33C39 17 58 6 78 12C69 17 63 24 61 31C80 30 96 40 101 58C91 50 78 47 64 49C76 53 85 60 88 72C75 60 60 57 48 58C38 62 33 72 34 84Z'

const headOf = (p: Palette) =>
  `<g transform="translate(12 12) scale(.88)"><path d="${HEAD}" fill="${p.light}"/><path d="M62 31C79 31 94 41 99 55C90 48 78 46 64 48Z" fill="${p.mid}"/>` +
  `<path d="M64 50C76 54 84 60 87 70C76 61 63 58 52 58Z" fill="${mix(p.mid, p.accent, 0.35)}"/><path d="M40 31C46 18 58 11 72 13C65 18 61 24 59 31Z" fill="${p.accent}"/>` +
  `<circle cx="47" cy="41" r="4.6" fill="${p.ground}"/><circle cx="48.2" cy="39.8" r="1.5" fill="${p.light}"/>` +
  `<path d="M16 84C13 66 20 52 35 45" fill="none" stroke="${p.accent}" stroke-width="4" stroke-linecap="round"/><path d="M25 84C23 72 28 62 38 57" fill="none" stroke="${p.mid}" stroke-width="3" stroke-linecap="round"/></g>`

const featherOf = (p: Palette) => (angle: number, l: number) =>
  `<g transform="translate(60 150) rotate(${angle})"><path d="M0 0C8 ${round(l * 0.3)} 8 ${round(l * 0.8)} 0 ${l}C-8 ${round(l * 0.8)} -8 ${round(l * 0.3)} 0 0Z" fill="${p.light}"/>` +
  `<path d="M-5.4 ${round(l * 0.62)}L0 ${round(l * 0.7)}L5.4 ${round(l * 0.62)}V${round(l * 0.74)}L0 ${round(l * 0.82)}L-5.4 ${round(l * 0.74)}Z" fill="${p.ground}"/></g>`

/** A hornbill whose neck runs into a spiral body with a fan tail, mirrored about a stem. */
export const enggang: Motif = ({ size, palette: p }) => {
  const feather = featherOf(p)
  const body = { x: 62, y: 118, radius: 45, dir: -1, steps: 60, blunt: true } as const
  const dot = ([x, y]: readonly [number, number]) => `<circle cx="${x}" cy="${y}" r="2.8" fill="${p.light}"/>`
  const half =
    feather(58, 40) +
    feather(28, 46) +
    feather(-2, 42) +
    horn({ ...body, turns: 1.35, rot: 225, width: 24 }, p.light) +
    horn({ ...body, x: 61, turns: 1.32, rot: 226, width: 8 }, p.accent) +
    horn({ ...body, x: 61, turns: 1.3, rot: 226, width: 2.6 }, p.mid) +
    headOf(p) +
    horn({ x: 88, y: 96, radius: 13, turns: 1, dir: 1, rot: 120, width: 5.5 }, p.spark) +
    horn({ x: 26, y: 168, radius: 17, turns: 1.05, dir: 1, rot: 300, width: 7 }, p.mid) +
    horn({ x: 84, y: 186, radius: 13, turns: 1, dir: -1, rot: 120, width: 5.5 }, p.accent) +
    horn({ x: 88, y: 12, radius: 11, turns: 1, dir: 1, rot: 200, width: 4.6 }, p.spark) +
    horn({ x: 20, y: 10, radius: 11, turns: 1, dir: -1, rot: 20, width: 4.6 }, p.accent) +
    (
      [
        [93, 52],
        [93, 140],
        [50, 196],
        [96, 166],
      ] as const
    )
      .map(dot)
      .join('')
  const stem =
    `<path d="M100 4C110 20 110 38 100 52C90 38 90 20 100 4Z" fill="${p.accent}"/><path d="M100 16C104 26 104 34 100 42C96 34 96 26 100 16Z" fill="${p.light}"/><path d="M96.5 54h7l3 136h-13Z" fill="${p.light}"/>` +
    repeat(8, (i) => `<path d="M100 ${60 + i * 16}l5 6l-5 6l-5 -6Z" fill="${i % 2 ? p.mid : p.accent}"/>`) +
    `<path d="M80 192Q100 176 120 192Q100 204 80 192Z" fill="${p.mid}"/>`
  return {
    width: size,
    height: size,
    body: `<g transform="scale(${size / 200})"><rect width="200.5" height="200.5" fill="${p.ground}"/><g transform="translate(100 0)">${half}</g><g transform="translate(100 0) scale(-1 1)">${half}</g>${stem}</g>`,
  }
}

/** Interlocking S-spirals like root and branch curls, brick-set, with leaf offshoots. */
export const shaho: Motif = ({ size, palette: p }) => {
  const scroll = (x: number, y: number, main: string, leaf: string) =>
    `<g transform="translate(${x} ${y})">` +
    horn({ x: -27, y: 0, radius: 26, turns: 1.45, dir: -1, rot: 0, width: 8, steps: 44 }, main) +
    horn({ x: 27, y: 0, radius: 26, turns: 1.45, dir: -1, rot: 180, width: 8, steps: 44 }, main) +
    horn({ x: -50, y: 19, radius: 9, turns: 0.9, dir: 1, rot: -60, width: 4.6 }, leaf) +
    horn({ x: 50, y: -19, radius: 9, turns: 0.9, dir: 1, rot: 120, width: 4.6 }, leaf) +
    `<path d="M-8 13C-2 22 8 26 16 24C12 16 4 11 -8 13Z" fill="${leaf}" transform="translate(-2 1)"/><path d="M8 -13C2 -22 -8 -26 -16 -24C-12 -16 -4 -11 8 -13Z" fill="${leaf}" transform="translate(2 -1)"/>` +
    `<circle r="3.4" fill="${p.ground}"/><circle r="2" fill="${leaf}"/></g>`
  const lozenge = (x: number, y: number) =>
    `<path d="M${x} ${y - 9}L${x + 5} ${y}L${x} ${y + 9}L${x - 5} ${y}Z" fill="${p.accent}"/><circle cx="${x}" cy="${y}" r="1.8" fill="${p.light}"/>`
  const dots = [0, 60, 120].map((y) => [30, 90].map((x) => `<circle cx="${x}" cy="${y}" r="2.2" fill="${p.spark}"/>`).join(''))
  return {
    width: size,
    height: size,
    body:
      `<g transform="scale(${size / 120})"><rect width="120.5" height="120.5" fill="${p.ground}"/>` +
      scroll(60, 30, p.light, p.accent) +
      scroll(0, 90, p.mid, p.spark) +
      scroll(120, 90, p.mid, p.spark) +
      lozenge(0, 30) +
      lozenge(120, 30) +
      lozenge(60, 90) +
      `${dots.join('')}</g>`,
  }
}
