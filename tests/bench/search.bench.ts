import { join } from 'node:path'
import { dayOf, instant, plusDays } from '#app/domain/shared/calendar'
import { facetNames } from '#app/domain/catalogue/facets'
import { lookUp, type Wanted } from '#app/domain/catalogue/look-up'
import { countedFacets } from '#app/routes/catalogue._index/counted-facets'
import { readCatalogueQuery } from '#app/routes/catalogue._index/catalogue-query'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { catalogueCards, catalogueIndex } from '#db/queries/catalogue.server'
import { thingsNamed } from '#db/queries/named-things.server'
import { Sqlite } from '#db/sqlite-engine.server'
import { postgresCluster } from '#tests/support/postgres-cluster'
import { onServer, withDatabaseName } from '#tests/support/postgres-databases'
import { relevanceSets } from '#tests/fixtures/search/sets'
import { askAll, meanRecall, stockCorpus } from '#tests/support/relevance'
import { entry, fillCatalogue } from './large-catalogue'
import { builtHouse, print, scratch } from './support'

const products = 100_000
const rounds = 40
const inHalfAYear = plusDays(dayOf(instant(Date.now())), 182)
const memory = () => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return ((heapUsed + external) / 1_000_000).toFixed(1)
}
const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0
const cpuMs = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

const { folder, remove } = await scratch()
await relevance()
await speed()
await remove()

async function relevance() {
  const cluster = await postgresCluster()
  print('| relevance | questions | mean recall@10 | violations | empty pages | wrongly full |\n|---|---|---|---|---|---|')
  for (const [nth, set] of relevanceSets.entries()) {
    const name = `balai_bench_${process.pid}_${nth}`
    await onServer(cluster.url, `create database ${name}`)
    for (const [kind, url] of [
      ['SQLite', join(folder, `${set.name}.sqlite`)],
      ['PostgreSQL', withDatabaseName(cluster.url, name)],
    ] as const) {
      const db = openDatabase({ url })
      await migrate(db)
      const answers = await askAll(db, await stockCorpus(db, set), set.questions)
      const misled = answers.filter(({ must, wrong }) => must.length > 0 && wrong.length > 0).length
      const empty = answers.filter(({ must, found }) => must.length > 0 && found.length === 0).length
      const full = answers.filter(({ must, wrong }) => must.length === 0 && wrong.length > 0).length
      print(`| ${set.name}, ${kind} | ${answers.length} | ${meanRecall(answers).toFixed(3)} | ${misled} | ${empty} | ${full} |`)
      await db.destroy()
    }
    await onServer(cluster.url, `drop database ${name}`)
  }
  await cluster.stop()
}

async function speed() {
  const url = join(folder, 'large.sqlite')
  const db = openDatabase({ url })
  await migrate(db)
  await fillCatalogue(db, products)
  const before = memory()
  let began = process.cpuUsage()
  await catalogueIndex(db)
  print(`\n${products} products laid out: ${cpuMs(began).toFixed(0)} ms of CPU; heap and external ${before} → ${memory()} MB\n`)

  const bare = new Sqlite(url)
  bare.exec('create virtual table temp.bare using fts5(words, tokenize = "unicode61 remove_diacritics 2")')
  const texts = "name_words || ' ' || material_words || ' ' || other_words"
  bare.exec(`insert into temp.bare(rowid, words) select rowid, ${texts} from catalogue_entries`)
  const fts = bare.prepare('select rowid from temp.bare where bare match ? order by bm25(bare) limit 24')
  const house = await builtHouse(url, folder)

  const asDrawn = '| as drawn over HTTP ms | … by a day ms | ratio as drawn | … by a day |'
  print(`| question | found | what a page shows ms | bare FTS5 ms | ratio ${asDrawn}`)
  print('|---|---|---|---|---|---|---|---|---|')
  for (const q of ['tas', 'tas rotan', 'keranjang', 'kain sutra', 'purun bag', 'kursi jati merah', 'selendang belu', 'enggang']) {
    const times = { search: [] as number[], page: [] as number[], needed: [] as number[], bare: [] as number[] }
    let total = 0
    const timed = async (into: number[], work: () => Promise<unknown>) => {
      const from = performance.now()
      await work()
      into.push(performance.now() - from)
    }
    for (let round = 0; round < rounds; round++) {
      // Another address and another answer each time, asked alike: nothing is kept of it from before.
      const asked = encodeURIComponent(`${q} ${'.'.repeat(round + 1)}`)
      await timed(times.search, async () => (total = await page(q, true)))
      await timed(times.page, () => house.get(`/catalogue?q=${asked}`))
      await timed(times.needed, () => house.get(`/catalogue?q=${asked}&pieces=${20 + round}&by=${inHalfAYear}`))
      await timed(times.bare, async () => Promise.resolve(fts.all(q)))
    }
    const [search, whole, needed, match] = [times.search, times.page, times.needed, times.bare].map(median)
    const ms = (value = 0) => value.toFixed(2)
    const ratio = (value = 0) => ms(value / (match ?? 1))
    print(
      `| ${q} | ${total} | ${ms(search)} | ${ms(match)} | ${ratio(search)} | ${ms(whole)} | ${ms(needed)} | ${ratio(whole)} | ${ratio(needed)} |`,
    )
  }
  bare.close()

  const held: string[] = []
  for (const [from, until] of [
    [0, 500],
    [500, 2_000],
    [2_000, 4_000],
    [4_000, 8_000],
  ] as const) {
    for (let round = from; round < until; round++) await page(`tas rotan ${round}`)
    held.push(`${until}: ${memory()} MB`)
  }
  print(`\nheap and external after so many searches: ${held.join(', ')}`)
  const resident: string[] = []
  for (const [from, until] of [
    [0, 1_000],
    [1_000, 2_000],
    [2_000, 4_000],
  ] as const) {
    for (let round = from; round < until; round++) await house.get(`/catalogue?q=tas+rotan+${round}`)
    resident.push(`${until}: ${memory()} MB`)
  }
  print(`and after so many whole pages: ${resident.join(', ')}`)
  await house.close()

  const changes: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { id, ...changed } = entry(round)
    const row = await db.selectFrom('catalogue_entries').select('id').where('version', '=', 5).executeTakeFirstOrThrow()
    await db
      .updateTable('catalogue_entries')
      .set({ ...changed, slug: id, version: 1_000 + round })
      .where('id', '=', row.id)
      .execute()
    began = process.cpuUsage()
    await page('tas')
    changes.push(cpuMs(began))
  }
  const unchanged: number[] = []
  for (let round = 0; round < rounds; round++) {
    began = process.cpuUsage()
    await page('tas', true)
    unchanged.push(cpuMs(began))
  }
  print(
    `one changed product, and a search after it: ${median(changes).toFixed(2)} ms of CPU, of it ${median(unchanged).toFixed(2)} ms the search`,
  )
  await db.destroy()

  /** All that a page of a search shows, before it is drawn: what is found, counted and named, and the cards. */
  async function page(q: string, anew = false): Promise<number> {
    const query = readCatalogueQuery(new URLSearchParams({ q }))
    const index = await catalogueIndex(db)
    if (anew) index.answers.clear()
    const wanted: Wanted = { q, chosen: query.chosen, sort: 'best', from: 0, most: 24 }
    const found = lookUp(index, wanted)
    if (countedFacets(index, found, query).length !== facetNames.length) throw new Error('a facet is missing')
    await thingsNamed(db, index.lexicon, q, index.words.words)
    await catalogueCards(
      db,
      found.page.map(({ id }) => id),
    )
    return found.total
  }
}
