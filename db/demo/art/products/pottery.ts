import type { Palette } from '../palettes'
import { between, darker, repeat, round } from '../svg'
import type { Silhouette } from './sketch'

/** A profile, [height on the page, radius], turned round the axis. */
type Profile = readonly (readonly [y: number, radius: number])[]

const profiles = {
  pot: [
    [250, 120],
    [276, 104],
    [300, 108],
    [380, 196],
    [470, 222],
    [560, 190],
    [630, 110],
    [650, 84],
  ],
  vase: [
    [170, 92],
    [192, 74],
    [250, 62],
    [330, 92],
    [440, 158],
    [540, 150],
    [630, 98],
    [664, 92],
  ],
  jar: [
    [210, 140],
    [236, 124],
    [262, 128],
    [350, 204],
    [460, 226],
    [570, 184],
    [650, 116],
    [668, 112],
  ],
  jug: [
    [150, 46],
    [176, 34],
    [270, 36],
    [330, 62],
    [410, 160],
    [510, 190],
    [600, 150],
    [652, 96],
    [664, 94],
  ],
} as const satisfies Record<string, Profile>

const SPOUT = 'M520 424C580 400 596 350 632 322L652 344C628 384 612 436 560 470Z'

type Point = readonly [number, number]

/** A Catmull–Rom curve through the points, as Béziers. */
function curveThrough(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((to, i) => {
      const from = points[i] ?? to
      const before = points[i - 1] ?? from
      const after = points[i + 2] ?? to
      return `C${round(from[0] + (to[0] - before[0]) / 6)} ${round(from[1] + (to[1] - before[1]) / 6)} ${round(to[0] - (after[0] - from[0]) / 6)} ${round(to[1] - (after[1] - from[1]) / 6)} ${to[0]} ${to[1]}`
    })
    .join('')
}

function radiusAt(profile: Profile, y: number): number {
  for (const [i, [below, radius]] of profile.entries()) {
    const [above, upper] = profile[i - 1] ?? [below, radius]
    if (y > below || below === above) continue
    const t = (y - above) / (below - above)
    return upper + (radius - upper) * t * t * (3 - 2 * t)
  }
  return profile.at(-1)?.[1] ?? 0
}

function ornament(profile: Profile, p: Palette, middle: number): string {
  const ring = (y: number, colour: string, width: number, dash = '') => {
    const r = radiusAt(profile, y)
    return `<path d="M${round(400 - r)} ${y}A${round(r)} ${round(r * 0.2)} 0 0 0 ${round(400 + r)} ${y}" fill="none" stroke="${colour}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`
  }
  const top = middle - 52
  const radius = radiusAt(profile, top) * 0.985
  const teeth = Array.from({ length: 27 }, (_, i) => {
    const angle = (Math.PI * i) / 26
    return `${round(400 - Math.cos(angle) * radius)} ${round(top + Math.sin(angle) * radius * 0.2 + (i % 2 ? 34 : 0))}`
  }).join('L')
  return (
    ring(middle - 74, p.ground, 7) +
    ring(middle - 64, p.spark, 2) +
    `<path d="M${teeth}" fill="none" stroke="${p.ground}" stroke-width="5" stroke-linejoin="round"/><path d="M${teeth}" fill="none" stroke="${p.spark}" stroke-opacity=".5" stroke-width="1.6" transform="translate(0 3)"/>` +
    ring(middle + 4, p.ground, 7) +
    ring(middle + 20, p.ground, 4, '14 8') +
    ring(middle + 32, p.spark, 2)
  )
}

const turned =
  (shape: keyof typeof profiles): Silhouette =>
  ({ palette: p, random }) => {
    const profile: Profile = profiles[shape]
    const [topY, topRadius] = profile[0] ?? [0, 0]
    const [baseY, baseRadius] = profile.at(-1) ?? [0, 0]
    const middle = profile.reduce((widest, row) => (row[1] > widest[1] ? row : widest))[0] + Math.round(between(-18, 18, random))
    const right = profile.map(([y, r]): Point => [400 + r, y])
    const left = profile.map(([y, r]): Point => [400 - r, y]).reverse()
    const body = `M${400 + topRadius} ${topY}${curveThrough(right)}A${baseRadius} ${round(baseRadius * 0.2)} 0 0 1 ${400 - baseRadius} ${baseY}${curveThrough(left)}Z`
    const specks = repeat(
      90,
      () => `<circle cx="${between(190, 610, random)}" cy="${between(topY, baseY, random)}" r="${between(0.6, 2.2, random)}"/>`,
    )
    const spout = `<path d="${SPOUT}" fill="${p.mid}"/><path d="${SPOUT}" fill="url(#cyl)" opacity=".6"/><ellipse cx="642" cy="333" rx="17" ry="9" transform="rotate(48 642 333)" fill="${p.accent}"/>`
    return {
      shadow: [400, baseY + 18, baseRadius * 2.1 + 60, 40],
      defs: `<clipPath id="clay"><path d="${body}"/></clipPath><linearGradient id="fired"><stop offset="0" stop-color="${p.accent}"/><stop offset=".28" stop-color="${p.light}"/><stop offset=".6" stop-color="${p.mid}"/><stop offset="1" stop-color="${darker(p.accent, 0.25)}"/></linearGradient>`,
      body:
        (shape === 'jug' ? spout : '') +
        `<path d="${body}" fill="url(#fired)"/><g clip-path="url(#clay)"><g fill="${p.accent}" opacity=".35">${specks}</g>${ornament(profile, p, middle)}</g>` +
        `<ellipse cx="400" cy="${topY}" rx="${topRadius}" ry="${round(topRadius * 0.2)}" fill="${darker(p.accent, 0.45)}"/><ellipse cx="400" cy="${topY}" rx="${topRadius}" ry="${round(topRadius * 0.2)}" fill="none" stroke="${p.light}" stroke-width="9"/>`,
    }
  }

export const pot = turned('pot')
export const vase = turned('vase')
export const jar = turned('jar')
export const jug = turned('jug')
