import { join } from 'node:path'
import { facetNames } from '#app/domain/catalogue/facets'
import { lookUp, type Wanted } from '#app/domain/catalogue/look-up'
import { countedFacets } from '#app/routes/catalogue._index/counted-facets'
import { readCatalogueQuery } from '#app/routes/catalogue._index/catalogue-query'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { catalogueIndex } from '#db/queries/catalogue.server'
import { Sqlite } from '#db/sqlite-engine.server'
import { postgresCluster } from '#tests/support/postgres-cluster'
import { onServer, withDatabaseName } from '#tests/support/postgres-databases'
import { relevanceSets } from '#tests/fixtures/search/sets'
import { askAll, meanRecall, stockCorpus } from '#tests/support/relevance'
import { entry, fillCatalogue } from './large-catalogue'
import { print, scratch } from './support'

const products = 100_000
const rounds = 40
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

  print('| question | found | page with facets ms | bare FTS5 ms | ratio |\n|---|---|---|---|---|')
  for (const q of ['tas', 'tas rotan', 'keranjang', 'kain sutra', 'purun bag', 'kursi jati merah', 'selendang belu', 'enggang']) {
    const ours: number[] = []
    const theirs: number[] = []
    let total = 0
    for (let round = 0; round < rounds; round++) {
      let from = performance.now()
      total = await page(q, true)
      ours.push(performance.now() - from)
      from = performance.now()
      fts.all(q)
      theirs.push(performance.now() - from)
    }
    const [page24, match] = [median(ours), median(theirs)]
    print(`| ${q} | ${total} | ${page24.toFixed(2)} | ${match.toFixed(2)} | ${(page24 / match).toFixed(2)} |`)
  }
  bare.close()

  for (let round = 0; round < 200; round++) await page(`tas rotan ${round}`)
  const warm = memory()
  for (let round = 0; round < 2_000; round++) await page(`tas rotan ${round}`)
  print(`\nheap and external before and after 2,000 searches: ${warm} → ${memory()} MB`)

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

  async function page(q: string, anew = false): Promise<number> {
    const query = readCatalogueQuery(new URLSearchParams({ q }))
    const index = await catalogueIndex(db)
    if (anew) index.answers.clear()
    const wanted: Wanted = { q, chosen: query.chosen, sort: 'best', from: 0, most: 24 }
    const found = lookUp(index, wanted)
    if (countedFacets(index, found, query).length !== facetNames.length) throw new Error('a facet is missing')
    return found.total
  }
}
