import { between, darker, repeat } from '../svg'
import { filled, stitched, type Silhouette } from './sketch'

const LAID = 'M150 622L300 300L700 300L640 622Z'

export const mat: Silhouette = ({ palette: p, random }) => {
  const roll = between(40, 52, random)
  const top = 274 - roll
  const end = 282 + roll
  const barrel = (paint: string) => `<rect x="282" y="${top}" width="436" height="${roll * 2}" rx="${roll}" ${paint}/>`
  const tie = (x: number) =>
    `<path d="M${x} ${top}C${x + 22} ${top + roll * 0.5} ${x + 22} ${top + roll * 1.5} ${x} ${top + roll * 2}" fill="none" stroke="${p.accent}" stroke-width="9"/>`
  return {
    shadow: [400, 636, 330, 40],
    defs: `<clipPath id="laid"><path d="${LAID}"/></clipPath>`,
    body:
      `<g clip-path="url(#laid)"><g transform="matrix(1 0 -.42 .8 250 60)"><rect x="-200" y="0" width="1200" height="900" fill="url(#m)"/></g><path d="${LAID}" fill="url(#top)"/></g>` +
      `<path d="${LAID}" fill="none" stroke="${p.accent}" stroke-width="15" stroke-linejoin="round"/>${stitched(LAID, p.light)}` +
      barrel('fill="url(#m)"') +
      barrel('fill="url(#top)"') +
      barrel(`fill="none" stroke="${darker(p.ground, 0.3)}" stroke-width="2"`) +
      `<circle cx="${end}" cy="274" r="${roll}" fill="${darker(p.mid, 0.18)}"/>` +
      `<path transform="translate(${end - 328} 0)" d="M328 274m-4 0a4 4 0 1 1 8 4a14 14 0 1 1 -24 -8a24 24 0 1 1 40 22a34 34 0 0 1 -52 -12" fill="none" stroke="${darker(p.ground, 0.35)}" stroke-width="5" stroke-linecap="round"/>` +
      tie(430) +
      tie(606),
  }
}

/** One standing behind, the rest of the set stacked in front. */
export const placemats: Silhouette = ({ palette: p, random }) => {
  const radius = between(206, 226, random)
  const ring = (r: number, colour: string, width: number, dash = '') =>
    `<circle cx="400" cy="366" r="${r}" fill="none" stroke="${colour}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`
  const layer = (i: number) => {
    const y = 650 - i * 18
    return (
      `<ellipse cx="400" cy="${y}" rx="236" ry="62" fill="${darker(p.ground, 0.3)}"/><ellipse cx="400" cy="${y - 9}" rx="236" ry="62" fill="url(#m)"/>` +
      `<ellipse cx="400" cy="${y - 9}" rx="232" ry="59" fill="none" stroke="${i % 2 ? p.mid : p.accent}" stroke-width="8" stroke-dasharray="12 6"/>`
    )
  }
  return {
    shadow: [400, 676, 300, 46],
    body:
      `<circle cx="406" cy="374" r="${radius}" fill="#1a0d04" opacity=".22"/><circle cx="400" cy="366" r="${radius}" fill="url(#m)"/><circle cx="400" cy="366" r="${radius}" fill="url(#top)"/>` +
      ring(radius - 6, darker(p.accent, 0.15), 16) +
      ring(radius - 6, p.light, 3, '10 8') +
      ring(radius * 0.62, p.accent, 9, '16 5') +
      ring(radius * 0.3, darker(p.mid, 0.25), 6) +
      repeat(5, layer),
  }
}

const DOME = 'M262 496C256 330 320 250 400 250C480 250 544 330 538 496C500 530 300 530 262 496Z'

export const hat: Silhouette = ({ palette: p, random }) => {
  const brim = between(290, 334, random)
  const flat = (rx: number, ry: number, y: number, paint: string) =>
    `<ellipse cx="400" cy="${y}" rx="${rx}" ry="${ry}" ${paint}/>`
  return {
    shadow: [400, 634, 340, 44],
    defs: '<radialGradient id="brim" cx=".5" cy=".35" r=".65"><stop offset=".4" stop-color="#000" stop-opacity=".34"/><stop offset=".75" stop-color="#fff" stop-opacity=".12"/><stop offset="1" stop-color="#1a0d04" stop-opacity=".38"/></radialGradient>',
    body:
      flat(brim, 96, 546, `fill="${darker(p.ground, 0.35)}"`) +
      flat(brim, 96, 534, 'fill="url(#m)"') +
      flat(brim, 96, 534, 'fill="url(#brim)"') +
      flat(brim - 4, 93, 534, `fill="none" stroke="${p.accent}" stroke-width="6" stroke-dasharray="14 10"`) +
      `<g transform="translate(0 10)">${filled(DOME, 'url(#cyl)')}<path d="M260 448C320 488 480 488 540 448L538 498C500 532 300 532 262 498Z" fill="${p.accent}"/>` +
      `<path d="M262 474C322 512 478 512 538 474" fill="none" stroke="${p.light}" stroke-opacity=".8" stroke-width="3" stroke-dasharray="2 9" stroke-linecap="round"/></g>`,
  }
}
