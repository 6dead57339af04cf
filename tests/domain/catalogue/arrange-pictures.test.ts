import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangePictures, mostPictures } from '#app/domain/catalogue/arrange-pictures'
import { idOf } from '#tests/support/ids'

const [a, b, c] = [idOf('picture', 1), idOf('picture', 2), idOf('picture', 3)]
const some = fc.uniqueArray(
  fc.integer({ min: 1, max: 9 }).map((n) => idOf('picture', n)),
  { maxLength: mostPictures },
)
const change = fc.record({
  added: some,
  removed: some,
  first: fc.option(
    some.map(([one]) => one ?? null),
    { nil: null },
  ),
})

describe('the pictures of a thing', () => {
  test.each([
    ['the first photo is the cover', [], { added: [a, b] }, [a, b]],
    ['more come behind', [a], { added: [b, c] }, [a, b, c]],
    ['the same photo again changes nothing', [a, b], { added: [b, a] }, [a, b]],
    ['without its cover the next is the cover', [a, b, c], { removed: [a] }, [b, c]],
    ['the last one may go', [a], { removed: [a] }, []],
    ['another becomes the cover', [a, b, c], { first: c }, [c, a, b]],
    ['what is not there is not missed', [a], { removed: [b] }, [a]],
  ])('%s', (_, before, wanted, pictures) => expect(arrangePictures(before, wanted)).toEqual({ ok: true, pictures }))

  test('are led by one of them only', () => {
    expect(arrangePictures([a, b], { first: c })).toMatchObject({ code: 'products.picture_unknown' })
    expect(arrangePictures([a, b], { first: a, removed: [a] })).toMatchObject({ code: 'products.picture_unknown' })
  })

  test('are six at most; one that leaves makes room', () => {
    const six = Array.from({ length: mostPictures }, (_, n) => idOf('picture', 10 + n))
    expect(arrangePictures(six, { added: [a] })).toMatchObject({ code: 'products.too_many_pictures', params: { most: 6 } })
    expect(arrangePictures(six, { added: [a], removed: six.slice(0, 1) })).toEqual({ ok: true, pictures: [...six.slice(1), a] })
  })

  test('asked for twice are as if asked once, each there once, none but what was there or came', () => {
    fc.assert(
      fc.property(some, change, (before, wanted) => {
        const once = arrangePictures(before, wanted)
        if (!once.ok) return
        expect(arrangePictures(once.pictures, wanted)).toEqual(once)
        expect(new Set(once.pictures).size).toBe(once.pictures.length)
        const possible = [...before, ...wanted.added].filter((id) => !wanted.removed.includes(id))
        expect(new Set(once.pictures)).toEqual(new Set(possible))
      }),
    )
  })
})
