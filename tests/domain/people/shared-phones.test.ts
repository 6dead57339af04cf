import { describe, expect, test } from 'vitest'
import { type Likeable, Likenesses, likePairs, mostSharing, sharedPhones } from '#app/domain/people/likeness'

const office = '+6252761234'
const maker = (n: number, phones: string[]): Likeable => ({
  ...{ id: `maker ${n}`, name: `Maker ${n}`, contactName: null, village: null, district: null },
  ...{ phones, niks: [] },
})
const many = (count: number) => Array.from({ length: count }, (_, n) => maker(n, [office]))

describe('one telephone number on many makers', () => {
  test('as many as a family may share are pairs; beyond, the number tells nothing and is named instead', () => {
    expect(likePairs(many(mostSharing))).toHaveLength((mostSharing * (mostSharing - 1)) / 2)
    expect(sharedPhones(many(mostSharing))).toEqual([])
    expect(likePairs(many(240))).toEqual([])
    expect(sharedPhones(many(240))).toEqual([{ phone: office, makers: 240 }])
  })

  test('what else two of them have in common still makes a pair', () => {
    const own = '+6285200000135'
    const makers = [...many(240), maker(240, [office, own]), maker(241, [own])]
    expect(likePairs(makers)).toEqual([{ one: 'maker 240', other: 'maker 241', reasons: ['phone'] }])
  })

  test('a row of a list that has it is like nobody for it alone', () => {
    const known = new Likenesses()
    for (const one of many(240)) known.add(one)
    expect(known.find(maker(500, [office]))).toEqual([])
  })
})
