import type { ImportedProducer } from './imported'
import { groupWordInFull } from './natural-keys'
import { placeKey } from './parse-places'
import { fold } from './words'

/** What a newer list may know better of a maker; its craft, its name and its consent are the maker's own. */
export const changeableFields = ['contact_name', 'members', 'village', 'district', 'phone', 'group_name'] as const
export type ChangeableField = (typeof changeableFields)[number]

export type KnownFacts = {
  readonly contact_name: string | null
  readonly members: number
  readonly village: string | null
  readonly district: string | null
  readonly phone: string | null
  readonly group_name: string | null
}

export type MakerChange = { readonly field: ChangeableField; readonly before: string | null; readonly after: string | null }

/** Where a list says something else than the house knows. Other capitals or dots are no change, nor is what the list leaves open. */
export function changesOf(known: KnownFacts, listed: ImportedProducer): MakerChange[] {
  const changes: MakerChange[] = []
  const add = (field: ChangeableField, before: string | null, after: string | null, same: boolean) => {
    if (after !== null && !same) changes.push({ field, before, after })
  }
  add('contact_name', known.contact_name, listed.contactName, fold(known.contact_name ?? '') === fold(listed.contactName ?? ''))
  const members = listed.memberCount === null ? null : String(listed.memberCount)
  add('members', String(known.members), members, known.members === listed.memberCount)
  for (const field of ['village', 'district'] as const)
    add(field, known[field], listed[field], placeKey(known[field]) === placeKey(listed[field]))
  add(
    'phone',
    known.phone,
    listed.phones[0]?.e164 ?? null,
    listed.phones.some(({ e164 }) => e164 === known.phone),
  )
  const groups = [known.group_name, listed.group].map((name) => groupWordInFull(name ?? ''))
  add('group_name', known.group_name, listed.group, groups[0] === groups[1])
  return changes
}
