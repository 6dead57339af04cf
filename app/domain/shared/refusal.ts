export type RefusalParams = Readonly<Record<string, string | number>>

/** The house says no, and why. A value, not an exception: bugs throw. */
export type Refusal<Code extends string = string> = {
  readonly ok: false
  readonly code: Code
  readonly params?: RefusalParams
  /** The form field the refusal is about, when there is one. */
  readonly field?: string
}

export type Outcome<Code extends string, Value extends object = object> = ({ readonly ok: true } & Value) | Refusal<Code>

export function refuse<Code extends string>(code: Code, params?: RefusalParams, field?: string): Refusal<Code> {
  return { ok: false, code, ...(params && { params }), ...(field && { field }) }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'code' in value
}
