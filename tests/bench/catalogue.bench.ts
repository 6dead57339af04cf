import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addProducts } from '#app/domain/catalogue/add-products.server'
import { system } from '#app/domain/people/actor'
import { instant } from '#app/domain/shared/calendar'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { inTransaction } from '#db/transaction.server'
import { factory } from '#tests/support/factory'
import { bare, load, print, residentMb, scratch, served } from './support'

const products = 10_000
const shapes = [
  'Tas purun',
  'Bakul',
  'Tikar',
  'Selendang futus',
  'Kain batik',
  'Kursi jati',
  'Periuk',
  'Topi',
  'Sarung',
  'Lemari',
]
const crafts = ['weaving', 'weaving', 'weaving', 'ikat', 'batik', 'furniture', 'pottery', 'weaving', 'ikat', 'furniture'] as const
const regencies = ['Hulu Sungai Utara', 'Belu', 'Samarinda', 'Balikpapan', 'Kutai Kartanegara']

const { folder, remove } = await scratch()
const DATABASE_URL = join(folder, 'house.sqlite')
await fill()

const house = await served({ DATABASE_URL, STORAGE_DIR: join(folder, 'files') })
print(`cold start to the open door: ${house.openedAfterMs} ms`)
const answer = await fetch(`${house.origin}/catalogue`)
const body = Buffer.from(await answer.arrayBuffer())
const bytesIn = join(folder, 'catalogue.html')
await writeFile(bytesIn, body)
const plain = await bare(bytesIn)

// A session cookie that opens nothing keeps a page out of the cache without signing in.
const uncached = { headers: { cookie: 'session=none' } }
const rows: [string, Awaited<ReturnType<typeof load>>][] = []
// Until the engine has made machine code of what runs often.
await load(house.origin, house.pid, '/catalogue', { amount: 4_000, ...uncached })
const baseline = await load(plain.origin, plain.pid, '/', { amount: 20_000 })
rows.push(['bare Node server, the same bytes', baseline])
rows.push(['catalogue from the cache', await load(house.origin, house.pid, '/catalogue', { amount: 20_000 })])
rows.push(['catalogue with facets, uncached', await load(house.origin, house.pid, '/catalogue', { amount: 1_500, ...uncached })])
rows.push([
  'one facet chosen, uncached',
  await load(house.origin, house.pid, '/catalogue?craft=weaving', { amount: 1_500, ...uncached }),
])
rows.push(['a word searched, uncached', await load(house.origin, house.pid, '/catalogue?q=tas', { amount: 1_500, ...uncached })])
rows.push([
  'an almost empty page (sign-in), uncached',
  await load(house.origin, house.pid, '/sign-in', { amount: 1_500, ...uncached }),
])

print(`\n${products} products, ${body.length} bytes of HTML a page\n`)
print('| | requests/s | of bare | p99 ms | CPU ms each | failed |\n|---|---|---|---|---|---|')
for (const [name, { perSecond, p99Ms, cpuMsEach, failed }] of rows) {
  const share = `${((perSecond / baseline.perSecond) * 100).toFixed(0)}%`
  print(`| ${name} | ${perSecond.toFixed(0)} | ${share} | ${p99Ms} | ${cpuMsEach.toFixed(2)} | ${failed} |`)
}
print(`\nmemory under load: ${residentMb(house.pid).toFixed(0)} MB`)
await plain.close()
await house.close()
await remove()

async function fill() {
  const db = openDatabase({ url: DATABASE_URL })
  await migrate(db)
  const now = instant(Date.now())
  const make = factory(db)
  const makers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      make.producer({ slug: `bench-${at}`, regency: regencies[at % regencies.length] ?? 'Belu' }),
    ),
  )
  const rows = Array.from({ length: products }, (_, at) => ({
    producerId: makers[at % makers.length]?.id ?? 'prd_none',
    nameId: `${shapes[at % shapes.length] ?? 'Tas'} ${at}`,
    nameEn: `Item ${at}`,
    craft: crafts[at % crafts.length] ?? 'weaving',
    priceMinor: 15_000 + ((at * 7_919) % 900_000),
    perYear: 60 + ((at * 31) % 4_000),
    minQuantity: 1 + (at % 200),
    leadDays: 7 + (at % 90),
    state: 'published' as const,
  }))
  for (let at = 0; at < rows.length; at += 1_000) {
    await inTransaction(db, (trx) => addProducts(trx, system, rows.slice(at, at + 1_000), now))
  }
  await db.destroy()
}
