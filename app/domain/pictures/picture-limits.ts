/** What one upload may cost. A phone's photo is 3–8 MB and 12–50 megapixels. */
export const pictureLimits = {
  bytes: 12 * 1024 * 1024,
  pixels: 50_000_000,
  longestSide: 20_000,
  shortestSide: 200,
  seconds: 20,
  /** One is worked on at a time; more uploads waiting are asked to come back, more formats are done without for now. */
  waiting: { uploads: 8, formats: 32 },
  /** How long somebody who looks waits for a lighter format before the one that is there is sent instead. */
  patienceMs: 2_500,
} as const

/**
 * Pictures that cannot be read strip by strip are held whole in memory, and may be only so large: progressive
 * JPEG, interlaced PNG and WebP at 3–6 bytes a pixel, AVIF at about 18.
 */
export const pixelsHeldWhole = { avif: 8_000_000, other: 26_000_000 } as const

/** For `accept` on a file field. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif'

export type PictureRefusal =
  | 'pictures.empty'
  | 'pictures.too_large'
  | 'pictures.not_a_picture'
  | 'pictures.wrong_type'
  | 'pictures.heic'
  | 'pictures.svg'
  | 'pictures.mixed'
  | 'pictures.too_many_pixels'
  | 'pictures.too_small'
  | 'pictures.broken'
  | 'pictures.busy'
