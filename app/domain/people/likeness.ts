import { NearMakers } from './near-makers'

/** A maker as far as it can be taken for another one. */
export type Likeable<Id extends string = string> = {
  readonly id: Id
  readonly name: string
  readonly contactName: string | null
  readonly village: string | null
  readonly district: string | null
  /** E.164. */
  readonly phones: readonly string[]
  /** Fingerprints, never the numbers; a maker others were merged into may have several. */
  readonly niks: readonly string[]
}

export const likenessReasons = ['nik', 'phone', 'name'] as const
export type LikenessReason = (typeof likenessReasons)[number]

/** The strongest reason first. */
export type Like<Id extends string> = { readonly id: Id; readonly reasons: readonly LikenessReason[] }

/** Finds among the makers it was shown those that may be the same as another: same NIK, same telephone, near name in the same village. */
export class Likenesses<Id extends string> {
  readonly #byMark = new Map<string, Id[]>()
  readonly #near = new NearMakers<Id>()

  add(maker: Likeable<Id>): void {
    for (const mark of marksOf(maker)) push(this.#byMark, mark, maker.id)
    this.#near.add(maker, maker.id)
  }

  find(maker: Likeable): Like<Id>[] {
    const found = new Map<Id, Set<LikenessReason>>()
    const note = (id: Id, reason: LikenessReason) => {
      if (id !== maker.id) found.set(id, (found.get(id) ?? new Set()).add(reason))
    }
    for (const mark of marksOf(maker)) {
      for (const id of this.#byMark.get(mark) ?? []) note(id, mark.startsWith('nik') ? 'nik' : 'phone')
    }
    for (const id of this.#near.near(maker)) note(id, 'name')
    return [...found].map(([id, reasons]) => ({ id, reasons: likenessReasons.filter((reason) => reasons.has(reason)) }))
  }
}

function marksOf(maker: Likeable): string[] {
  return [...maker.niks.map((nik) => `nik ${nik}`), ...maker.phones.map((phone) => `phone ${phone}`)]
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

export type LikePair<Id extends string> = {
  readonly one: Id
  readonly other: Id
  readonly reasons: readonly LikenessReason[]
}

/** All pairs among these makers, those with the strongest reasons first. */
export function likePairs<Id extends string>(makers: readonly Likeable<Id>[]): LikePair<Id>[] {
  const seen = new Likenesses<Id>()
  const pairs: LikePair<Id>[] = []
  for (const maker of makers) {
    for (const { id, reasons } of seen.find(maker)) pairs.push({ one: id, other: maker.id, reasons })
    seen.add(maker)
  }
  const weight = ({ reasons }: LikePair<Id>) => Math.min(...reasons.map((reason) => likenessReasons.indexOf(reason)))
  return pairs.sort((a, b) => weight(a) - weight(b) || b.reasons.length - a.reasons.length)
}
