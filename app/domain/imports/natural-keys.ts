import type { ProducerFacts, ProductFacts } from './row-facts'
import { placeKey } from './parse-places'
import { fold } from './words'

const legalWords = /^(?:kelompok|kel|klp|klmpk|klpk) /

/** Two lists that name the same maker in the same place mean the same one, whatever the capitals, quotes and dots. */
export function producerKey(facts: Pick<ProducerFacts, 'name' | 'contactName' | 'village' | 'district'>): string {
  const name = groupWordInFull(facts.name)
  return [name, fold(facts.contactName ?? ''), placeKey(facts.village), placeKey(facts.district)].join('|')
}

/** "Klp. Mawar" is "Kelompok Mawar". */
export function groupWordInFull(name: string): string {
  return fold(name).replace(legalWords, 'kelompok ')
}

export function productKey(facts: Pick<ProductFacts, 'name'>): string {
  return fold(facts.name)
}

/** Only a name: no leader, no place. Then two rows of one name may be two makers. */
export function onlyNamed(facts: ProducerFacts): boolean {
  return (
    (facts.contactName ?? facts.name) === facts.name &&
    !facts.village &&
    !facts.district &&
    !facts.address &&
    facts.phones.length === 0
  )
}

/**
 * Whether two rows of one natural key are yet two makers: their numbers, telephones, groups or hamlets say so.
 * A shared NIK or telephone settles that they are one.
 */
export function contradict(a: ProducerFacts, b: ProducerFacts): boolean {
  if (a.houseId && b.houseId) return a.houseId !== b.houseId
  if (a.nik && b.nik) return a.nik !== b.nik
  if (a.nib && b.nib) return a.nib !== b.nib
  if (a.phones.length > 0 && b.phones.length > 0)
    return !a.phones.some(({ e164 }) => b.phones.some((other) => other.e164 === e164))
  if (a.group && b.group && groupWordInFull(a.group) !== groupWordInFull(b.group)) return true
  if (a.hamlet && b.hamlet && a.hamlet !== b.hamlet) return true
  if (a.address && b.address && !a.village && fold(a.address) !== fold(b.address)) return true
  return onlyNamed(a) && a.memberCount !== null && b.memberCount !== null && a.memberCount !== b.memberCount
}

/** What tells makers of one natural key apart, the same however the rows are sorted. */
export function distinction(facts: ProducerFacts, ordinal: number): string {
  return (
    facts.houseId ??
    facts.phones[0]?.e164 ??
    facts.nib ??
    (facts.group && groupWordInFull(facts.group)) ??
    (facts.hamlet ? `rt ${facts.hamlet}` : facts.address ? fold(facts.address) : `${ordinal}`)
  )
}
