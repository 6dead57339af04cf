import { between, darker, lighter } from '../svg'
import { filled, stitched, type Silhouette } from './sketch'

const TOTE =
  'M214 336H586C600 336 608 344 610 356L642 642C644 668 628 686 602 686H198C172 686 156 668 158 642L190 356C192 344 200 336 214 336Z'

export const tote: Silhouette = ({ palette: p, random }) => {
  const rim = darker(p.accent, 0.25)
  const rise = between(-40, 30, random)
  const handle = (top: number, colour: string) => {
    const arc = `M292 344C286 ${top} 514 ${top} 508 344`
    return (
      `<path d="${arc}" fill="none" stroke="${darker(colour, 0.3)}" stroke-width="25" stroke-linecap="round"/><path d="${arc}" fill="none" stroke="${colour}" stroke-width="19" stroke-linecap="round"/>` +
      `<path d="${arc}" fill="none" stroke="${lighter(colour, 0.35)}" stroke-opacity=".7" stroke-width="13" stroke-dasharray="3 10"/>`
    )
  }
  const stud = (x: number) =>
    `<circle cx="${x}" cy="346" r="15" fill="${rim}"/><circle cx="${x}" cy="346" r="5" fill="${p.light}"/>`
  return {
    shadow: [400, 694, 310, 40],
    body:
      handle(128 + rise, darker(p.accent, 0.3)) +
      filled(TOTE) +
      `<path d="${TOTE}" fill="url(#cyl)" opacity=".7"/><path d="${TOTE}" fill="url(#top)"/><rect x="184" y="322" width="432" height="38" rx="14" fill="${rim}"/>` +
      stitched('M196 332H604M196 350H604', lighter(rim, 0.5), 2.4, '9 7') +
      handle(168 + rise, p.accent) +
      stud(292) +
      stud(508),
  }
}

const PURSE =
  'M182 372H618C630 372 636 380 636 392V610C636 636 620 652 594 652H206C180 652 164 636 164 610V392C164 380 170 372 182 372Z'
const FLAP =
  'M164 396C164 372 178 358 200 358H600C622 358 636 372 636 396L610 500C604 522 590 532 568 532H232C210 532 196 522 190 500Z'

export const pouch: Silhouette = ({ palette: p, random }) => {
  const strap = between(180, 250, random)
  return {
    shadow: [400, 660, 290, 34],
    body:
      `<path d="M196 366C150 ${strap} 60 ${strap + 130} 96 520C110 566 150 560 168 520" fill="none" stroke="${darker(p.accent, 0.25)}" stroke-width="17" stroke-linecap="round"/>` +
      stitched(`M196 366C150 ${strap} 60 ${strap + 130} 96 520C110 566 150 560 168 520`, lighter(p.accent, 0.4), 2.4, '8 8') +
      filled(PURSE, 'url(#top)') +
      `<path d="${FLAP}" transform="translate(0 9)" fill="#1a0d04" opacity=".3"/>` +
      filled(FLAP, 'url(#top)') +
      `<path d="${FLAP}" fill="none" stroke="${p.accent}" stroke-width="13" stroke-linejoin="round"/>` +
      stitched(FLAP, p.light, 2.4, '9 8') +
      `<circle cx="400" cy="504" r="25" fill="${darker(p.accent, 0.3)}"/><circle cx="400" cy="501" r="21" fill="${p.light}"/><circle cx="393" cy="501" r="3.4" fill="${p.ground}"/><circle cx="407" cy="501" r="3.4" fill="${p.ground}"/>`,
  }
}

const SOLE =
  'M0 -190C56 -190 82 -150 78 -80C74 -20 56 20 62 84C68 152 40 190 0 190C-40 190 -68 152 -62 84C-56 20 -74 -20 -78 -80C-82 -150 -56 -190 0 -190Z'
const STRAP = 'M0 -118C-26 -84 -62 -62 -76 -4M0 -118C26 -84 62 -62 76 -4'

export const sandals: Silhouette = ({ palette: p, random }) => {
  const spread = between(4, 14, random)
  const strap = (colour: string, width: number) =>
    `<path d="${STRAP}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`
  const one = (x: number, turn: number) =>
    `<g transform="translate(${x} 430) rotate(${turn})"><path d="${SOLE}" transform="translate(0 18)" fill="${darker(p.ground, 0.45)}"/>${filled(SOLE, 'url(#top)')}` +
    `<path d="${SOLE}" fill="none" stroke="${darker(p.mid, 0.3)}" stroke-width="11"/>${stitched(SOLE, p.light, 2.6, '8 7')}` +
    `${strap(darker(p.accent, 0.35), 32)}${strap(p.accent, 26)}${stitched(STRAP, lighter(p.accent, 0.5), 2.4, '7 7')}<circle cy="-116" r="11" fill="${darker(p.accent, 0.3)}"/></g>`
  return { shadow: [400, 640, 280, 36], body: one(290, -spread) + one(510, spread) }
}
