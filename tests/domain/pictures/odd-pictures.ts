import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Size = { readonly width: number; readonly height: number }

/** Left half red, right half blue: cheap to make, and says which way up it is. */
export function twoHalves({ width, height }: Size) {
  const half = Math.round(width / 2)
  return sharp({ create: { width, height, channels: 3, background: '#c02020' } }).composite([
    { input: { create: { width: width - half, height, channels: 3, background: '#2020c0' } }, left: half, top: 0 },
  ])
}

/** Something a compressor cannot make small. */
export function noise({ width, height }: Size) {
  return sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
}

/** As a phone writes it: lying on its side, with the maker's house in it. */
export const phonePhoto = (size: Size) =>
  twoHalves(size)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Phone', Model: 'Secret Model', Artist: 'Norhayati' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 25/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '115/1 15/1 0/1' },
    })
    .jpeg()
    .toBuffer()

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, check])
}

/** A few kilobytes that declare, and would unpack to, whatever size one likes: one bit a pixel, all of it nought. */
export function pngBomb({ width, height }: Size, rows = 0): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(1, 8)
  const scan = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))), { level: 9 })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', scan),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The first box of a HEIF, MP4 or QuickTime file. */
export function boxed(major: string, ...compatible: readonly string[]): Buffer {
  const brands = Buffer.from(`ftyp${major}\0\0\0\0${compatible.join('')}`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(brands.length + 4)
  return Buffer.concat([length, brands, Buffer.alloc(400, 7)])
}
