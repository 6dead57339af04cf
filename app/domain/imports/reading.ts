import type { RefusalParams } from '#app/domain/shared/refusal'
import type { ProblemCode } from './imported'

/** Something to say about what stands in one cell; where it stands is added by whoever reads the row. */
export type Remark = {
  readonly code: ProblemCode
  readonly params?: RefusalParams
  readonly proposed?: string
  readonly mend?: string
  /** When it is about the unit's own cell beside this one. */
  readonly of?: 'unit'
}

/** What a cell was read as: null when it is empty or cannot be read, and then the remark says so. */
export type Reading<Value> = { readonly value: Value | null; readonly remarks: readonly Remark[] }

export function read<Value>(value: Value, ...remarks: Remark[]): Reading<Value> {
  return { value, remarks }
}

export function unread(code: ProblemCode, written: string, params?: RefusalParams): Reading<never> {
  return { value: null, remarks: [{ code, params: { written: written.slice(0, 60), ...params } }] }
}

export const nothing: Reading<never> = { value: null, remarks: [] }
