import { expect, test } from 'vitest'
import { corpus } from '#tests/fixtures/search/corpus'
import { questions } from '#tests/fixtures/search/questions'
import { databases } from '#tests/support/databases'
import { askAll, meanRecall, stockCorpus } from '#tests/support/relevance'

const leastRecall = 0.97

const asked = Promise.all(
  databases.map(async ([, openDatabase]) => {
    const db = await openDatabase()
    return askAll(db, await stockCorpus(db))
  }),
)

test('the questions speak of what is in the corpus, each once', () => {
  const known = new Set(corpus.map(({ key }) => key))
  expect(known.size).toBe(corpus.length)
  for (const { asks, must, mustNot } of questions) {
    for (const key of [...must, ...mustNot]) expect(known, asks).toContain(key)
    expect(must.filter((key) => mustNot.includes(key))).toEqual([])
  }
  expect(new Set(questions.map(({ asks }) => asks)).size).toBe(questions.length)
  expect(questions.length).toBeGreaterThanOrEqual(100)
})

test.each([0, 1])('what a buyer means stands among the first ten, and nothing that misleads (%i)', async (nth) => {
  const answers = (await asked)[nth] ?? []
  expect(answers.filter(({ wrong }) => wrong.length > 0).map(({ asks, wrong }) => [asks, wrong])).toEqual([])
  expect(answers.filter(({ must, found }) => must.length > 0 && found.length === 0).map(({ asks }) => asks)).toEqual([])
  const short = answers.filter(({ recall }) => recall < 1).map(({ asks, missing }) => `${asks}: ${missing.join(' ')}`)
  expect(meanRecall(answers), short.join('\n')).toBeGreaterThanOrEqual(leastRecall)
})

test('both databases give the same order', async () => {
  const [first = [], second = []] = await asked
  expect(second.map(({ asks, found }) => [asks, found])).toEqual(first.map(({ asks, found }) => [asks, found]))
})
