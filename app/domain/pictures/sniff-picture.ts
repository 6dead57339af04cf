import { refuse, type Outcome } from '#app/domain/shared/refusal'

export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif'
type SniffRefusal = 'pictures.not_a_picture' | 'pictures.wrong_type' | 'pictures.heic' | 'pictures.svg'

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** Beginnings of things people do send by mistake: other pictures, papers, archives, video. */
const otherFiles = [
  'GIF8',
  'BM',
  'II*\0',
  'MM\0*',
  '%PDF',
  'PK\x03\x04',
  '\0\0\x01\0',
  '8BPS',
  '\x1aE\xdf\xa3',
  'Rar!',
  '\xff\x0a',
]

/** Goes by the first bytes alone: names and declared types are whatever the sender wished. */
export function sniffPicture(bytes: Uint8Array): Outcome<SniffRefusal, { readonly type: PictureType }> {
  const start = text(bytes, 0, 16)
  if (start.startsWith('\xff\xd8\xff')) return { ok: true, type: 'jpeg' }
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { ok: true, type: 'png' }
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return { ok: true, type: 'webp' }
  if (start.slice(4, 8) === 'ftyp') return sniffBrands(bytes)
  if (otherFiles.some((beginning) => start.startsWith(beginning))) return refuse('pictures.wrong_type')
  return refuse(/^[\s\xef\xbb\xbf]*<[^]*<?svg[\s>]/i.test(text(bytes, 0, 4096)) ? 'pictures.svg' : 'pictures.not_a_picture')
}

/** The family of HEIF, MP4 and QuickTime: the brands of the first box say which member it is. */
function sniffBrands(bytes: Uint8Array): Outcome<SniffRefusal, { readonly type: PictureType }> {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  const brands: readonly string[] = text(bytes, 8, Math.min(length, 256)).match(/[^]{4}/g) ?? []
  if (brands.includes('avif')) return { ok: true, type: 'avif' }
  return refuse(brands.some((brand) => heifBrands.has(brand)) ? 'pictures.heic' : 'pictures.wrong_type')
}
