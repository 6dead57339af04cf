import sharp from 'sharp'
import { noise } from '../../domain/pictures/odd-pictures'

/** A file as `setInputFiles` takes it. */
export type PhotoFile = { name: string; mimeType: string; buffer: Buffer }

/** As a phone writes it: some megabytes, lying on its side, with its place in it. */
export async function heavyPhoto(): Promise<PhotoFile> {
  const lying = noise({ width: 3200, height: 2400 })
    .blur(1.5)
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 25/1 0/1' } })
  return { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await lying.jpeg({ quality: 95 }).toBuffer() }
}

/** No two alike: the same photo twice is one. */
export async function lightPhoto(nth: number): Promise<PhotoFile> {
  const plain = sharp({ create: { width: 600, height: 500, channels: 3, background: { r: 60 * nth, g: 90, b: 40 } } })
  return { name: `foto-${nth}.jpg`, mimeType: 'image/jpeg', buffer: await plain.jpeg().toBuffer() }
}
