import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { pictureLimits } from './picture-limits'

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Decoding is what takes memory: however many people upload at once, one picture is decoded at a time. */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<Outcome<'pictures.busy', { readonly value: T }>> {
  if (waiting > pictureLimits.waiting) return refuse('pictures.busy')
  waiting++
  const mine = last.then(work).finally(() => waiting--)
  last = mine.catch(() => undefined)
  return { ok: true, value: await mine }
}
