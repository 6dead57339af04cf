import type { Limit } from './capacity'
import type { Draft } from './limits'

type Shared = { readonly draft: Draft; readonly places: readonly number[] }

/** The promises that several of a maker's offers are parts of; `places` are theirs in the list. */
export function sharedPromises(drafts: readonly Draft[], counts: (draft: Draft) => boolean = () => true): Shared[] {
  const byPromise = new Map<string, { draft: Draft; places: number[] }>()
  for (const [place, draft] of drafts.entries()) {
    const key = draft.offer.promiseKey
    if (key === undefined || !counts(draft)) continue
    const known = byPromise.get(key)
    if (known) known.places.push(place)
    else byPromise.set(key, { draft, places: [place] })
  }
  return [...byPromise.values()].filter(({ places }) => places.length > 1)
}

/** No more of a promise than was promised, whatever number of lines it serves. */
export function promiseLimits(drafts: readonly Draft[]): Limit[] {
  return sharedPromises(drafts).map(({ draft, places }) => ({
    cause: 'promise',
    parts: places.map((at) => ({ at, weight: 1n })),
    atMost: BigInt(draft.most),
  }))
}

/** Of a promise that more than one line can still draw on, each may take a single lot: the least is asked of all together. */
export function inParts(drafts: readonly Draft[]): Draft[] {
  const parts = new Set(sharedPromises(drafts, (draft) => draft.most >= draft.step).flatMap(({ places }) => places))
  return drafts.map((draft, place) => (parts.has(place) ? { ...draft, part: draft.step } : draft))
}
