import { mix, repeat, round } from '../svg'
import type { Motif } from './tile'

const BLADE = 'M3 76C1 61 14 55 19 45C25 33 11 27 9 15C8 7 12 2 19 0H44C36 3 31 9 33 18C35 30 47 36 44 50C41 62 28 63 27 76Z'
const BLADE_CORE = 'M12 72C12 62 24 57 28 47C33 34 19 28 18 16C17 10 20 6 25 4'
const COMMAS = 'M34 7C29 12 30 20 34 24C40 22 41 12 34 7Z M14 68C19 63 18 56 14 52C8 54 7 63 14 68Z'

/** S-blades leaning in rows, the rows parted by a strip of lozenges (mlinjon). Drawn 46 wide, then scaled. */
export const parang: Motif = ({ size, palette: p }) => {
  const scale = size / 46
  const [bladeHeight, height] = [76, 96]
  const blade = (dx: number) =>
    `<g transform="translate(${dx} 0)"><path d="${BLADE}" fill="${p.light}"/><path d="${BLADE}" fill="none" stroke="${p.mid}" stroke-width="1.6" transform="translate(2.6 3.4) scale(.89 .91)"/>` +
    `<path d="${BLADE_CORE}" fill="none" stroke="${p.accent}" stroke-width="5" stroke-linecap="round"/><path d="${BLADE_CORE}" fill="none" stroke="${p.light}" stroke-width="1.3" stroke-dasharray=".1 4.2" stroke-linecap="round"/><path d="${COMMAS}" fill="${p.mid}"/></g>`
  const lozenge = (x: number) =>
    `<path d="M${x} ${bladeHeight + 2}L${x + 9} ${bladeHeight + 10}L${x} ${bladeHeight + 18}L${x - 9} ${bladeHeight + 10}Z" fill="${p.light}"/>` +
    `<path d="M${x} ${bladeHeight + 6}L${x + 4.6} ${bladeHeight + 10}L${x} ${bladeHeight + 14}L${x - 4.6} ${bladeHeight + 10}Z" fill="${p.mid}"/>`
  return {
    width: round(46 * scale),
    height: round(height * scale),
    transform: 'rotate(-45)',
    body:
      `<g transform="scale(${round(scale)})"><rect width="46" height="${height}" fill="${p.ground}"/>${[-46, 0, 46].map(blade).join('')}` +
      `<rect y="${bladeHeight}" width="46" height="20" fill="${p.accent}"/><path d="M0 ${bladeHeight}H46M0 ${height}H46" stroke="${p.mid}" stroke-width="2"/>${[0, 23, 46].map(lozenge).join('')}</g>`,
  }
}

const CLOUD =
  'M4 62C20 60 28 54 30 46C22 44 18 36 24 30C30 23 41 25 44 31C44 17 58 8 72 12C82 15 87 22 87 30C95 22 110 23 115 33C118 40 116 46 112 49C124 45 136 50 138 59C140 66 152 68 166 66C150 76 132 78 120 72C112 82 96 84 88 76C80 86 62 86 56 76C44 80 22 76 4 62Z'

/** One curled cloud drawn seven times, shrinking, its tint rising from dark to light. */
export const megaMendung: Motif = ({ size, palette: p }) => {
  const layers = 7
  const cloud = repeat(layers, (i) => {
    const tint = mix(p.accent, p.spark, i / (layers - 1))
    const edge = i === 0 ? ` stroke="${p.light}" stroke-width="3"` : ''
    return `<g transform="scale(${round(1 - i * 0.125)})"><path d="${CLOUD}" transform="translate(-84 -50)" fill="${tint}"${edge}/></g>`
  })
  const cloudAt = (x: number, y: number, scale: number, flip: boolean) =>
    `<g transform="translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})">${cloud}</g>`
  const waves = repeat(4, (i) => `<path d="M0 ${25 + 50 * i}q25 -14 50 0t50 0t50 0t50 0"/>`)
  return {
    width: size,
    height: size,
    body:
      `<g transform="scale(${size / 200})"><rect width="200.5" height="200.5" fill="${p.ground}"/>` +
      `<g fill="none" stroke="${mix(p.ground, p.mid, 0.55)}" stroke-width="2">${waves}</g>` +
      cloudAt(98, 50, 1.12, false) +
      cloudAt(-2, 150, 1.12, true) +
      cloudAt(198, 150, 1.12, true) +
      cloudAt(100, 122, 0.34, false) +
      cloudAt(52, 14, 0.3, true) +
      cloudAt(150, 14, 0.24, false) +
      '</g>',
  }
}
