import { between, darker, repeat, round } from '../svg'
import { filled, stitched, type Look, type Silhouette } from './sketch'

type Hanging = {
  readonly id: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly folds: number
  readonly fringe?: boolean
}

const TOP = 138

/** A cloth over a rod: the wavy hem and the light on each fold come from the same count. */
function hanging({ palette: p, random }: Look, { id, left, right, bottom, folds, fringe = false }: Hanging) {
  const width = (right - left) / folds
  const hem = Array.from({ length: folds }, (_, k) => {
    const i = folds - 1 - k
    return `Q${round(left + (i + 0.5) * width)} ${i % 2 ? bottom - 12 : bottom + 14} ${round(left + i * width)} ${bottom}`
  }).join('')
  const threads = () =>
    repeat(Math.floor((right - left) / 7.85), (i) => {
      const x = round(left + 4 + i * 7.85)
      return `<path d="M${x} ${bottom - 4}q${between(-4, 4, random)} 24 ${between(-3.5, 3.5, random)} ${between(44, 54, random)}"/>`
    })
  return {
    defs:
      `<clipPath id="${id}-edge"><path d="M${left} ${TOP}H${right}V${bottom}${hem}Z"/></clipPath>` +
      `<linearGradient id="${id}-fold"><stop offset="0" stop-color="#000" stop-opacity=".32"/><stop offset=".32" stop-color="#fff" stop-opacity=".17"/><stop offset=".72" stop-color="#000" stop-opacity=".02"/><stop offset="1" stop-color="#000" stop-opacity=".3"/></linearGradient>`,
    body:
      (fringe ? `<g stroke="${p.light}" stroke-width="3" stroke-linecap="round" fill="none">${threads()}</g>` : '') +
      `<g clip-path="url(#${id}-edge)"><rect x="${left}" y="${TOP}" width="${right - left}" height="${bottom - TOP + 20}" fill="url(#${id})"/>` +
      repeat(
        folds,
        (i) =>
          `<rect x="${round(left + i * width)}" y="${TOP}" width="${round(width + 0.6)}" height="${bottom - TOP + 20}" fill="url(#${id}-fold)"/>`,
      ) +
      '</g>',
  }
}

const wallShadow = (left: number, right: number, bottom: number) =>
  `<path d="M${left + 26} ${TOP + 20}H${right + 30}V${bottom + 26}H${left + 26}Z" fill="#2a1a0c" opacity=".10"/>`

const rod = (left: number, right: number) =>
  `<rect x="${left}" y="116" width="${right - left}" height="26" rx="13" fill="#6d4525"/><rect x="${left}" y="119" width="${right - left}" height="7" rx="3.5" fill="#a4713f"/>` +
  `<circle cx="${left}" cy="129" r="19" fill="#54331a"/><circle cx="${right}" cy="129" r="19" fill="#54331a"/><path d="M${left + 70} 116L400 44L${right - 70} 116" fill="none" stroke="#8a6a46" stroke-width="4"/><circle cx="400" cy="44" r="7" fill="#54331a"/>`

const onTheWall = [400, 790, 0, 0] as const

const clothWith =
  (fringe: boolean): Silhouette =>
  (look) => {
    const half = between(186, 226, look.random)
    const shape = {
      id: 'cloth',
      left: 400 - half,
      right: 400 + half,
      bottom: between(610, 680, look.random),
      folds: Math.round(between(5, 8, look.random)),
      fringe,
    }
    const drawn = hanging(look, shape)
    return {
      shadow: onTheWall,
      defs: look.cloth('cloth', { at: [shape.left, TOP] }) + drawn.defs,
      body: wallShadow(shape.left, shape.right, shape.bottom) + drawn.body + rod(130, 670),
    }
  }

export const cloth = clothWith(false)
export const fringedCloth = clothWith(true)

/** Narrow, its two ends falling to different lengths. */
export const shawl: Silhouette = (look) => {
  const back = { id: 'back', left: 330, right: 530, bottom: between(590, 690, look.random), folds: 4, fringe: true }
  const front = { id: 'front', left: 270, right: 470, bottom: between(480, 570, look.random), folds: 4, fringe: true }
  const [behind, before] = [hanging(look, back), hanging(look, front)]
  return {
    shadow: onTheWall,
    defs:
      look.cloth('back', { at: [330, TOP], scale: 0.62 }) +
      look.cloth('front', { at: [270, TOP], scale: 0.62 }) +
      behind.defs +
      before.defs,
    body:
      wallShadow(back.left, back.right, back.bottom) +
      `<g>${behind.body}<rect x="${back.left}" y="${TOP}" width="${back.right - back.left}" height="${back.bottom - TOP}" fill="#000" opacity=".16"/></g>` +
      `<path d="M282 ${TOP}H486V${front.bottom + 8}H282Z" fill="#1a0d04" opacity=".22"/>${before.body}${rod(170, 630)}`,
  }
}

/** A tube of cloth, folded flat, with its head panel across. */
export const sarong: Silhouette = ({ palette: p, random, cloth: again }) => {
  const panel = Math.round(between(270, 380, random))
  const flat = 'M196 182H604V650H196Z'
  return {
    shadow: [400, 668, 280, 30],
    defs: again('head', { scale: 0.55, at: [panel, 182] }),
    body:
      `<path d="M212 196H620V668H212Z" fill="${darker(p.ground, 0.35)}"/><path d="M204 189H612V659H204Z" fill="url(#m)"/><path d="M204 189H612V659H204Z" fill="#000" opacity=".25"/>` +
      filled(flat) +
      `<rect x="${panel}" y="182" width="130" height="468" fill="url(#head)"/><path d="M${panel} 182V650M${panel + 130} 182V650" stroke="${p.accent}" stroke-width="7"/>` +
      stitched(`M${panel} 182V650M${panel + 130} 182V650`, p.light, 2, '5 6') +
      `<path d="${flat}" fill="url(#top)"/><path d="M196 416H604" stroke="#000" stroke-opacity=".28" stroke-width="4"/><path d="M196 420H604" stroke="#fff" stroke-opacity=".22" stroke-width="2.4"/>` +
      `<path d="M400 182V650" stroke="#000" stroke-opacity=".12" stroke-width="3"/>`,
  }
}
