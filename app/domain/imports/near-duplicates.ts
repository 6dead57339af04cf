import type { CellProblem, ImportedProducer } from './imported'
import { atMostOneSlip } from './one-slip'
import { placeKey } from './parse-places'
import { fold } from './words'

/** Larger crowds under one place (or none) are not compared by name: everybody resembles somebody. */
export const largestCrowd = 400

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
  const villages = new Map<string, ImportedProducer[]>()
  for (const producer of producers) {
    if (!producer.village) continue
    const place = placeOf(producer)
    villages.set(place, [...(villages.get(place) ?? []), producer])
  }
  const problems: CellProblem[] = []
  for (const crowd of villages.values()) {
    if (crowd.length > largestCrowd) continue
    const names = crowd.map((producer) => bareName(namesOf(producer)))
    for (const [index, producer] of crowd.entries()) {
      const other = crowd.find((_, earlier) => earlier < index && nearlySame(names[earlier] ?? '', names[index] ?? ''))
      if (other) problems.push(alike(producer, other, 'imports.near_name'))
    }
  }
  return problems
}

function alike(producer: ImportedProducer, other: ImportedProducer, code: CellProblem['code']): CellProblem {
  const row = producer.rows[0] ?? 0
  return { row, column: null, code, severity: 'warning', params: { row: other.rows[0] ?? 0, name: other.name } }
}

/** A village within its district: some names of villages are found in every second one. */
export function placeOf({ village, district }: Pick<ImportedProducer, 'village' | 'district'>): string {
  return `${placeKey(village)}|${placeKey(district)}`
}

export function namesOf(producer: Pick<ImportedProducer, 'name' | 'contactName'>): string {
  return [producer.name, producer.contactName ?? ''].filter((name, index, names) => names.indexOf(name) === index).join(' ')
}

/** "Hj. Aminah" and "Aminah", "Norhayati" and "Nor Hayati", one slip of the pen: near. "Hanoin 7" and "Hanoin 8" are not. */
export function nearNames(a: string, b: string): boolean {
  return nearlySame(bareName(a), bareName(b))
}

export function bareName(name: string): string {
  return fold(name)
    .replace(/\b(?:h|hj|haji|hajjah|ibu|bu|bapak|pak|sdr|sdri|ny|tn|alm|almh)\b/g, ' ')
    .replaceAll(' ', '')
}

export function nearlySame(one: string, two: string): boolean {
  if (one === two) return true
  if (Math.min(one.length, two.length) < 6 || !atMostOneSlip(one, two)) return false
  return one.replace(/\D/g, '') === two.replace(/\D/g, '')
}
