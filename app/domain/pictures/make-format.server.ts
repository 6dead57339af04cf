import { imaging } from './imaging.server'
import type { PictureFormat, PictureWidth } from './picture-files'

export type MadeFormat = Exclude<PictureFormat, 'webp'>
type Wanted = { readonly width: PictureWidth; readonly format: MadeFormat; /** Bytes of the WebP. */ readonly most: number }

/** The first that is lighter than the WebP; an AVIF that is not would have no use. */
const avifQualities = [55, 45, 35] as const

/** Another format of a picture of our own. The least effort for AVIF: five times more makes it 5 % lighter, no more. */
export async function makeFormat(webp: Uint8Array, { width, format, most }: Wanted): Promise<Uint8Array> {
  const sharp = await imaging()
  const { data, info } = await sharp(webp)
    .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const picture = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  if (format === 'jpg') return picture.jpeg({ quality: 78, mozjpeg: true }).toBuffer()
  let bytes = new Uint8Array()
  for (const quality of avifQualities) {
    bytes = await picture.clone().avif({ quality, effort: 1, chromaSubsampling: '4:2:0' }).toBuffer()
    if (bytes.byteLength < most) break
  }
  return bytes
}
