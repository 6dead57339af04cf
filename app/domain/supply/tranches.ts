import type { Day } from '#app/domain/shared/calendar'

/** So many pieces, ready on that day. A promise that comes in parts is several of them; a simple one is one. */
export type Tranche = { readonly readyOn: Day; readonly quantity: number }

/** More parts than these nobody keeps apart. */
export const mostTranches = 3

/** A promise as what is ready when: the parts that come earlier, and the rest on its last day. */
export function tranchesOf({
  most,
  readyOn,
  earlier = [],
}: {
  most: number
  readyOn: Day
  earlier?: readonly Tranche[]
}): Tranche[] {
  const before = inOrder(earlier)
  return [...before, { readyOn, quantity: most - piecesOf(before) }]
}

/** Parts as they are kept in a row; null where a promise is simple. */
export function writeParts(parts: readonly Tranche[] | null): string | null {
  return parts && JSON.stringify(parts)
}

export function readParts(stored: string | null): Tranche[] | null {
  return stored === null ? null : (JSON.parse(stored) as Tranche[])
}

export function piecesOf(tranches: readonly Tranche[]): number {
  return tranches.reduce((all, { quantity }) => all + quantity, 0)
}

export function inOrder(tranches: readonly Tranche[]): Tranche[] {
  return [...tranches].sort((a, b) => (a.readyOn < b.readyOn ? -1 : 1))
}

/** Parts of the same day as one, in order. */
export function addedTogether(parts: readonly Tranche[]): Tranche[] {
  const onDay = new Map<Day, number>()
  for (const { readyOn, quantity } of parts) onDay.set(readyOn, (onDay.get(readyOn) ?? 0) + quantity)
  return inOrder([...onDay].map(([readyOn, quantity]) => ({ readyOn, quantity })))
}

/** Whether everything wanted is promised for its day or an earlier one. */
export function covers(promised: readonly Tranche[], wanted: readonly Tranche[]): boolean {
  return wanted.every(({ readyOn }) => readyBy(wanted, readyOn) <= readyBy(promised, readyOn))
}

function readyBy(tranches: readonly Tranche[], day: Day): number {
  return piecesOf(tranches.filter(({ readyOn }) => readyOn <= day))
}

/** So many of what is promised, the earliest ready first. */
export function firstReady(tranches: readonly Tranche[], quantity: number): Tranche[] {
  let left = quantity
  return inOrder(tranches).flatMap((tranche) => {
    const taken = Math.min(tranche.quantity, left)
    left -= taken
    return taken > 0 ? [{ ...tranche, quantity: taken }] : []
  })
}

/** What stays of a promise when some of it is taken: each piece from the latest part that is ready in time for it. */
export function without(promised: readonly Tranche[], taken: readonly Tranche[]): Tranche[] {
  const rest = inOrder(promised).map((tranche) => ({ ...tranche }))
  for (const { readyOn, quantity } of inOrder(taken)) {
    let left = quantity
    for (const part of rest.toReversed()) {
      if (part.readyOn > readyOn) continue
      const gone = Math.min(part.quantity, left)
      part.quantity -= gone
      left -= gone
    }
  }
  return rest.filter(({ quantity }) => quantity > 0)
}
