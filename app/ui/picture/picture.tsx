import type { Craft } from '#app/domain/people/producer'
import { pictureSrcSet, pictureUrl, pictureWidths, type PictureWidth } from '#app/domain/pictures/picture-files'
import { pictureOf } from '../product-card/picture-of'

type Props = {
  hash: string | null
  craft: Craft
  /** What its place shows until it is there. */
  colour?: string | null
  alt: string
  /** How wide it is shown, as the browser's `sizes`. */
  sizes: string
  widths?: readonly PictureWidth[]
  lazy?: boolean
}

/** Two a row on a phone, three on a tablet and beside the filters. */
export const cardSizes = '(min-width:62rem) 300px, (min-width:48rem) 30vw, 46vw'

/**
 * The lightest picture the browser can read, in the width it needs; goes inside something of class `picture`. The
 * colour is an attribute of an empty drawing: no style is written into the page.
 */
export function Picture({ hash, craft, colour, alt, sizes, widths = pictureWidths, lazy }: Props) {
  const frame = { width: 640, height: 640, alt, decoding: 'async', loading: lazy ? 'lazy' : undefined } as const
  if (!hash) return <img src={pictureOf(null, craft, 640)} {...frame} />
  return (
    <>
      {colour && <svg color={`#${colour}`} />}
      <picture>
        <source type="image/avif" srcSet={pictureSrcSet(hash, widths, 'avif')} sizes={sizes} />
        <source type="image/webp" srcSet={pictureSrcSet(hash, widths)} sizes={sizes} />
        <img src={pictureUrl(hash, 640, 'jpg')} {...frame} />
      </picture>
    </>
  )
}
