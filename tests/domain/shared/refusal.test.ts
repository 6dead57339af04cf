import { describe, expect, test } from 'vitest'
import { isRefusal, refuse } from '#app/domain/shared/refusal'

describe('a refusal', () => {
  test('carries its code, and what its sentence needs', () => {
    expect(refuse('shared.stale')).toEqual({ ok: false, code: 'shared.stale' })
    expect(refuse('supply.too_many', { most: 40 }, 'quantity')).toEqual({
      ok: false,
      code: 'supply.too_many',
      params: { most: 40 },
      field: 'quantity',
    })
  })

  test('is told from everything else', () => {
    expect(isRefusal(refuse('shared.stale'))).toBe(true)
    for (const other of [{ ok: true }, { ok: false }, { code: 'x' }, new Error('no'), null, undefined, false, 'no'])
      expect(isRefusal(other)).toBe(false)
  })
})
