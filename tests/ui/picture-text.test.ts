import { describe, expect, test } from 'vitest'
import { pictureText } from '#app/ui/picture/picture-text'

const unsaid = { shot: null, words_id: null, words_en: null }
const said = { shot: 'close', words_id: 'Pita ungu dari dekat', words_en: null } as const

describe('what is on a picture, for those who do not see it', () => {
  test('is what somebody wrote, in the language it was written in', () => {
    const item = { name: 'Bakul', motif: 'Mata Purun' }
    expect(pictureText([said], 0, item, 'id')).toBe('Pita ungu dari dekat')
    expect(pictureText([said], 0, item, 'en')).toBe('Picture of Bakul close up, Mata Purun motif')
  })

  test.each([
    ['front', 'Foto 1 dari 2: Bakul dari depan', 'Picture 1 of 2: Bakul from the front'],
    ['close', 'Foto 1 dari 2: Bakul dari dekat', 'Picture 1 of 2: Bakul close up'],
    ['hand', 'Foto 1 dari 2: Bakul di tangan', 'Picture 1 of 2: Bakul in the hand'],
    [null, 'Foto 1 dari 2: Bakul', 'Picture 1 of 2: Bakul'],
  ] as const)('else its name and how it was taken: %s', (shot, id, en) => {
    const pictures = [{ ...unsaid, shot }, unsaid]
    expect(pictureText(pictures, 0, { name: 'Bakul' }, 'id')).toBe(id)
    expect(pictureText(pictures, 0, { name: 'Bakul' }, 'en')).toBe(en)
  })

  test('of a golden sample says that it is one, its cover is the thing itself', () => {
    const item = { name: 'House tote', golden: true }
    expect(pictureText([unsaid, unsaid], 0, item, 'en')).toBe('Picture 1 of 2: House tote')
    expect(pictureText([unsaid, unsaid], 1, item, 'en')).toBe('Picture 2 of 2: golden sample of House tote')
  })

  test('no two of one thing are alike while nobody wrote anything', () => {
    const pictures = [{ ...unsaid, shot: 'close' as const }, { ...unsaid, shot: 'close' as const }, unsaid]
    const texts = pictures.map((_, at) => pictureText(pictures, at, { name: 'Bakul', motif: 'Futus' }, 'id'))
    expect(new Set(texts).size).toBe(3)
  })
})
