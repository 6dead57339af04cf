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

const corners = { red: '#c02020', green: '#20c020', blue: '#2020c0', white: '#ffffff' } as const

/** Red, green, blue and white from the top left, row by row: each way of turning it looks different. */
export function fourCorners({ width, height }: Size) {
  const [half, rest] = [width / 2, height / 2]
  const tile = (background: string, left: number, top: number) => ({
    input: { create: { width: half, height: rest, channels: 3 as const, background } },
    left,
    top,
  })
  return sharp({ create: { width, height, channels: 3, background: corners.red } }).composite([
    tile(corners.green, half, 0),
    tile(corners.blue, 0, rest),
    tile(corners.white, half, rest),
  ])
}

/** As a camera held this way would write an upright scene: the dots lie otherwise, and a note says how. */
export async function turned(upright: Buffer, orientation: number): Promise<Buffer> {
  const { rotate, mirror } = [
    { rotate: 0, mirror: false },
    { rotate: 0, mirror: true },
    { rotate: 180, mirror: false },
    { rotate: 180, mirror: true },
    { rotate: 90, mirror: true },
    { rotate: 270, mirror: false },
    { rotate: 270, mirror: true },
    { rotate: 90, mirror: false },
  ][orientation - 1] ?? { rotate: 0, mirror: false }
  const lying = await sharp(upright).rotate(rotate).png().toBuffer()
  return sharp(lying).flop(mirror).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
}

/** What colour each quarter has. */
export async function cornersOf(bytes: Uint8Array | undefined): Promise<string[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)].map((start) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3)
    if (red > 150 && green > 150 && blue > 150) return 'white'
    if (red > 150) return 'red'
    return green > 150 ? 'green' : blue > 150 ? 'blue' : 'none of them'
  })
}
