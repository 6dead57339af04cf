import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/** Every maker the house has, as far as two can look alike. Merged ones are the one they turned out to be. */
export function makersToCompare(db: Reader) {
  return db
    .selectFrom('producers')
    .select(['id', 'name', 'contact_name as contactName', 'village', 'district', 'regency', 'phone'])
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
}

export type MakerToCompare = Awaited<ReturnType<typeof makersToCompare>>[number]

/** Telephones and NIK fingerprints of all makers. */
/** Makers of pairs as a list tells of them; merged ones are none any more. */
export async function makersToTell(db: Reader, ids: readonly ProducerId[]) {
  const told = []
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('producers')
      .select(['id', 'name', 'contact_name as contactName', 'village', 'regency', 'phone'])
      .where('id', 'in', ids.slice(from, from + 500))
      .where('merged_into', 'is', null)
      .execute()
    told.push(...rows)
  }
  return told
}

export function allMarks(db: Reader) {
  return db
    .selectFrom('producer_marks')
    .innerJoin('producers', 'producers.id', 'producer_marks.producer_id')
    .select(['producer_marks.producer_id as id', 'producer_marks.kind', 'producer_marks.mark'])
    .where('producer_marks.kind', 'in', ['phone', 'nik'])
    .where('producers.merged_into', 'is', null)
    .orderBy('producer_marks.producer_id')
    .orderBy('producer_marks.mark')
    .execute()
}

/** Pairs that staff said are two: `smaller id|larger id`. */
export async function pairsApart(db: Reader): Promise<Set<string>> {
  const rows = await db.selectFrom('producers_apart').select(['one_id', 'other_id']).execute()
  return new Set(rows.map(({ one_id, other_id }) => pairKey(one_id, other_id)))
}

export function pairKey(a: ProducerId, b: ProducerId): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`
}
