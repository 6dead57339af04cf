import { onCircle, repeat, round } from '../svg'
import type { Motif } from './tile'

const corners = (size: number) =>
  [
    [0, 0],
    [size, 0],
    [0, size],
    [size, size],
  ] as const

/**
 * Circles of radius s/√2 on a square grid of pitch s overlap in pointed lenses; the four lenses that
 * meet are the kawung fruit. The field is turned 45° for the usual stance.
 */
export const kawung: Motif = ({ size: s, palette: p }) => {
  const radius = s / Math.SQRT2
  const half = s / 2
  const lens = (k: number, paint: string) => {
    const r = round(radius * k)
    return `<path d="M0 ${round(-half * k)}A${r} ${r} 0 0 1 0 ${round(half * k)}A${r} ${r} 0 0 1 0 ${round(-half * k)}Z" ${paint}/>`
  }
  const petal =
    lens(0.93, `fill="${p.light}"`) +
    lens(0.72, `fill="none" stroke="${p.mid}" stroke-width="${round(s * 0.028)}"`) +
    `<path d="M0 ${round(-half * 0.5)}V${round(half * 0.5)}" stroke="${p.accent}" stroke-width="${round(s * 0.03)}" stroke-linecap="round" stroke-dasharray="${round(s * 0.17)} ${round(s * 0.16)}"/>`
  const petalAt = (x: number, y: number, turn: number) => `<g transform="translate(${x} ${y}) rotate(${turn})">${petal}</g>`
  const long = round(s * 0.1)
  const short = round(s * 0.03)
  const star = ([x, y]: readonly [number, number]) =>
    `<g transform="translate(${x} ${y})"><path d="M0 ${-long}L${short} ${-short}L${long} 0L${short} ${short}L0 ${long}L${-short} ${short}L${-long} 0L${-short} ${-short}Z" fill="${p.mid}"/><circle r="${round(s * 0.028)}" fill="${p.spark}"/></g>`
  return {
    width: s,
    height: s,
    transform: 'rotate(45)',
    body:
      `<rect width="${s}" height="${s}" fill="${p.ground}"/>` +
      petalAt(half, 0, 0) +
      petalAt(half, s, 0) +
      petalAt(0, half, 90) +
      petalAt(s, half, 90) +
      corners(s).map(star).join('') +
      `<rect x="${round(half - s * 0.045)}" y="${round(half - s * 0.045)}" width="${round(s * 0.09)}" height="${round(s * 0.09)}" fill="${p.ground}" stroke="${p.mid}" stroke-width="${round(s * 0.02)}"/>`,
  }
}

/** Star flowers of eight lens petals on a brick lattice, the ground powdered with dots (cecek). */
export const truntum: Motif = ({ size: s, palette: p }) => {
  const waist = round(s * 0.085)
  const petal = (length: number) =>
    `M0 ${round(-s * 0.05)}C${waist} ${round(-length * 0.45)} ${round(waist * 0.5)} ${round(-length)} 0 ${round(-length)}C${round(-waist * 0.5)} ${round(-length)} ${-waist} ${round(-length * 0.45)} 0 ${round(-s * 0.05)}Z`
  const flower = (x: number, y: number, reach: number) =>
    `<g transform="translate(${x} ${y})">` +
    repeat(
      8,
      (i) => `<path transform="rotate(${i * 45})" d="${petal(i % 2 ? reach * 0.74 : reach)}" fill="${i % 2 ? p.mid : p.light}"/>`,
    ) +
    `<circle r="${round(s * 0.06)}" fill="${p.accent}"/><circle r="${round(s * 0.03)}" fill="${p.spark}"/></g>`
  const dots = repeat(8, (i) => {
    const [x, y] = onCircle(s * 0.42, i * 45 + 22.5, s / 2, s / 2)
    return `<circle cx="${x}" cy="${y}" r="${round(s * 0.018)}"/>`
  })
  return {
    width: s,
    height: s,
    body:
      `<rect width="${s}" height="${s}" fill="${p.ground}"/><g fill="${p.mid}">${dots}</g>` +
      flower(s / 2, s / 2, s * 0.34) +
      corners(s)
        .map(([x, y]) => flower(x, y, s * 0.2))
        .join(''),
  }
}

/** A square field: ring and eight heart petals in the middle, quarter rosettes in the corners, a ring of dots (isen). */
export const ceplok: Motif = ({ size: s, palette: p }) => {
  const c = s / 2
  const u = (share: number) => round(s * share)
  const heart = `M0 ${u(-0.08)}C${u(0.1)} ${u(-0.14)} ${u(0.1)} ${u(-0.3)} 0 ${u(-0.24)}C${u(-0.1)} ${u(-0.3)} ${u(-0.1)} ${u(-0.14)} 0 ${u(-0.08)}Z`
  const rosette = (x: number, y: number, scale: number) =>
    `<g transform="translate(${x} ${y}) scale(${scale})"><circle r="${u(0.37)}" fill="${p.accent}" stroke="${p.light}" stroke-width="${u(0.018)}"/>` +
    repeat(24, (i) => {
      const [dx, dy] = onCircle(s * 0.325, i * 15)
      return `<circle cx="${dx}" cy="${dy}" r="${u(0.013)}" fill="${p.light}"/>`
    }) +
    repeat(
      8,
      (i) =>
        `<g transform="rotate(${i * 45})"><path d="${heart}" fill="${i % 2 ? p.mid : p.light}"/><path d="M0 ${u(-0.1)}V${u(-0.2)}" stroke="${p.ground}" stroke-width="${u(0.012)}"/></g>`,
    ) +
    `<circle r="${u(0.075)}" fill="${p.ground}" stroke="${p.light}" stroke-width="${u(0.015)}"/><circle r="${u(0.03)}" fill="${p.spark}"/></g>`
  const lozenge = `M${c} 0L${s} ${c}L${c} ${s}L0 ${c}Z`
  return {
    width: s,
    height: s,
    body:
      `<rect width="${s}" height="${s}" fill="${p.ground}"/><path d="${lozenge}" fill="none" stroke="${p.mid}" stroke-width="${u(0.05)}"/>` +
      `<path d="${lozenge}" fill="none" stroke="${p.light}" stroke-width="${u(0.012)}" stroke-dasharray="${u(0.02)} ${u(0.025)}"/>` +
      rosette(c, c, 1) +
      corners(s)
        .map(([x, y]) => rosette(x, y, 0.52))
        .join(''),
  }
}
