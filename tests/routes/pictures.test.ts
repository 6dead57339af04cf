import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { type MessageKey, translator } from '#app/i18n'
import { picturesOfProduct } from '#db/queries/item-pictures.server'
import { boxed, phonePhoto, pngBomb, twoHalves } from '#tests/domain/pictures/odd-pictures'
import { now } from '#tests/support/clock'
import { openPlace, type Place } from './forms/place'

let place: Place
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
  place = await openPlace()
})
afterAll(() => {
  vi.useRealTimers()
})

async function atPhotoPage() {
  const maker = await place.make.producerActor()
  const product = await place.make.product({ producer_id: maker.producerId, state: 'draft', name_id: 'Bakul' })
  const cookie = await place.cookieOf(maker)
  const path = `/workshop/products/${product.id}/photo`
  const send = (files: readonly Uint8Array[], language = 'en') => {
    const body = new FormData()
    body.set('nameId', 'Bakul pita')
    body.set('then', 'stay')
    for (const bytes of files) body.append('photo', new File([new Uint8Array(bytes)], 'IMG_1.jpg', { type: 'image/jpeg' }))
    const { origin } = place
    const headers = {
      cookie: `${cookie}; lang=${language}`,
      origin,
      'sec-fetch-site': 'same-origin',
      'accept-language': language,
    }
    return fetch(`${origin}${path}?lang=${language}`, { method: 'POST', redirect: 'manual', headers, body })
  }
  return { product, send }
}

const size = { width: 900, height: 600 }
const latin = (text: string) => Buffer.from(text, 'latin1')
const odd: [string, () => Promise<Uint8Array> | Uint8Array, MessageKey][] = [
  ['no bytes at all', () => new Uint8Array(), 'pictures.empty'],
  ['a drawing in SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'pictures.svg'],
  ['an iPhone’s HEIC', () => boxed('heic', 'mif1', 'heic'), 'pictures.heic'],
  ['a film', () => boxed('isom', 'mp42'), 'pictures.wrong_type'],
  ['a page named .jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'pictures.not_a_picture'],
  ['a photo with a page in it', async () => Buffer.concat([await photo(), latin('<script>alert(1)</script>')]), 'pictures.mixed'],
  [
    'a photo with an archive behind it',
    async () => Buffer.concat([await photo(), latin(`PK\x05\x06${'\0'.repeat(18)}`)]),
    'pictures.mixed',
  ],
  ['half a photo', async () => (await photo()).subarray(0, 2000), 'pictures.broken'],
  ['a bomb', () => pngBomb({ width: 60_000, height: 60_000 }), 'pictures.too_many_pixels'],
  ['a stamp', () => twoHalves({ width: 90, height: 90 }).png().toBuffer(), 'pictures.too_small'],
  ['more than 12 MB', () => Buffer.alloc(12 * 1024 * 1024 + 10, 0xff), 'form.file_too_large'],
]
const photo = () => twoHalves(size).jpeg().toBuffer()

describe('at the photo page, in both languages', () => {
  test.each(odd)('%s is refused at its field, and what was typed stays', async (_, bytes, code) => {
    const { product, send } = await atPhotoPage()
    for (const language of ['id', 'en'] as const) {
      const answer = await send([await bytes()], language)
      const html = await answer.text()
      expect(answer.status).toBe(422)
      const said = /id="photo-error"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? ''
      const [start = ''] = translator(language)(code, {
        megabytes: 12,
        size: 13,
        most: 12,
        least: 200,
        width: 1,
        height: 1,
        megapixels: 1,
      }).split(/\d/)
      expect(said.replaceAll('&quot;', '"')).toContain(start.slice(0, 24))
      expect(html).toContain('Bakul pita')
    }
    expect(await picturesOfProduct(place.db, product.id)).toEqual([])
  })

  test('fifty megabytes are answered at the field, with their size and what was typed', async () => {
    const { send } = await atPhotoPage()
    for (const language of ['id', 'en'] as const) {
      const answer = await send([Buffer.alloc(50 * 1024 * 1024, 0xff)], language)
      const html = await answer.text()
      expect(answer.status).toBe(422)
      expect(/id="photo-error"[^>]*>(.*?)<\/p>/s.exec(html)?.[1]).toContain('50 MB')
      expect(html).toContain('Bakul pita')
    }
  })

  test('one that cannot be taken keeps back the others; seven are too many', async () => {
    const { product, send } = await atPhotoPage()
    expect((await send([await photo(), Buffer.from('no')])).status).toBe(422)
    expect((await send(Array.from({ length: 7 }, () => new Uint8Array(5)))).status).toBe(422)
    expect(await picturesOfProduct(place.db, product.id)).toEqual([])
  })
})

describe('what was taken', () => {
  test('is served in every format for good, in none that nobody made, and says nothing of its maker', async () => {
    const { product, send } = await atPhotoPage()
    const answer = await send([await phonePhoto(size), await photo()])
    expect(answer.status).toBe(303)
    const [first, second, ...others] = await picturesOfProduct(place.db, product.id)
    if (!first || !second) throw new Error('two were sent')
    expect(others).toEqual([])
    for (const [format, type] of [
      ['avif', 'image/avif'],
      ['webp', 'image/webp'],
      ['jpg', 'image/jpeg'],
    ] as const) {
      const served = await fetch(place.origin + pictureUrl(first.hash, 640, format))
      expect(served.headers.get('content-type')).toBe(type)
      expect(served.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(served.headers.get('x-content-type-options')).toBe('nosniff')
      const bytes = Buffer.from(await served.arrayBuffer())
      expect(bytes.toString('latin1')).not.toMatch(/Secret Model|Norhayati|GPS/)
      expect((await sharp(bytes).metadata()).width).toBe(600)
    }
    const wide = await fetch(place.origin + pictureUrl(second.hash, 1600))
    expect([wide.status, wide.headers.get('content-type')]).toEqual([200, 'image/webp'])
    for (const name of [
      `${first.hash}-641.webp`,
      `${first.hash}-640.svg`,
      `${'0'.repeat(32)}-640.avif`,
      '..%2f..%2fetc%2fpasswd',
    ])
      expect((await fetch(`${place.origin}/pictures/${name}`)).status).toBe(404)
  })
})
