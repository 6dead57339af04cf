import type { Outcome, Refusal } from '#app/domain/shared/refusal'

export type EachOf<Id extends string> = { done: Id[]; refused: { id: Id; refusal: Refusal }[] }

/** Several at once, each by its own rule and in its own transaction: one that may not keeps no other back. */
export async function eachOf<Id extends string>(
  ids: Iterable<Id>,
  step: (id: Id) => Promise<Outcome<string>>,
): Promise<EachOf<Id>> {
  const result: EachOf<Id> = { done: [], refused: [] }
  for (const id of new Set(ids)) {
    const outcome = await step(id)
    if (outcome.ok) result.done.push(id)
    else result.refused.push({ id, refusal: outcome })
  }
  return result
}
