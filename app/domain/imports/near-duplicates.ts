import { NearMakers } from '#app/domain/people/near-makers'
import type { CellProblem, ImportedProducer } from './imported'

/** Makers of one list that may be the same person twice: same telephone, same NIK, or nearly the same names in one village. */
export function possibleDuplicates(producers: readonly ImportedProducer[]): CellProblem[] {
  return [
    ...sharing(producers, (producer) => producer.phones.map(({ e164 }) => e164), 'imports.same_phone'),
    ...sharing(producers, (producer) => (producer.nik ? [producer.nik] : []), 'imports.same_nik'),
    ...nearlyAlike(producers),
  ]
}

function sharing(
  producers: readonly ImportedProducer[],
  marks: (producer: ImportedProducer) => string[],
  code: 'imports.same_phone' | 'imports.same_nik',
) {
  const first = new Map<string, ImportedProducer>()
  const problems: CellProblem[] = []
  for (const producer of producers) {
    for (const mark of marks(producer)) {
      const other = first.get(mark)
      if (other) problems.push(alike(producer, other, code))
      else first.set(mark, producer)
    }
  }
  return problems
}

function nearlyAlike(producers: readonly ImportedProducer[]): CellProblem[] {
  const seen = new NearMakers<ImportedProducer>()
  return producers.flatMap((producer) => {
    const [other] = seen.near(producer)
    seen.add(producer, producer)
    return other ? [alike(producer, other, 'imports.near_name')] : []
  })
}

function alike(producer: ImportedProducer, other: ImportedProducer, code: CellProblem['code']): CellProblem {
  const row = producer.rows[0] ?? 0
  return { row, column: null, code, severity: 'warning', params: { row: other.rows[0] ?? 0, name: other.name } }
}
