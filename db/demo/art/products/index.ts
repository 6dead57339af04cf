import { handledBasket, basket, liddedBasket, tissueBox } from './baskets'
import { pouch, sandals, tote } from './bags'
import { cloth, fringedCloth, sarong, shawl } from './cloths'
import { bed, chair, cupboard, door, table } from './furniture'
import { folded, shirt } from './garments'
import { hat, mat, placemats } from './mats'
import { jar, jug, pot, vase } from './pottery'
import type { Silhouette } from './sketch'

type Entry = {
  readonly draw: Silhouette
  /** How large the motif is on it, against a cloth on the wall. */
  readonly motifScale: number
}

export const shapes = {
  tote: { draw: tote, motifScale: 1 },
  pouch: { draw: pouch, motifScale: 0.75 },
  sandals: { draw: sandals, motifScale: 0.6 },
  basket: { draw: basket, motifScale: 1 },
  handledBasket: { draw: handledBasket, motifScale: 0.9 },
  liddedBasket: { draw: liddedBasket, motifScale: 0.9 },
  tissueBox: { draw: tissueBox, motifScale: 0.8 },
  hat: { draw: hat, motifScale: 0.8 },
  mat: { draw: mat, motifScale: 1.1 },
  placemats: { draw: placemats, motifScale: 0.7 },
  cloth: { draw: cloth, motifScale: 1 },
  fringedCloth: { draw: fringedCloth, motifScale: 1 },
  shawl: { draw: shawl, motifScale: 1 },
  sarong: { draw: sarong, motifScale: 1 },
  folded: { draw: folded, motifScale: 1 },
  shirt: { draw: shirt, motifScale: 0.72 },
  pot: { draw: pot, motifScale: 1 },
  vase: { draw: vase, motifScale: 1 },
  jar: { draw: jar, motifScale: 1 },
  jug: { draw: jug, motifScale: 1 },
  chair: { draw: chair, motifScale: 0.6 },
  table: { draw: table, motifScale: 0.6 },
  cupboard: { draw: cupboard, motifScale: 0.6 },
  bed: { draw: bed, motifScale: 0.6 },
  door: { draw: door, motifScale: 0.6 },
} as const satisfies Record<string, Entry>

export type Shape = keyof typeof shapes
