import { motifs, type MotifKind } from './motifs'
import { patternOf } from './motifs/tile'
import { palettes, type PaletteName } from './palettes'
import { stage, wall, wallTones } from './products/stage'
import { between, darker, document, mix, pick, type Random, randomFrom, round } from './svg'

/** Makers beside each other, without faces: nobody real is shown, and nobody could be taken for it. */
export type Portrait = {
  readonly people: 1 | 2 | 3
  readonly motif: MotifKind
  readonly palette: PaletteName
  readonly seed: string
}

const skins = ['#a9714b', '#8f5b3a', '#b98258', '#7d4d31'] as const
const places = { 1: [400], 2: [255, 550], 3: [180, 400, 625] } as const
const scales = { 1: 1.5, 2: 1.25, 3: 1.08 } as const

export function drawPortrait({ people, motif, palette, seed }: Portrait): string {
  const random = randomFrom(`portrait ${seed}`)
  const dyes = palettes[palette]
  const cloths = places[people].map((_, at) => {
    const tile = motifs[motif].draw({ size: motifs[motif].size * 0.8, palette: dyes, seed: `${seed} ${at}` })
    return patternOf(`c${at}`, tile)
  })
  const figures = places[people].map((x, at) => {
    const tall = between(0.96, 1.04, random)
    const scarf = mix(pick([dyes.accent, dyes.mid, dyes.ground, dyes.spark], random), '#f4ead6', between(0.1, 0.35, random))
    const shrunk = round(scales[people] * tall)
    return `<g transform="translate(${x} 800) scale(${shrunk})">${figure(`url(#c${at})`, scarf, random)}</g>`
  })
  // Whoever stands in the middle stands in front.
  const order = people === 3 ? [0, 2, 1] : figures.map((_, at) => at)
  return document(800, stage(pick(wallTones, random)) + cloths.join(''), wall + order.map((at) => figures[at]).join(''))
}

/** From the hips up, feet of the picture at 0: shoulders in cloth, a head, and a headscarf or hair tied back. */
function figure(cloth: string, scarf: string, random: Random): string {
  const skin = pick(skins, random)
  const shade = darker(skin, 0.18)
  const covered = random() < 0.6
  const body = 'M-150 20 C-160 -150 -140 -235 -62 -258 C-30 -268 30 -268 62 -258 C140 -235 160 -150 150 20 Z'
  const head = `<ellipse cy="-372" rx="62" ry="76" fill="${skin}"/>`
  const neck = `<path d="M-26 -320 h52 v60 c-18 22 -34 22 -52 0 Z" fill="${shade}"/>`
  const scarfShape =
    `<path d="M-84 -372 C-88 -486 88 -486 84 -372 C92 -300 104 -262 96 -222 C50 -196 -50 -196 -96 -222 C-104 -262 -92 -300 -84 -372 Z" fill="${scarf}"/>` +
    `<ellipse cy="-368" rx="54" ry="66" fill="${skin}"/>` +
    `<path d="M-54 -368 C-50 -440 50 -440 54 -368 C40 -420 -40 -420 -54 -368 Z" fill="${darker(scarf, 0.2)}"/>`
  const hair =
    `<circle cx="44" cy="-440" r="30" fill="#2a1c16"/>` +
    head +
    `<path d="M-64 -378 C-70 -470 70 -470 64 -378 C52 -424 10 -436 -14 -426 C-40 -416 -56 -402 -64 -378 Z" fill="#2a1c16"/>`
  return `<path d="${body}" fill="${cloth}"/><path d="${body}" fill="url(#cyl)" opacity=".55"/>${neck}${covered ? scarfShape : hair}`
}
