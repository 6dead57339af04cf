import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { putFiles } from '#app/domain/pictures/keep-picture.server'
import { oneAtATime } from '#app/domain/pictures/one-at-a-time.server'
import { pictureFile } from '#app/domain/pictures/picture-file.server'
import { pictureKey, type PictureFormat, type PictureWidth } from '#app/domain/pictures/picture-files'
import { preparePicture, preparePictureFromSvg } from '#app/domain/pictures/prepare-picture.server'
import { drawProduct } from '#db/demo/art'
import { memoryStorage } from './memory-storage'
import { phonePhoto } from './odd-pictures'

async function withDrawing() {
  const memory = memoryStorage()
  const picture = await preparePictureFromSvg(drawProduct({ shape: 'tote', motif: 'eyes', seed: '1' }))
  await putFiles(memory.storage, picture)
  const named = (width: PictureWidth, format: PictureFormat) => ({ hash: picture.hash, width, format })
  return { ...memory, hash: picture.hash, named }
}

describe('a picture in the format a browser asks for', () => {
  test.each([
    ['avif', 'image/avif', 'heif'],
    ['webp', 'image/webp', 'webp'],
    ['jpg', 'image/jpeg', 'jpeg'],
  ] as const)('%s comes as %s, and the second time from where it was kept', async (format, type, read) => {
    const { storage, files, types, named } = await withDrawing()
    const first = await pictureFile(storage, named(640, format))
    expect(first).toMatchObject({ type, settled: true })
    expect(await sharp(first?.bytes).metadata()).toMatchObject({ format: read, width: 640, height: 640 })
    expect(types.get(pictureKey(named(640, format).hash, 640, format))).toBe(type)
    const before = files.size
    expect(await pictureFile(storage, named(640, format))).toEqual(first)
    expect(files.size).toBe(before)
  })

  test('AVIF is lighter than the WebP it stands for', async () => {
    const { storage, named } = await withDrawing()
    for (const width of [320, 640] as const) {
      const [avif, webp] = [await pictureFile(storage, named(width, 'avif')), await pictureFile(storage, named(width, 'webp'))]
      expect(avif?.bytes.byteLength).toBeLessThan(webp?.bytes.byteLength ?? 0)
    }
  })

  test('says nothing of where and by whom it was taken', async () => {
    const { storage } = memoryStorage()
    const prepared = await preparePicture(await phonePhoto({ width: 900, height: 700 }))
    if (!prepared.ok) throw new Error(prepared.code)
    await putFiles(storage, prepared.picture)
    for (const format of ['avif', 'jpg'] as const) {
      const file = await pictureFile(storage, { hash: prepared.picture.hash, width: 640, format })
      const { exif, xmp, iptc, orientation } = await sharp(file?.bytes).metadata()
      expect({ exif, xmp, iptc, orientation }).toEqual({})
    }
  })

  test('a width never kept is answered with the widest below it, made once', async () => {
    const { storage, files, named } = await withDrawing()
    for (const format of ['avif', 'webp', 'jpg'] as const)
      expect(await pictureFile(storage, named(1600, format))).toEqual(await pictureFile(storage, named(640, format)))
    expect([...files.keys()].filter((key) => key.includes('w1600'))).toEqual([])
  })

  test('nobody’s picture is none, in any format', async () => {
    const { storage } = await withDrawing()
    for (const format of ['avif', 'webp', 'jpg'] as const) {
      expect(await pictureFile(storage, { hash: 'cd'.repeat(16), width: 320, format })).toBeUndefined()
      expect(await pictureFile(storage, { hash: '../../etc/passwd', width: 320, format })).toBeUndefined()
    }
  })
})

describe('many who look at once', () => {
  test('have it made once', async () => {
    const { storage, named } = await withDrawing()
    let written = 0
    const counted = { ...storage, put: (...kept: Parameters<typeof storage.put>) => (written++, storage.put(...kept)) }
    const files = await Promise.all(Array.from({ length: 40 }, () => pictureFile(counted, named(320, 'avif'))))
    expect(new Set(files.map((file) => file?.type))).toEqual(new Set(['image/avif']))
    expect(written).toBe(1)
  })

  test('and have no patience get the WebP for now, and the right one later', async () => {
    const { storage, named } = await withDrawing()
    let release = () => {}
    const busy = oneAtATime(() => new Promise<void>((done) => (release = done)))
    const webp = await pictureFile(storage, named(640, 'webp'))
    expect(await pictureFile(storage, named(640, 'avif'), 5)).toEqual({ ...webp, settled: false })
    release()
    await busy
    expect(await pictureFile(storage, named(640, 'avif'))).toMatchObject({ type: 'image/avif', settled: true })
  })

  test('at too many different ones are not kept waiting, and uploads still have their turn', async () => {
    const { storage, files } = memoryStorage()
    const webp = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#c96' } })
      .webp()
      .toBuffer()
    const hashes = Array.from({ length: 60 }, (_, at) => at.toString(16).padStart(32, '0'))
    for (const hash of hashes) files.set(pictureKey(hash, 320), webp)
    const asked = hashes.map((hash) => pictureFile(storage, { hash, width: 320, format: 'jpg' }))
    await Promise.resolve()
    expect(await preparePicture(webp)).toMatchObject({ ok: true })
    const settled = (await Promise.all(asked)).filter((file) => file?.settled)
    expect(settled.length).toBeGreaterThanOrEqual(32)
    expect(settled.length).toBeLessThan(60)
  })

  test('and meet storage that fails are told so, once each, and the house stands', async () => {
    const { storage, named } = await withDrawing()
    const full = { ...storage, put: () => Promise.reject(new Error('the disk is full')) }
    await expect(pictureFile(full, named(640, 'jpg'))).rejects.toThrow('full')
    expect(await pictureFile(storage, named(640, 'jpg'))).toMatchObject({ settled: true })
  })
})
