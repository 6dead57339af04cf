export type DiskAddress = { readonly kind: 'disk'; readonly folder: string }
export type BucketAddress = {
  readonly kind: 's3'
  /** Without a slash at the end. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}
export type StorageAddress = DiskAddress | BucketAddress
type Read = { readonly ok: true; readonly address: StorageAddress } | { readonly ok: false; readonly why: string }

export const storageForms = 'file:///folder or s3://key:secret@host:port/bucket?region=…&tls=0'

const wrong = (why: string): Read => ({ ok: false, why })

/** Where files are kept, as one address. What is wrong is said without the address itself: it holds a secret. */
export function readStorageUrl(text: string): Read {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) return wrong(`must look like ${storageForms}; in a key or secret write / as %2F, + as %2B, @ as %40`)
  if (url.protocol === 'file:') return diskAddress(url)
  return url.protocol === 's3:' ? bucketAddress(url) : wrong(`must begin with file:// or s3://, as in ${storageForms}`)
}

function diskAddress({ host, pathname, search }: URL): Read {
  const folder = decoded(pathname)
  if (host || search || !folder || folder === '/') return wrong('must name a folder of this machine, as in file:///var/lib/balai')
  return { ok: true, address: { kind: 'disk', folder } }
}

/** The rules of S3, where a bucket's name may become part of a host's. */
const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const known = new Set(['region', 'tls'])

function bucketAddress(url: URL): Read {
  const [keyId, secret] = [decoded(url.username), decoded(url.password)]
  if (!keyId || !secret) return wrong('must hold a key and its secret before the @; / is written %2F, + is %2B')
  if (!url.hostname) return wrong('must name a host after the @')
  const bucket = url.pathname.slice(1)
  if (!bucketPattern.test(bucket)) return wrong('must end in one bucket’s name, lower case, 3 to 63 letters')
  const strange = [...url.searchParams.keys()].find((name) => !known.has(name))
  if (strange) return wrong('may say region and tls after the ?, nothing else')
  const tls = url.searchParams.get('tls') ?? '1'
  if (tls !== '0' && tls !== '1') return wrong('must have tls=0 or tls=1')
  const region = url.searchParams.get('region') ?? 'us-east-1'
  if (!/^[a-z0-9-]+$/.test(region)) return wrong('must name a region such as ap-southeast-3')
  const endpoint = `${tls === '1' ? 'https' : 'http'}://${url.host}`
  if (!URL.canParse(endpoint)) return wrong('must name a host after the @')
  return { ok: true, address: { kind: 's3', endpoint, bucket, region, keyId, secret } }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
