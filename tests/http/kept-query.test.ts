import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptQuery } from '#app/http/lists/kept-query'
import { type ListName, lists } from '#app/http/lists/lists'

const names = Object.keys(lists) as ListName[]

describe('what a list is filtered by', () => {
  test('is what its own schema knows, without pages and what would be so anyway', () => {
    const { makers, products, inquiries } = lists
    expect(keptQuery(makers, '?q= purun &craft=batik&after=prd_1&utm=x&account=maybe')).toBe('q=purun&craft=batik')
    expect(keptQuery(makers, '?craft=gold')).toBe('')
    expect(keptQuery(products, '?state=in_review')).toBe('')
    expect(keptQuery(products, 'lack=photo&state=all')).toBe('state=all&lack=photo')
    expect(keptQuery(inquiries, '?age=7&owner=anyone&state=sent')).toBe('state=sent&age=7')
    expect(keptQuery(makers, '?q=tas&q=tikar')).toBe('')
  })

  test('of its own text is that text, whatever was asked', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 90, unit: 'binary' }),
      fc.constantFrom('batik', 'all', 'published', 'none', 'mine', '7', 'open', 'USD', 'sent', 'accepted'),
    )
    const knownNames = [...new Set(names.flatMap((name) => Object.keys(lists[name].query.shape)))]
    const asked = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...knownNames), fc.string({ maxLength: 8 })), value), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.constantFrom(...names), asked, (name, pairs) => {
        const kept = keptQuery(lists[name], new URLSearchParams(pairs).toString())
        expect(keptQuery(lists[name], kept)).toBe(kept)
        const known = Object.keys(lists[name].query.shape)
        expect([...new URLSearchParams(kept).keys()].filter((key) => !known.includes(key))).toEqual([])
        expect(kept).not.toMatch(/(^|&)(after|before|page)=/)
      }),
    )
  })
})
