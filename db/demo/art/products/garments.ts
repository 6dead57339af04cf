import { darker, lighter, mix, pick, repeat, type Choices } from '../svg'
import { filled, stitched, type Silhouette } from './sketch'

const SHIRT =
  'M306 170L214 208L112 384L204 436L244 376L238 678H562L556 376L596 436L688 384L586 208L494 170C470 214 330 214 306 170Z'

export const shirt: Silhouette = ({ palette: p }) => ({
  shadow: [400, 690, 230, 26],
  body:
    `<path d="${SHIRT}" transform="translate(10 12)" fill="#2a1a0c" opacity=".14"/>` +
    filled(SHIRT, 'url(#top)') +
    `<path d="M244 376C252 330 250 290 236 250M556 376C548 330 550 290 564 250" fill="none" stroke="#000" stroke-opacity=".34" stroke-width="5"/>` +
    `<path d="M244 376L238 678H300C286 580 290 470 300 380Z" fill="#000" opacity=".12"/><path d="M556 376L562 678H500C514 580 510 470 500 380Z" fill="#000" opacity=".16"/>` +
    `<path d="M386 208H414V678H386Z" fill="${p.ground}" opacity=".55"/>${stitched('M386 212V678M414 212V678', p.light, 1.8, '6 6')}` +
    repeat(
      6,
      (i) => `<circle cx="400" cy="${252 + i * 74}" r="7" fill="${p.spark}" stroke="${darker(p.ground, 0.2)}" stroke-width="2"/>`,
    ) +
    `<path d="M306 170C330 204 370 220 400 222L352 268L284 190Z" fill="${darker(p.ground, 0.05)}" stroke="${p.mid}" stroke-width="3"/><path d="M494 170C470 204 430 220 400 222L448 268L516 190Z" fill="${darker(p.ground, 0.05)}" stroke="${p.mid}" stroke-width="3"/>` +
    `<path d="M330 176C356 204 444 204 470 176C440 190 360 190 330 176Z" fill="${darker(p.ground, 0.5)}"/><path d="M466 330H536V408L501 420L466 408Z" fill="url(#m)" stroke="${p.light}" stroke-opacity=".5" stroke-width="2.4"/>`,
})

const HEIGHT = 104
const orders: Choices<readonly number[]> = [
  [0, 1, 2],
  [2, 0, 1],
  [1, 2, 0],
]

/** Three lengths of the same motif, each in its own strength of dye. */
export const folded: Silhouette = ({ palette: p, random, cloth }) => {
  const order = pick(orders, random)
  const strengths = [
    p,
    { ...p, ground: mix(p.ground, p.accent, 0.55) },
    { ...p, ground: p.accent, accent: p.ground, mid: lighter(p.mid, 0.15) },
  ]
  const layers = order.map((strength, i) => ({
    id: `layer${i}`,
    palette: strengths[strength] ?? p,
    x: 150 + i * 8,
    width: 500 - i * 16,
    y: 520 - i * (HEIGHT - 2),
  }))
  const slab = ({ id, x, width, y }: (typeof layers)[number]) => {
    const right = x + width
    const outline = `M${x + 46} ${y}H${right}V${y + HEIGHT}H${x + 46}C${x - 16} ${y + HEIGHT} ${x - 16} ${y} ${x + 46} ${y}Z`
    const middle = y + HEIGHT / 2
    return (
      `<path d="${outline}" fill="url(#${id})"/><path d="${outline}" fill="url(#top)"/><path d="M${x + 40} ${middle}H${right}" stroke="#000" stroke-opacity=".38" stroke-width="4"/>` +
      `<path d="M${x + 40} ${middle + 4}H${right}" stroke="#fff" stroke-opacity=".22" stroke-width="2.4"/><path d="M${right - 5} ${y + 2}V${y + HEIGHT - 2}" stroke="${p.light}" stroke-width="4" stroke-opacity=".8"/>`
    )
  }
  const lid = 'M206 316L276 240H598L634 316Z'
  return {
    shadow: [400, 640, 320, 46],
    defs: layers.map((layer) => cloth(layer.id, { palette: layer.palette, scale: 0.75 })).join(''),
    body: layers.map(slab).join('') + `<path d="${lid}" fill="url(#layer2)"/><path d="${lid}" fill="#fff" opacity=".14"/>`,
  }
}
