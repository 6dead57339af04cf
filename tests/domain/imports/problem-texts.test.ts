import { expect, test } from 'vitest'
import { fileRefusals, problemCodes } from '#app/domain/imports/imported'
import { imports as en } from '#app/i18n/en/imports'
import { imports as id } from '#app/i18n/id/imports'

test('every problem and refusal of a list has its sentence in both languages, with the same gaps', () => {
  const codes = [...fileRefusals, ...problemCodes].sort()
  expect(Object.keys(id).sort()).toEqual(codes)
  expect(Object.keys(en).sort()).toEqual(codes)
  const gaps = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort()
  for (const code of codes) expect(gaps(en[code])).toEqual(gaps(id[code]))
})
