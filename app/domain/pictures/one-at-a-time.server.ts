import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { pictureLimits } from './picture-limits'

/** Uploads, and other formats of what is kept: too many of one never turn the other away. */
export type Queue = keyof typeof pictureLimits.waiting

let last: Promise<unknown> = Promise.resolve()
const waiting: Record<Queue, number> = { uploads: 0, formats: 0 }

/** Decoding is what takes memory: however many people upload or look at once, one picture is decoded at a time. */
export async function oneAtATime<T>(
  work: () => Promise<T>,
  queue: Queue = 'uploads',
): Promise<Outcome<'pictures.busy', { readonly value: T }>> {
  if (waiting[queue] > pictureLimits.waiting[queue]) return refuse('pictures.busy')
  waiting[queue]++
  const mine = last.then(work).finally(() => waiting[queue]--)
  last = mine.catch(() => undefined)
  return { ok: true, value: await mine }
}
