/** The widths a picture is kept in, narrowest first; a name is only a name: a small original is never enlarged. */
export const pictureWidths = [320, 640, 1200] as const
export type PictureWidth = (typeof pictureWidths)[number]

/** The first 128 bits of SHA-256 over the kept bytes, in hex: no two pictures meet, and a page of cards stays light. */
const hashPattern = '[0-9a-f]{32}'

export const isPictureHash = (text: string) => new RegExp(`^${hashPattern}$`).test(text)

/** Where the storage keeps it. A key never changes its bytes. */
export const pictureKey = (hash: string, width: PictureWidth) => `pictures/${hash.slice(0, 2)}/${hash}.w${width}.webp`

export const pictureUrl = (hash: string, width: PictureWidth) => `/pictures/${hash}-${width}.webp`

export const pictureSrcSet = (hash: string, widths: readonly PictureWidth[] = pictureWidths) =>
  widths.map((width) => `${pictureUrl(hash, width)} ${width}w`).join(', ')

/** The last part of a picture's address, read back; undefined for anything the house never wrote. */
export function parsePictureName(name: string): { readonly hash: string; readonly width: PictureWidth } | undefined {
  const [, hash, digits] = new RegExp(`^(${hashPattern})-(\\d{3,4})\\.webp$`).exec(name) ?? []
  const width = pictureWidths.find((kept) => String(kept) === digits)
  return hash && width ? { hash, width } : undefined
}
