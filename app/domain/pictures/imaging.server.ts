export type Imaging = (typeof import('sharp'))['default']

let loading: Promise<Imaging> | undefined

/** The picture library is large and seldom needed: it is loaded with the first picture, not with the server. */
export const imaging = () => (loading ??= load())

async function load() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadWebpBuffer',
      'VipsForeignLoadHeifBuffer',
      'VipsForeignLoadSvgBuffer',
    ],
  })
  return sharp
}
