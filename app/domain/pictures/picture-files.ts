/** The widths a picture is kept in, narrowest first; a name is only a name: a small original is never enlarged. */
export const pictureWidths = [320, 640, 1200, 1600] as const
export type PictureWidth = (typeof pictureWidths)[number]

/** The lightest first, as a browser is offered them. WebP is made when a picture comes in, the others when first asked for. */
export const pictureFormats = ['avif', 'webp', 'jpg'] as const
export type PictureFormat = (typeof pictureFormats)[number]

export const contentTypes = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
} as const satisfies Record<PictureFormat, string>

/** The first 128 bits of SHA-256 over the kept bytes, in hex: no two pictures meet, and a page of cards stays light. */
const hashPattern = '[0-9a-f]{32}'

export const isPictureHash = (text: string) => new RegExp(`^${hashPattern}$`).test(text)

/** Where the storage keeps it. A key never changes its bytes. */
export const pictureKey = (hash: string, width: PictureWidth, format: PictureFormat = 'webp') =>
  `pictures/${hash.slice(0, 2)}/${hash}.w${width}.${format}`

export const pictureUrl = (hash: string, width: PictureWidth, format: PictureFormat = 'webp') =>
  `/pictures/${hash}-${width}.${format}`

export const pictureSrcSet = (hash: string, widths: readonly PictureWidth[] = pictureWidths, format: PictureFormat = 'webp') =>
  widths.map((width) => `${pictureUrl(hash, width, format)} ${width}w`).join(', ')

export type PictureName = { readonly hash: string; readonly width: PictureWidth; readonly format: PictureFormat }

/** The last part of a picture's address, read back; undefined for anything the house never wrote. */
export function parsePictureName(name: string): PictureName | undefined {
  const [, hash, digits, ending] = new RegExp(`^(${hashPattern})-(\\d{3,4})\\.(\\w+)$`).exec(name) ?? []
  const width = pictureWidths.find((kept) => String(kept) === digits)
  const format = pictureFormats.find((known) => known === ending)
  return hash && width && format ? { hash, width, format } : undefined
}
