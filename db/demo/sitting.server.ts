import type { Shot } from '#app/domain/pictures/shots'
import { chooseDrawing, type Drawing, drawingInWords, dyesOf, type InWords, swatchInWords } from './art'
import type { Drawn, Studio } from './studio.server'

/** How many drawings one shape and material may have. */
const variants = 3

export const drawingFor = (nameId: string, seed: string) => chooseDrawing(nameId, seed, variants)

export type Shown = Drawn & { shot?: Shot; words: InWords }

/** From the front; of every second thing also its surface from close; of some, how another piece turned out. */
export async function sitting(studio: Studio, drawing: Drawing, at: number): Promise<[Shown, ...Shown[]]> {
  const palette = dyesOf(drawing)
  const front: Shown = { ...(await studio.product(drawing)), shot: 'front', words: drawingInWords(drawing) }
  if (at % 2 === 1) return [front]
  const close: Shown = { ...(await studio.motif(drawing.motif, palette)), shot: 'close', words: swatchInWords(drawing) }
  if (at % 4 !== 0) return [front, close]
  const other = { ...drawing, palette, seed: `${drawing.seed} b` }
  return [front, close, { ...(await studio.product(other)), words: drawingInWords(other) }]
}

/** What is seen on each. */
export const inWords = (pictures: readonly Shown[]) =>
  pictures.map(({ id, shot, words }) => ({ pictureId: id, ...(shot && { shot }), ...words }))
