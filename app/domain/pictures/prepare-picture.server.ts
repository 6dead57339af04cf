import { createHash } from 'node:crypto'
import type { OutputInfo, Sharp } from 'sharp'
import { refuse, type Outcome } from '#app/domain/shared/refusal'
import { holdsForeignContent } from './foreign-content.server'
import { imaging, type Imaging } from './imaging.server'
import { oneAtATime } from './one-at-a-time.server'
import { pictureWidths, type PictureWidth } from './picture-files'
import { pictureLimits, pixelsHeldWhole, type PictureRefusal } from './picture-limits'
import { sniffPicture, type PictureType } from './sniff-picture'

export type PictureVariant = { readonly width: PictureWidth; readonly bytes: Uint8Array }

/** Ready to be kept: `width` and `height` are those of its largest variant. */
export type PreparedPicture = {
  readonly hash: string
  readonly width: number
  readonly height: number
  /** The mean of all its colours, three hexadecimal digits: what shows until it is there. */
  readonly colour: string
  readonly variants: readonly PictureVariant[]
}

/** `square` is cut about its middle, for cards; `whole` keeps all of it, inside a square of each width. */
export type PictureFrame = 'square' | 'whole'

type Prepared = Outcome<PictureRefusal, { readonly picture: PreparedPicture }>

/** Turns the bytes of an upload into pictures of our own drawing: upright, without metadata, as WebP. */
export async function preparePicture(bytes: Uint8Array, frame: PictureFrame = 'square'): Promise<Prepared> {
  if (bytes.byteLength === 0) return refuse('pictures.empty')
  if (bytes.byteLength > pictureLimits.bytes)
    return refuse('pictures.too_large', { megabytes: pictureLimits.bytes / 1024 / 1024 })
  const sniffed = sniffPicture(bytes)
  if (!sniffed.ok) return sniffed
  if (holdsForeignContent(bytes)) return refuse('pictures.mixed')
  const turn = await oneAtATime(() => redraw(bytes, sniffed.type, frame))
  return turn.ok ? turn.value : turn
}

async function redraw(bytes: Uint8Array, type: PictureType, frame: PictureFrame): Promise<Prepared> {
  const sharp = await imaging()
  const header = await readHeader(sharp, bytes)
  if (!header || header.format !== (type === 'avif' ? 'heif' : type)) return refuse('pictures.broken')
  const { width, height } = header.autoOrient
  const fault = faultOfSize(width, height, mostPixels(type, header.isProgressive))
  if (fault) return fault
  const largest = pictureWidths[pictureWidths.length - 1] ?? width
  const side = Math.min(width, height, largest)
  const source = sharp(bytes, {
    failOn: 'error',
    limitInputPixels: pictureLimits.pixels,
    sequentialRead: true,
    pages: 1,
  }).autoOrient()
  const framed =
    frame === 'square'
      ? source.resize({ width: side, height: side, fit: 'cover' })
      : source.resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
  try {
    const pixels = await rawPixels(framed.timeout({ seconds: pictureLimits.seconds }))
    return { ok: true, picture: await encode(sharp, pixels, pictureWidths) }
  } catch {
    // The decoder says only in English prose what is wrong with a file; for a person it is all the same thing.
    return refuse('pictures.broken')
  }
}

async function readHeader(sharp: Imaging, bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  } catch {
    return undefined
  }
}

function mostPixels(type: PictureType, progressive: boolean): number {
  if (type === 'avif') return pixelsHeldWhole.avif
  return type === 'webp' || progressive ? pixelsHeldWhole.other : pictureLimits.pixels
}

function faultOfSize(width: number, height: number, most: number) {
  if (width * height > most || Math.max(width, height) > pictureLimits.longestSide)
    return refuse('pictures.too_many_pixels', { megapixels: most / 1_000_000, width, height })
  if (Math.min(width, height) < pictureLimits.shortestSide)
    return refuse('pictures.too_small', { least: pictureLimits.shortestSide, width, height })
  return undefined
}

type Pixels = { readonly data: Buffer; readonly info: OutputInfo }

/** Decoded once, at the largest size that is kept; the smaller ones are made from it. */
const rawPixels = (picture: Sharp): Promise<Pixels> =>
  picture.flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })

/** For a card on a phone, a card, a page, a close look: above these bytes the quality is lowered, twice at most. */
const budgets: Record<PictureWidth, number> = { 320: 16_000, 640: 40_000, 1200: 160_000, 1600: 320_000 }
const qualities = [76, 66, 56] as const

async function encode(sharp: Imaging, { data, info }: Pixels, widths: readonly PictureWidth[]): Promise<PreparedPicture> {
  const { width, height, channels } = info
  const variants: PictureVariant[] = []
  for (const nominal of widths) {
    const sized = sharp(data, { raw: { width, height, channels } }).resize({
      width: nominal,
      height: nominal,
      fit: 'inside',
      withoutEnlargement: true,
    })
    variants.push({ width: nominal, bytes: await withinBudget(sized, budgets[nominal]) })
  }
  const colour = await meanColour(sharp(data, { raw: { width, height, channels } }))
  const hash = createHash('sha256')
  for (const { bytes } of variants) hash.update(bytes)
  return { hash: hash.digest('hex').slice(0, 32), width, height, colour, variants }
}

async function meanColour(picture: Sharp): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await picture.resize(1, 1, { fit: 'fill' }).raw().toBuffer()
  return [red, green, blue].map((part) => Math.round(part / 17).toString(16)).join('')
}

async function withinBudget(picture: Sharp, budget: number): Promise<Uint8Array> {
  let bytes = new Uint8Array()
  for (const quality of qualities) {
    bytes = await picture.clone().webp({ quality }).toBuffer()
    if (bytes.byteLength <= budget) break
  }
  return bytes
}

/** For our own drawings only: an SVG from outside may name files and addresses, and is refused. */
export async function preparePictureFromSvg(svg: string, widths: readonly PictureWidth[] = [320, 640]): Promise<PreparedPicture> {
  const sharp = await imaging()
  const source = Buffer.from(svg)
  const { width: drawn } = await sharp(source).metadata()
  const largest = Math.max(...widths)
  return encode(sharp, await rawPixels(sharp(source, { density: (72 * largest) / drawn })), widths)
}
