import { type Id, type IdKind, idPrefixes } from '#app/domain/shared/ids'

/** The n-th id of a kind, the same in every run: for pure tests, where a failure should read the same twice. */
export function idOf<Kind extends IdKind>(kind: Kind, n: number): Id<Kind> {
  return `${idPrefixes[kind]}_${String(n).padStart(26, '0')}`
}

let last = 0

/** The next number of this test file: for slugs, numbers and e-mail addresses that must differ. */
export function next(): number {
  return ++last
}
