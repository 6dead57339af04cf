import type { Craft, ProducerKind } from './producer'

/** What the house was told of a maker and may have written down wrong, by the columns it is kept in. */
export type MakerFacts = {
  name: string
  contact_name: string | null
  kind: ProducerKind
  craft: Craft
  /** E.164. */
  phone: string | null
  village: string | null
  district: string | null
  regency: string
  province: string
}

export const makerFactColumns = [
  'name',
  'contact_name',
  'kind',
  'craft',
  'phone',
  'village',
  'district',
  'regency',
  'province',
] as const satisfies readonly (keyof MakerFacts)[]

/** What a form showed, for compare-and-set: lists and merging write these too, and count no versions. */
export function factsSeen(facts: MakerFacts): string {
  return JSON.stringify(makerFactColumns.map((column) => facts[column]))
}

/** What may stand in the trail as it was. A telephone number stays out of it. */
const told = ['name', 'contact_name', 'village', 'district', 'regency'] as const

export function factsBefore(before: MakerFacts, changed: readonly string[]): Record<string, string> {
  const pairs = told.flatMap((column) => {
    const value = before[column]
    return changed.includes(column) && value ? [[column, value] as const] : []
  })
  return Object.fromEntries(pairs)
}
