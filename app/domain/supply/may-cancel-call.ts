import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** Not while a quote or an order counts on a promise to it. */
export function mayCancelCall(call: { readonly held: number }): Outcome<'supply.call_counted_on'> {
  return call.held > 0 ? refuse('supply.call_counted_on', { count: call.held }) : { ok: true }
}
