import { beforeAll, describe, expect, test } from 'vitest'
import { relevanceSets } from '#tests/fixtures/search/sets'
import { databases } from '#tests/support/databases'
import { type Answer, askAll, meanRecall, stockCorpus } from '#tests/support/relevance'

const leastRecall = 0.98

describe.each(relevanceSets)('questions of buyers, $name', (set) => {
  const { goods, questions } = set
  let asked: Answer[][] = []
  beforeAll(async () => {
    const ask = async (openDatabase: (typeof databases)[number][1]) => {
      const db = await openDatabase()
      return askAll(db, await stockCorpus(db, set), questions)
    }
    asked = await Promise.all(databases.map(([, openDatabase]) => ask(openDatabase)))
  })

  test('speak of what is in the corpus, each once', () => {
    const known = new Set(goods.map(({ key }) => key))
    expect(known.size).toBe(goods.length)
    for (const { asks, must, mustNot } of questions) {
      for (const key of [...must, ...mustNot]) expect(known, asks).toContain(key)
      expect(must.filter((key) => mustNot.includes(key))).toEqual([])
    }
    expect(new Set(questions.map(({ asks }) => asks)).size).toBe(questions.length)
    expect(questions.length).toBeGreaterThanOrEqual(100)
  })

  test.each(databases.map(([name], nth) => [name, nth] as const))(
    'find what is meant among the first ten, and nothing that misleads (%s)',
    (_, nth) => {
      const answers = asked[nth] ?? []
      expect(answers.filter(({ wrong }) => wrong.length > 0).map(({ asks, wrong }) => [asks, wrong])).toEqual([])
      expect(answers.filter(({ must, found }) => must.length > 0 && found.length === 0).map(({ asks }) => asks)).toEqual([])
      const short = answers.filter(({ recall }) => recall < 1).map(({ asks, missing }) => `${asks}: ${missing.join(' ')}`)
      expect(meanRecall(answers), short.join('\n')).toBeGreaterThanOrEqual(leastRecall)
    },
  )

  test('are answered in the same order by both databases', () => {
    const [first = [], second = []] = asked
    expect(second.map(({ asks, found }) => [asks, found])).toEqual(first.map(({ asks, found }) => [asks, found]))
  })
})
