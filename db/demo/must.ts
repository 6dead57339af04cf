import type { Outcome } from '#app/domain/shared/refusal'

/** The sample data is made to be allowed; a refusal is a mistake in it. */
export function must<Value extends object>(outcome: Outcome<string, Value>, what: string): Value & { ok: true } {
  if (outcome.ok) return outcome
  throw new Error(`${what}: ${outcome.code} ${JSON.stringify(outcome.params ?? {})}`)
}
