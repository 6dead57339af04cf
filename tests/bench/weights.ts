import { brotliCompressSync, constants } from 'node:zlib'
import { sampleHouse } from './sample-house'

/** What a page weighs on the way to a phone: HTML and CSS together, and script; brotli, in kB of 1,000 bytes. */
const limits = { public: { page: 25, script: 0 }, producer: { page: 20, script: 10 } }

const kilobytes = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1_000

const house = await sampleHouse()
const producer = await house.signIn(house.signIns.producer)
const pages: { path: string; room: keyof typeof limits; cookie?: string }[] = [
  { path: '/', room: 'public' },
  { path: '/catalogue', room: 'public' },
  { path: await house.firstLink('/catalogue', /href="(\/catalogue\/[^"?]+)"/), room: 'public' },
  { path: '/motifs', room: 'public' },
  { path: await house.firstLink('/motifs', /href="(\/motifs\/[^"?]+)"/), room: 'public' },
  { path: '/makers', room: 'public' },
  { path: await house.firstLink('/makers', /href="(\/makers\/[^"?]+)"/), room: 'public' },
  { path: '/how-pooling-works', room: 'public' },
  { path: '/inquiry-list', room: 'public' },
  { path: '/sign-in', room: 'public' },
  { path: '/workshop', room: 'producer', cookie: producer },
  { path: '/workshop/calls', room: 'producer', cookie: producer },
  { path: '/workshop/orders', room: 'producer', cookie: producer },
  { path: '/workshop/products', room: 'producer', cookie: producer },
  { path: '/workshop/products/new', room: 'producer', cookie: producer },
]
const firstCall = await house.firstLink('/workshop/calls', /href="(\/workshop\/calls\/cal_[^"]+)"/, producer)
pages.push({ path: firstCall, room: 'producer', cookie: producer })

let over = 0
process.stdout.write('| page | HTML + CSS kB | script kB | limit |\n|---|---|---|---|\n')
for (const { path, room, cookie } of pages) {
  const html = await house.get(path, cookie)
  const styles = await Promise.all(
    [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(([, href]) => house.bytes(href ?? '')),
  )
  const scripts = await Promise.all([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => house.bytes(src ?? '')))
  const page = kilobytes(Buffer.from(html)) + styles.reduce((all, bytes) => all + kilobytes(bytes), 0)
  const script = scripts.reduce((all, bytes) => all + kilobytes(bytes), 0)
  const limit = limits[room]
  if (page > limit.page || script > limit.script) over++
  const name = path.replace(/[a-z]{3}_[0-9a-z]{26}/, ':id')
  process.stdout.write(`| ${name} | ${page.toFixed(1)} | ${script.toFixed(1)} | ${limit.page} and ${limit.script} |\n`)
}
await house.close()
process.exitCode = over === 0 ? 0 : 1
