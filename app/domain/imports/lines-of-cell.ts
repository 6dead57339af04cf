import type { Cell } from './imported'
import { clean, present } from './words'

const bullet = /^(?:\d{1,2}[.)](?!\d)|[-•*–●▪](?!\s*\d))\s*/

/** The lines of a cell without their numbers and bullets: "1. Bakul 2. Topi" counts as two even when it stands in one. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map(clean)
  const numbered =
    lines.length === 1 && /^1[.)] .* 2[.)] /.test(lines[0] ?? '') ? (lines[0] ?? '').split(/(?:^| )\d{1,2}[.)] /) : lines
  return numbered.map((line) => line.replace(bullet, '')).filter((line) => line !== '')
}

/**
 * Whether a cell names several products below each other. It does when the figures beside it stand in as many lines; where
 * there are none, when the lines are numbered or each begins anew with a capital: a long name may only be broken.
 */
export function splitsInLines(text: string, figures: readonly string[]): boolean {
  const count = linesOf(text).length
  if (count < 2) return false
  const told = figures.filter((figure) => present(figure) !== undefined).map((figure) => linesOf(figure).length)
  if (told.length > 0) return told.every((lines) => lines === count)
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(clean)
    .filter(Boolean)
  if (lines.length === 1 || lines.every((line) => bullet.test(line))) return true
  return text !== text.toUpperCase() && lines.every((line) => /^\p{Lu}/u.test(line))
}

/** A cell as it is for one of the lines: its own line where it has as many, else all of it. */
export function inLines(cell: Cell, count: number, at: number): Cell {
  const lines = linesOf(cell.text)
  return lines.length === count ? { text: lines[at] ?? '' } : cell
}
