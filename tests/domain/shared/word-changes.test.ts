import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from '#app/domain/shared/word-changes'

const marked = (before: string, after: string) => {
  const changes = wordChanges(before, after)
  const of = (pieces: { text: string; changed: boolean }[]) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')
  return [of(changes.before), of(changes.after)]
}

test('what only one of two texts has is marked in it', () => {
  expect(marked('Biji tetap sembilan', 'Biji tetap tujuh')).toEqual(['Biji tetap [sembilan]', 'Biji tetap [tujuh]'])
  expect(marked('satu tiga', 'satu dua tiga')).toEqual(['satu tiga', 'satu [dua ]tiga'])
  expect(marked('a b c d', 'x b c y')).toEqual(['[a ]b c [d]', '[x ]b c [y]'])
  expect(marked('satu pangkal dan tetap.', 'satu pangkal, dan lurus.')).toEqual([
    'satu pangkal dan [tetap].',
    'satu pangkal[, ]dan [lurus].',
  ])
  expect(marked('', 'baru')).toEqual(['', '[baru]'])
})

test('a space that changed is no changed word', () => {
  expect(marked('satu  dua', 'satu dua\n')).toEqual(['satu  dua', 'satu dua\n'])
})

const text = fc
  .array(fc.constantFrom('satu', 'dua', ',', '.', 'tiga', ' ', '  ', '\n', 'empat '), { maxLength: 40 })
  .map((words) => words.join(''))

test('the pieces make up the whole text, and what is not marked is the same in both', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after)
      expect(changes.before.map((piece) => piece.text).join('')).toBe(before)
      expect(changes.after.map((piece) => piece.text).join('')).toBe(after)
      const same = (pieces: { text: string; changed: boolean }[]) =>
        pieces.flatMap((piece) => (piece.changed ? [] : piece.text.replace(/\s+/g, ''))).join('')
      expect(same(changes.before)).toEqual(same(changes.after))
      if (before === after) expect(changes.before.some(({ changed }) => changed)).toBe(false)
    }),
  )
})
