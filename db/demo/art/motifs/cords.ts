import { between, darker, lighter, randomFrom, repeat, round } from '../svg'
import type { Motif } from './tile'

/** Water hyacinth: twisted cords laid in herringbone. */
export const ilung: Motif = ({ size: s, palette: p }) => {
  const cords = (x: number, falls: boolean, colour: string) =>
    repeat(4, (i) => {
      const y = ((i - 1) * s) / 2
      const end = y + s * 0.55
      const [x1, x2] = falls ? [x + s, x] : [x, x + s]
      const path = `M${round(x1)} ${round(y)}C${round((x1 * 2 + x2) / 3)} ${round(y + s * 0.05)} ${round((x1 + x2 * 2) / 3)} ${round(end - s * 0.05)} ${round(x2)} ${round(end)}`
      return (
        `<path d="${path}" stroke="${p.ground}" stroke-width="${round(s * 0.47)}" stroke-linecap="round"/><path d="${path}" stroke="${colour}" stroke-width="${round(s * 0.36)}" stroke-linecap="round"/>` +
        `<path d="M${round(x1)} ${round(y - s * 0.06)}L${round(x2)} ${round(end - s * 0.06)}" stroke="${lighter(colour, 0.35)}" stroke-opacity=".5" stroke-width="${round(s * 0.06)}" stroke-dasharray="${round(s * 0.14)} ${round(s * 0.1)}"/>`
      )
    })
  return {
    width: s * 2,
    height: s,
    body: `<rect width="${s * 2}" height="${s}" fill="${p.accent}"/><g fill="none">${cords(0, false, p.light)}${cords(s, true, p.mid)}</g>`,
  }
}

/** Split canes side by side, held by two rows of stitching. */
export const rattan: Motif = ({ size: s, palette: p, seed }) => {
  const random = randomFrom(seed)
  const canes = 10
  const width = s * canes
  const height = s * 8
  const cane = (i: number) => {
    const colour = i % 5 === 4 ? p.accent : random() < 0.5 ? p.light : p.mid
    const x = i * s
    return (
      `<rect x="${round(x + s * 0.06)}" width="${round(s * 0.88)}" height="${height}" fill="${colour}"/>` +
      `<path d="M${round(x + s * 0.3)} 0V${height}" stroke="${lighter(colour, 0.4)}" stroke-opacity=".7" stroke-width="${round(s * 0.14)}"/><path d="M${round(x + s * 0.78)} 0V${height}" stroke="${darker(colour, 0.3)}" stroke-opacity=".6" stroke-width="${round(s * 0.12)}"/>`
    )
  }
  const stitches = [0.25, 0.75]
    .map(
      (at) =>
        `<path d="M0 ${round(height * at)}H${width}" stroke="${p.ground}" stroke-width="${round(s * 0.22)}" stroke-dasharray="${round(s * 0.5)} ${round(s * 0.5)}"/>`,
    )
    .join('')
  return {
    width,
    height,
    body: `<rect width="${width}" height="${height}" fill="${p.ground}"/>${repeat(canes, cane)}${stitches}`,
  }
}

/** Boards with a grain that wanders but meets itself at the tile's edge. */
export const wood: Motif = ({ size: s, palette: p, seed }) => {
  const random = randomFrom(seed)
  const width = s
  const height = s * 3
  const grain = repeat(9, (i) => {
    const x = round(((i + 0.5) * width) / 9)
    const sway = between(-width * 0.07, width * 0.07, random)
    return `<path d="M${x} 0C${round(x + sway)} ${round(height / 3)} ${round(x - sway)} ${round((height * 2) / 3)} ${x} ${height}" stroke="${i % 3 ? p.mid : darker(p.mid, 0.18)}" stroke-width="${between(0.8, 2.4, random)}"/>`
  })
  return {
    width,
    height,
    body: `<rect width="${width}" height="${height}" fill="${p.light}"/><g fill="none" stroke-opacity=".7">${grain}</g><path d="M0 0V${height}" stroke="${p.accent}" stroke-width="3" stroke-opacity=".6"/>`,
  }
}
