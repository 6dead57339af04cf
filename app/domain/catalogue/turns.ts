import type { Row } from './row'

/** Which one of its kind each is, in the order they are given. */
export function takeTurns(ordered: Uint32Array, kindAt: (at: number) => number, turns: Row): void {
  const next = new Map<number, number>()
  for (const at of ordered) {
    const kind = kindAt(at)
    const turn = next.get(kind) ?? 0
    turns.set(at, turn)
    next.set(kind, turn + 1)
  }
}
