import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parsePictureName,
  pictureFormats,
  pictureKey,
  pictureSrcSet,
  pictureUrl,
  pictureWidths,
} from '#app/domain/pictures/picture-files'
import { pictures as en } from '#app/i18n/en/pictures'
import { pictures as id } from '#app/i18n/id/pictures'
import type { PictureRefusal } from '#app/domain/pictures/picture-limits'
import { requireStorageKey } from '#app/integrations/storage/storage'

const hashes = fc.stringMatching(/^[0-9a-f]{32}$/)
const hash = 'ab'.repeat(16)

describe('names of pictures', () => {
  test('an address reads back as what it was made from, and its key is a key', () => {
    fc.assert(
      fc.property(hashes, fc.constantFrom(...pictureWidths), fc.constantFrom(...pictureFormats), (hash, width, format) => {
        const name = { hash, width, format }
        expect(parsePictureName(pictureUrl(hash, width, format).replace('/pictures/', ''))).toEqual(name)
        expect(requireStorageKey(pictureKey(hash, width, format))).toBe(
          `pictures/${hash.slice(0, 2)}/${hash}.w${width}.${format}`,
        )
      }),
    )
  })

  test.each([
    '',
    '..',
    `${hash}-641.webp`,
    `${hash}-640.jpeg`,
    `${hash}-640.svg`,
    `${hash}-640`,
    `${hash.toUpperCase()}-640.webp`,
    `../${hash}-640.webp`,
    `${hash}-640.webp/`,
    `${hash}-640.webp\n`,
  ])('%j is nobody’s', (name) => expect(parsePictureName(name)).toBeUndefined())

  test('a set for the browser names each width once', () => {
    expect(pictureSrcSet(hash, [320, 640])).toBe(`/pictures/${hash}-320.webp 320w, /pictures/${hash}-640.webp 640w`)
  })
})

test('each refusal has a sentence in both languages', () => {
  const codes: Record<PictureRefusal, true> = {
    'pictures.empty': true,
    'pictures.too_large': true,
    'pictures.not_a_picture': true,
    'pictures.wrong_type': true,
    'pictures.heic': true,
    'pictures.svg': true,
    'pictures.mixed': true,
    'pictures.too_many_pixels': true,
    'pictures.too_small': true,
    'pictures.broken': true,
    'pictures.busy': true,
  }
  for (const words of [id, en]) expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(codes)))
})
