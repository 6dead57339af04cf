import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawProduct } from '#db/demo/art'
import { preparePicture, preparePictureFromSvg, type PictureFrame } from '#app/domain/pictures/prepare-picture.server'
import { pictureLimits } from '#app/domain/pictures/picture-limits'
import { boxed, cornersOf, fourCorners, noise, phonePhoto, pngBomb, turned, twoHalves } from './odd-pictures'

async function prepared(bytes: Uint8Array, frame?: PictureFrame) {
  const outcome = await preparePicture(bytes, frame)
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}`)
  return outcome.picture
}

const codeOf = async (bytes: Uint8Array) => {
  const outcome = await preparePicture(bytes)
  return outcome.ok ? 'accepted' : outcome.code
}

const size = { width: 900, height: 600 }
const jpeg = () => twoHalves(size).jpeg().toBuffer()
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('a photo from a phone', () => {
  test('stands upright', async () => {
    const picture = await prepared(await phonePhoto(size), 'whole')
    expect(picture).toMatchObject({ width: 600, height: 900 })
    const { data, info } = await sharp(picture.variants[2]?.bytes).raw().toBuffer({ resolveWithObject: true })
    const [top, bottom] = [data.subarray(0, 3), data.subarray((info.height - 1) * info.width * 3)]
    expect(top[0]).toBeGreaterThan(150)
    expect(bottom[2]).toBeGreaterThan(150)
  })

  test('loses its place, its owner and every other note', async () => {
    const original = await phonePhoto(size)
    expect((await sharp(original).metadata()).exif?.toString('latin1')).toContain('Secret Model')
    for (const { bytes } of (await prepared(original)).variants) {
      const { exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata()
      expect({ exif, xmp, iptc, icc, orientation, comments }).toEqual({})
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Secret Model|Norhayati|GPS|EXIF|XMP /)
    }
  })

  test('becomes four squares of WebP, named by what is in them', async () => {
    const picture = await prepared(await twoHalves({ width: 2000, height: 1700 }).jpeg().toBuffer())
    const sizes = await Promise.all(picture.variants.map(({ bytes }) => sharp(bytes).metadata()))
    expect(sizes.map(({ width, height, format }) => [width, height, format])).toEqual([
      [320, 320, 'webp'],
      [640, 640, 'webp'],
      [1200, 1200, 'webp'],
      [1600, 1600, 'webp'],
    ])
    expect(picture.hash).toMatch(/^[0-9a-f]{32}$/)
    expect(await prepared(await twoHalves({ width: 2000, height: 1700 }).jpeg().toBuffer())).toEqual(picture)
    expect((await prepared(await jpeg())).hash).not.toBe(picture.hash)
  })

  test('tells its mean colour, for the while until it is there', async () => {
    expect((await prepared(await jpeg())).colour).toBe('727')
    const straw = sharp({ create: { ...size, channels: 3, background: '#ddbb88' } })
    expect((await prepared(await straw.png().toBuffer())).colour).toBe('db8')
  })

  test('that is small is never enlarged', async () => {
    const picture = await prepared(await twoHalves({ width: 500, height: 400 }).jpeg().toBuffer())
    const sizes = await Promise.all(picture.variants.map(({ bytes }) => sharp(bytes).metadata()))
    expect(sizes.map(({ width }) => width)).toEqual([320, 400, 400, 400])
    expect(picture).toMatchObject({ width: 400, height: 400 })
  })

  test('with much detail still comes in light', async () => {
    const picture = await prepared(await noise({ width: 1600, height: 1600 }).blur(1.4).jpeg().toBuffer())
    expect(picture.variants[0]?.bytes.byteLength).toBeLessThan(25_000)
  })
})

describe('what people send', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is taken', async (type) => {
    expect(await codeOf(await twoHalves(size).toFormat(type, { effort: 1 }).toBuffer())).toBe('accepted')
  })

  test('transparency becomes white, print colours and grey become screen colours', async () => {
    const clear = await sharp({ create: { ...size, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    const { data } = await sharp((await prepared(clear)).variants[0]?.bytes)
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
    expect(await codeOf(await twoHalves(size).toColourspace('cmyk').jpeg().toBuffer())).toBe('accepted')
    expect(await codeOf(await twoHalves(size).greyscale().toColourspace('b-w').jpeg().toBuffer())).toBe('accepted')
    expect(await codeOf(await twoHalves(size).toColourspace('rgb16').png().toBuffer())).toBe('accepted')
  })

  test('a moving photo, with a film behind it, is taken without the film', async () => {
    const film = boxed('isom', 'mp42')
    const picture = await prepared(Buffer.concat([await jpeg(), film]))
    expect(picture.hash).toBe((await prepared(await jpeg())).hash)
  })

  test.each([
    ['nothing at all', Buffer.alloc(0), 'pictures.empty'],
    ['a text named .jpg', Buffer.from('Daftar harga tas purun, 46.000 per buah\n'.repeat(40)), 'pictures.not_a_picture'],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'pictures.not_a_picture'],
    ['random bytes', Buffer.alloc(5000, 0x9c), 'pictures.not_a_picture'],
    [
      'a drawing in SVG',
      Buffer.from('<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'pictures.svg',
    ],
    ['SVG behind a byte-order mark', Buffer.from('\ufeff \n<svg onload="alert(1)"/>'), 'pictures.svg'],
    ['an iPhone’s HEIC', boxed('heic', 'mif1', 'heic'), 'pictures.heic'],
    ['HEIC under its general brand', boxed('mif1', 'heix'), 'pictures.heic'],
    ['a film', boxed('isom', 'mp42'), 'pictures.wrong_type'],
    ['a PDF', latin('%PDF-1.7\n%âãÏÓ'), 'pictures.wrong_type'],
    ['a zip', latin('PK\x03\x04' + '\0'.repeat(60)), 'pictures.wrong_type'],
    ['a GIF', latin('GIF89a' + '\0'.repeat(60)), 'pictures.wrong_type'],
    ['three bytes of a JPEG', latin('\xff\xd8\xff'), 'pictures.broken'],
    ['an AVIF that is only its first box', boxed('avif', 'mif1'), 'pictures.broken'],
    ['a first box that claims no length', Buffer.concat([Buffer.alloc(4), latin('ftyp')]), 'pictures.wrong_type'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  test('more bytes than allowed are not even looked at', async () => {
    expect(await codeOf(Buffer.alloc(pictureLimits.bytes + 1))).toBe('pictures.too_large')
  })

  test('too small to sell anything', async () => {
    expect(await codeOf(await twoHalves({ width: 900, height: 199 }).png().toBuffer())).toBe('pictures.too_small')
  })
})

describe('a picture cut short', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is refused wherever it breaks off', async (type) => {
    const whole = await noise({ width: 500, height: 400 }).toFormat(type, { effort: 1 }).toBuffer()
    for (const share of [0.02, 0.3, 0.6, 0.95]) {
      expect([share, await codeOf(whole.subarray(0, Math.floor(whole.length * share)))]).toEqual([share, 'pictures.broken'])
    }
  })

  test('a picture with its middle overwritten never throws', async () => {
    const whole = await noise(size).png().toBuffer()
    const middle = Math.floor(whole.length / 2)
    whole.fill(0x55, middle, middle + 400)
    expect(await codeOf(whole)).toBe('pictures.broken')
  })
})

describe('a picture that is something else too', () => {
  test.each([
    ['a page in its comment', '<html><body onload=alert(1)>'],
    ['a script behind it', '<SCRIPT src=//x>'],
    ['a paper behind it', '%PDF-1.4'],
    ['a program behind it', '<?php system($_GET[0]) ?>'],
    ['an archive behind it', 'PK\x05\x06' + '\0'.repeat(18)],
  ])('%s', async (_, extra) => {
    expect(await codeOf(Buffer.concat([await jpeg(), latin(extra)]))).toBe('pictures.mixed')
  })
})

describe('a bomb', () => {
  test.each([
    ['of declared width and height', { width: 60_000, height: 60_000 }],
    ['one pixel high', { width: 1_000_000, height: 1 }],
    ['long and thin', { width: 200, height: 30_000 }],
  ])('%s is refused by its header, before anything is unpacked', async (_, declared) => {
    expect(await codeOf(pngBomb(declared))).toBe('pictures.too_many_pixels')
  })

  test('of the largest size a PNG can declare is no picture to the decoder', async () => {
    expect(await codeOf(pngBomb({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }))).toBe('pictures.broken')
  })

  test('that fits the header but has too little inside is broken', async () => {
    expect(await codeOf(pngBomb({ width: 7000, height: 7000 }, 100))).toBe('pictures.broken')
  })

  test('that unpacks to fifty megapixels is worked through in strips', async () => {
    expect(await codeOf(pngBomb({ width: 7000, height: 7000 }, 7000))).toBe('accepted')
  })

  test('too large to be held whole is refused where it would have to be', async () => {
    const interlaced = await twoHalves({ width: 5400, height: 5000 }).png({ progressive: true }).toBuffer()
    expect(await codeOf(interlaced)).toBe('pictures.too_many_pixels')
    const avif = await twoHalves({ width: 3000, height: 2800 }).avif({ effort: 0 }).toBuffer()
    expect(await codeOf(avif)).toBe('pictures.too_many_pixels')
  })
})

describe('the eight ways a camera can be held', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i stands upright', async (orientation) => {
    const upright = await fourCorners({ width: 600, height: 400 }).png().toBuffer()
    const picture = await prepared(await turned(upright, orientation), 'whole')
    expect([picture.width, picture.height]).toEqual([600, 400])
    const colours = await cornersOf(picture.variants[1]?.bytes)
    expect(colours).toEqual(['red', 'green', 'blue', 'white'])
  })
})

describe('a film, a page or a drawing of many pictures', () => {
  test('a WebP that moves shows its first picture, whatever the number of others', async () => {
    const [width, height] = [300, 300]
    const frames = Buffer.concat(Array.from({ length: 60 }, (_, at) => Buffer.alloc(width * height * 3, at === 0 ? 200 : at)))
    const film = await sharp(frames, { raw: { width, height: height * 60, channels: 3, pageHeight: height } })
      .webp({ loop: 0 })
      .toBuffer()
    expect((await sharp(film).metadata()).pages).toBeGreaterThan(10)
    const picture = await prepared(film)
    const { data } = await sharp(picture.variants[0]?.bytes).raw().toBuffer({ resolveWithObject: true })
    expect(Math.abs((data[0] ?? 0) - 200)).toBeLessThan(6)
  })

  test('a GIF that moves is refused by its first bytes', async () => {
    const frames = Buffer.alloc(300 * 600 * 3, 90)
    const film = await sharp(frames, { raw: { width: 300, height: 600, channels: 3, pageHeight: 300 } })
      .gif()
      .toBuffer()
    expect(await codeOf(film)).toBe('pictures.wrong_type')
  })

  test('an SVG that would unfold a thousand million times is never opened', async () => {
    const use = (of: string) => `<use href="#${of}"/>`.repeat(10)
    const levels = Array.from({ length: 9 }, (_, at) => `<g id="l${at + 1}">${use(`l${at}`)}</g>`)
    const bomb = `<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="l0"><rect/></g>${levels.join('')}</defs>${use('l9')}</svg>`
    expect(await codeOf(Buffer.from(bomb))).toBe('pictures.svg')
  })
})

describe('memory', () => {
  test('stays where it was, however many bombs come', { timeout: 120_000 }, async () => {
    const large = { width: 7000, height: 7000 }
    const files = [
      pngBomb(large, 7000),
      pngBomb({ width: 60_000, height: 60_000 }),
      await twoHalves({ width: 7000, height: 7000 }).jpeg().toBuffer(),
      Buffer.alloc(50 * 1024 * 1024, 0xff),
    ]
    for (const bytes of files) await codeOf(bytes)
    const before = process.memoryUsage.rss()
    let most = before
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
    for (let turn = 0; turn < 3; turn++) await Promise.all(files.map(codeOf))
    clearInterval(watching)
    // One picture of fifty megapixels held whole would be 150 MB; strips of it are a few.
    expect((most - before) / 1e6).toBeLessThan(120)
  })
})

describe('many at once', () => {
  test('wait for each other, and past a handful are asked to come back', async () => {
    const bytes = await jpeg()
    const codes = await Promise.all(Array.from({ length: 24 }, () => codeOf(bytes)))
    const accepted = codes.filter((code) => code === 'accepted').length
    expect(accepted).toBeGreaterThanOrEqual(pictureLimits.waiting.uploads)
    expect(codes.filter((code) => code === 'pictures.busy')).toHaveLength(24 - accepted)
    expect(await codeOf(bytes)).toBe('accepted')
  })
})

describe('our own drawings', () => {
  test('come out in the widths asked for, the same each time', async () => {
    const svg = drawProduct({ shape: 'tote', motif: 'eyes', seed: '1' })
    const picture = await preparePictureFromSvg(svg)
    expect(picture).toMatchObject({ width: 640, height: 640 })
    expect(picture.variants.map(({ width }) => width)).toEqual([320, 640])
    expect((await preparePictureFromSvg(svg)).hash).toBe(picture.hash)
  })
})
