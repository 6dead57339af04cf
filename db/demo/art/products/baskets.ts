import { between, darker, lighter } from '../svg'
import type { Palette } from '../palettes'
import { filled, type Silhouette } from './sketch'

const BASKET = 'M188 318C186 430 206 590 238 648C258 690 542 690 562 648C594 590 614 430 612 318Z'

const rim = (p: Palette, y: number) =>
  `<ellipse cx="400" cy="${y}" rx="212" ry="62" fill="none" stroke="${darker(p.mid, 0.28)}" stroke-width="24"/><ellipse cx="400" cy="${y - 3}" rx="212" ry="62" fill="none" stroke="${p.light}" stroke-width="15"/>` +
  `<ellipse cx="400" cy="${y - 3}" rx="212" ry="62" fill="none" stroke="${darker(p.accent, 0.1)}" stroke-width="15" stroke-dasharray="7 15"/>`

const girdle = (p: Palette, dy: number) =>
  `<g transform="translate(0 ${dy})"><path d="M197 420C270 462 530 462 603 420L600 448C530 490 270 490 200 448Z" fill="${p.accent}" opacity=".86"/>` +
  `<path d="M199 434C272 476 528 476 601 434" fill="none" stroke="${p.light}" stroke-width="3" stroke-dasharray="12 9"/></g>`

const bowed = (p: Palette) => {
  const arc = 'M196 330C210 60 590 60 604 330'
  return `<path d="${arc}" fill="none" stroke="${darker(p.mid, 0.35)}" stroke-width="26"/><path d="${arc}" fill="none" stroke="${p.mid}" stroke-width="19"/><path d="${arc}" fill="none" stroke="${lighter(p.light, 0.2)}" stroke-opacity=".7" stroke-width="15" stroke-dasharray="4 11"/>`
}

export const basket: Silhouette = ({ palette: p, random }) => ({
  shadow: [400, 680, 260, 44],
  body:
    filled(BASKET, 'url(#cyl)') +
    girdle(p, between(-20, 60, random)) +
    `<ellipse cx="400" cy="316" rx="212" ry="62" fill="${darker(p.ground, 0.45)}"/><ellipse cx="400" cy="330" rx="192" ry="46" fill="url(#m)" opacity=".35"/>` +
    rim(p, 316),
})

export const handledBasket: Silhouette = (look) => {
  const inner = basket(look)
  return { ...inner, body: `<g transform="translate(0 20)">${inner.body}${bowed(look.palette)}</g>` }
}

const LID = 'M188 320C194 262 292 226 400 226C508 226 606 262 612 320C560 390 240 390 188 320Z'

export const liddedBasket: Silhouette = ({ palette: p, random }) => ({
  shadow: [400, 680, 260, 44],
  body:
    filled(BASKET, 'url(#cyl)') +
    girdle(p, between(30, 90, random)) +
    `<path d="M186 330C240 404 560 404 614 330L612 356C560 428 240 428 188 356Z" fill="#1a0d04" opacity=".4"/>` +
    filled(LID, 'url(#cyl)') +
    `<path d="M188 320C240 390 560 390 612 320" fill="none" stroke="${darker(p.accent, 0.2)}" stroke-width="20" stroke-linecap="round"/><path d="M188 318C240 388 560 388 612 318" fill="none" stroke="${p.light}" stroke-width="9" stroke-dasharray="7 13"/>` +
    `<ellipse cx="400" cy="236" rx="44" ry="14" fill="${darker(p.accent, 0.35)}"/><ellipse cx="400" cy="216" rx="36" ry="22" fill="${p.accent}"/><ellipse cx="392" cy="209" rx="16" ry="7" fill="${lighter(p.accent, 0.4)}" opacity=".7"/>`,
})

export const tissueBox: Silhouette = ({ palette: p, random }) => {
  const lift = between(-24, 14, random)
  const front = 'M150 440H560V650H150Z'
  const side = 'M560 440L668 372V572L560 650Z'
  const lid = 'M150 440L262 372H668L560 440Z'
  return {
    shadow: [410, 654, 320, 36],
    body:
      filled(front, 'url(#top)') +
      filled(side) +
      `<path d="${side}" fill="#1a0d04" opacity=".34"/>` +
      filled(lid) +
      `<path d="${lid}" fill="#fff" opacity=".2"/><g fill="none" stroke="${p.accent}" stroke-width="12" stroke-linejoin="round"><path d="${front}"/><path d="${side}"/><path d="${lid}"/></g>` +
      `<path d="M150 440H560V650M560 440L668 372" fill="none" stroke="${p.light}" stroke-width="2.4" stroke-dasharray="9 8"/>` +
      `<ellipse cx="408" cy="406" rx="96" ry="15" fill="${darker(p.ground, 0.6)}"/>` +
      `<path d="M330 406C330 340 ${352 + lift} 330 366 ${268 + lift}C392 ${310 + lift} 420 ${270 + lift} 462 ${300 + lift}C452 350 486 370 484 406C440 418 372 418 330 406Z" fill="#fbf8f1"/>` +
      `<path d="M372 404C376 360 372 330 366 ${268 + lift}M432 406C436 370 452 340 462 ${300 + lift}" fill="none" stroke="#cfc7b6" stroke-width="3"/>`,
  }
}
