import { beforeEach, describe, expect, test } from 'vitest'
import { addProducts } from '#app/domain/catalogue/add-products.server'
import { facetNames } from '#app/domain/catalogue/facets'
import { lookUp, type Wanted } from '#app/domain/catalogue/look-up'
import { type Actor } from '#app/domain/people/actor'
import { addConcept, editConcept } from '#app/domain/vocabulary/keep-concept.server'
import { settleSearch } from '#app/domain/vocabulary/settle-search.server'
import { forgetUnfound, keepUnfound, noteUnfound } from '#app/domain/vocabulary/unfound-searches.server'
import { formKey } from '#app/http/form-key.server'
import type { Database } from '#db/client.server'
import { catalogueIndex } from '#db/queries/catalogue.server'
import { unfoundSearches } from '#db/queries/vocabulary.server'
import { inTransaction } from '#db/transaction.server'
import { daysLater, minutesLater, now } from '#tests/support/clock'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

const everything = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Wanted['chosen']
const written = { kind: 'product' as const, formsId: 'noken', formsEn: '', formsRegional: '', broader: [], weak: false, note: '' }

describe.each(databases)('the vocabulary of search (%s)', (_, openDatabase) => {
  let db: Database
  let curator: Actor
  beforeEach(async () => {
    db = await openDatabase()
    curator = await factory(db).staffActor('programmes')
    const { id: producerId } = await factory(db).producer()
    const bag = { producerId, nameId: 'Tas tali kulit kayu', craft: 'weaving' as const, priceMinor: 90_000, perYear: 60 }
    await inTransaction(db, (trx) => addProducts(trx, curator, [{ ...bag, state: 'published' }], now))
  })

  const found = async (q: string) =>
    lookUp(await catalogueIndex(db), { q, chosen: everything, sort: 'best', from: 0, most: 10 }).total
  const concept = (key: string) => db.selectFrom('concepts').selectAll().where('key', '=', key).executeTakeFirstOrThrow()
  const edit = (change: object, seen?: string) =>
    concept('tas').then((tas) =>
      editConcept(
        db,
        curator,
        {
          ...{ ...written, formsId: tas.forms_id, formsEn: tas.forms_en, formsRegional: tas.forms_regional },
          ...{ conceptId: tas.id, seen: seen ?? tas.updated_at, active: true, key: formKey() },
          ...change,
        },
        minutesLater(1),
      ),
    )

  test('an added form is searched by at the next asking', async () => {
    expect(await found('noken')).toBe(0)
    expect(await edit({ formsRegional: 'anjat; noken' })).toEqual({ ok: true })
    expect(await found('noken')).toBe(1)
    const events = await db.selectFrom('events').select('kind').where('subject', 'like', 'cpt_%').execute()
    expect(events).toEqual([{ kind: 'concept.changed' }])
  })

  test('a concept that is set aside is no longer gone by', async () => {
    expect(await found('jinjing')).toBe(1)
    await edit({ active: false })
    expect(await found('jinjing')).toBe(0)
  })

  test('nobody’s edit is written over unseen', async () => {
    const { updated_at: seen } = await concept('tas')
    expect(await edit({ formsRegional: 'noken' })).toEqual({ ok: true })
    expect(await edit({ formsRegional: 'anjat' }, seen)).toMatchObject({ ok: false, code: 'shared.stale' })
    expect((await concept('tas')).forms_regional).toBe('noken')
  })

  test('pressed twice, one concept is added, and the search it answers is off the list', async () => {
    for (const times of [1, 2]) for (let nth = 0; nth < times; nth++) noteUnfound('Noken!  30x40')
    await keepUnfound(db, now)
    expect(await unfoundSearches(db, 9)).toMatchObject([{ words: 'noken', times: 3 }])
    const key = formKey()
    const add = () => addConcept(db, curator, { ...written, broader: ['tas'], answers: 'noken', key }, now)
    expect(await add()).toEqual(await add())
    expect(await unfoundSearches(db, 9)).toEqual([])
    expect((await concept('noken')).broader).toBe('tas')
  })

  test('a search is off the list as soon as its words are a form, however they were added', async () => {
    noteUnfound('Noken')
    noteUnfound('kardus')
    await keepUnfound(db, now)
    await edit({ formsRegional: 'anjat; nokens' })
    expect(await unfoundSearches(db, 9)).toMatchObject([{ words: 'kardus' }])
    await edit({ active: false, formsRegional: 'kardus' })
    expect(await unfoundSearches(db, 9)).toHaveLength(1)
  })

  test('no more is kept of searches than a few words, and nothing that could be somebody’s', async () => {
    const kept = ['Tas Kerang', 'kaus']
    const left = [
      'budi@example.com noken',
      'hubungi 081234567890',
      'https://example.com/x',
      '12',
      '💡',
      'a '.repeat(7),
      'x'.repeat(81),
    ]
    for (const search of [...left, ...kept]) noteUnfound(search)
    await keepUnfound(db, now)
    const rows = await unfoundSearches(db, 99)
    expect(rows.map(({ words }) => words)).toEqual(['kaus', 'tas kerang'])
  })

  test('the list stays short: what is asked least goes first, and what nobody asks is forgotten', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const word = (nth: number) => `z${letters[nth % 26]}${letters[Math.floor(nth / 26) % 26]}${letters[Math.floor(nth / 676)]}`
    noteUnfound('noken')
    noteUnfound('noken')
    for (let from = 0; from < 2_400; from += 480) {
      for (let nth = from; nth < from + 480; nth++) noteUnfound(word(nth))
      await keepUnfound(db, minutesLater(from))
    }
    const rows = await unfoundSearches(db, 9_999)
    expect(rows).toHaveLength(2_000)
    expect(rows[0]).toMatchObject({ words: 'noken', times: 2 })
    expect(rows.map(({ words }) => words)).not.toContain(word(0))
    await forgetUnfound(db, daysLater(95))
    expect(await unfoundSearches(db, 9)).toEqual([])
  })

  test('what cannot be is refused, and changes nothing', async () => {
    const add = (change: object) => addConcept(db, curator, { ...written, key: formKey(), ...change }, now)
    expect(await add({ formsId: ' ; , ' })).toMatchObject({ code: 'vocabulary.no_forms', field: 'formsId' })
    expect(await add({ formsId: '🧺' })).toMatchObject({ code: 'vocabulary.form_empty' })
    expect(await edit({ broader: ['tas'] })).toMatchObject({ code: 'vocabulary.circle' })
    const { id, updated_at: seen } = await concept('kain')
    const circle = { ...written, conceptId: id, seen, active: true, broader: ['selendang'], key: formKey() }
    expect(await editConcept(db, curator, circle, now)).toMatchObject({ code: 'vocabulary.circle' })
    expect(await settleSearch(db, curator, 'nobody searched this', now)).toMatchObject({ code: 'vocabulary.search_settled' })
    expect(await db.selectFrom('events').select('kind').where('kind', 'like', 'concept.%').execute()).toEqual([])
  })
})

describe.each(databaseUrls)('a word that staff add (%s)', (_, freshUrl) => {
  test('is found at once by every process', async () => {
    const url = await freshUrl()
    const [desk, other, third] = [openHandle(url), openHandle(url), openHandle(url)]
    const curator = await factory(desk).staffActor('programmes')
    const { id: producerId } = await factory(desk).producer()
    const bag = { producerId, nameId: 'Tas tali', craft: 'weaving' as const, priceMinor: 90_000, perYear: 60 }
    await inTransaction(desk, (trx) => addProducts(trx, curator, [{ ...bag, state: 'published' }], now))
    const found = async (db: Database) =>
      lookUp(await catalogueIndex(db), { q: 'noken', chosen: everything, sort: 'best', from: 0, most: 10 }).total
    for (const db of [desk, other, third]) expect(await found(db)).toBe(0)
    await addConcept(desk, curator, { ...written, broader: ['tas'], key: formKey() }, now)
    for (const db of [third, other, desk]) expect(await found(db)).toBe(1)
  })
})
