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

/** A number on more makers than this is an office's, or a relative's who lends it: it tells nobody's likeness. */
export const mostSharing = 12

export type SharedPhone = { readonly phone: string; readonly makers: number }

/** Numbers that too many have to tell anything, the most shared first. */
export function sharedPhones(makers: readonly Pick<Likeable, 'phones'>[]): SharedPhone[] {
  const counts = new Map<string, number>()
  for (const phone of makers.flatMap(({ phones }) => phones)) counts.set(phone, (counts.get(phone) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > mostSharing)
    .map(([phone, count]) => ({ phone, makers: count }))
    .sort((a, b) => b.makers - a.makers || (a.phone < b.phone ? -1 : 1))
}

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
      const reason = mark.startsWith('nik') ? 'nik' : 'phone'
      const others = this.#byMark.get(mark) ?? []
      if (reason === 'nik' || others.length <= mostSharing) for (const id of others) note(id, reason)
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
  const shared = new Set(sharedPhones(makers).map(({ phone }) => phone))
  const seen = new Likenesses<Id>()
  const pairs: LikePair<Id>[] = []
  for (const one of makers) {
    const maker = { ...one, phones: one.phones.filter((phone) => !shared.has(phone)) }
    for (const { id, reasons } of seen.find(maker)) pairs.push({ one: id, other: maker.id, reasons })
    seen.add(maker)
  }
  const weight = ({ reasons }: LikePair<Id>) => Math.min(...reasons.map((reason) => likenessReasons.indexOf(reason)))
  return pairs.sort((a, b) => weight(a) - weight(b) || b.reasons.length - a.reasons.length)
}
