import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventKinds } from '#app/domain/shared/event-kinds'
import { isMessageKey, languages } from '#app/i18n'
import { wordsOf } from '#app/i18n/use-words'
import { eventWords } from '#app/ui/history/event-words'
import { databases } from '#tests/support/databases'

const event = (kind: string, data: object = {}) => ({
  ...{ id: 'evt_1', at: '2026-03-02T01:00:00.000Z', kind, data: JSON.stringify(data) },
  ...{ actorName: 'Rahmah', onBehalfOfName: null },
})
const raw = /\b[a-z_]+\.[a-z_]+\b/

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

describe('the trail in words', () => {
  test.each(eventKinds)('%s has words in both languages, and is told by the house somewhere', (kind) => {
    const said = languages.map((language) => eventWords(event(kind), wordsOf(language)).title)
    for (const title of said) {
      expect(title).not.toMatch(raw)
      expect(title).not.toBe('')
    }
    expect(said).not.toEqual(languages.map((language) => wordsOf(language).t('event.other')))
    const [word = ''] = kind.split('.')
    const code = sources('app/domain')
    expect(code.includes(`'${kind}'`) || code.includes(`\`${word}.$\{`), `nobody tells ${kind}`).toBe(true)
  })

  test('a kind of an earlier day is another change, never a code', () => {
    for (const language of languages)
      expect(eventWords(event('producer.blessed'), wordsOf(language)).title).toBe(wordsOf(language).t('event.other'))
  })

  test('what was written in English as well is read there', () => {
    const data = { maker: 'Mata Purun', terms: 'lisan', termsEn: 'by word' }
    expect(eventWords(event('motif.permitted', data), wordsOf('id')).title).toBe('Izin untuk Mata Purun: lisan')
    expect(eventWords(event('motif.permitted', data), wordsOf('en')).title).toBe('Permission for Mata Purun: by word')
  })

  test('what was changed is named once, and ids stay out', () => {
    const data = { changed: ['price_minor', 'picture_id', 'pictures', 'price_minor'], standardId: 'std_1', after: 'acc_1' }
    expect(eventWords(event('product.edited', data), wordsOf('id')).besides).toEqual(['Yang diubah: harga, foto utama, foto'])
    expect(eventWords(event('product.edited', { changed: ['no_such_column'] }), wordsOf('id')).besides).toEqual([])
  })

  test('what stood there before is told where the event tells it', () => {
    const data = { changed: ['name', 'phone'], was: { name: 'Mata Puron', producer_id: 'prd_1' } }
    expect(eventWords(event('producer.corrected', data), wordsOf('id')).besides).toEqual([
      'Yang diubah: nama, telepon',
      'nama sebelumnya: Mata Puron',
    ])
  })

  test('who did it, for whom, and what was written', () => {
    const told = { ...event('product.returned', { reason: 'Fotonya gelap' }), onBehalfOfName: 'Mata Purun' }
    expect(eventWords(told, wordsOf('en'))).toEqual({
      title: 'Returned',
      who: 'Rahmah, for Mata Purun',
      besides: ['Fotonya gelap'],
    })
    expect(eventWords({ ...told, actorName: null }, wordsOf('en')).who).toBe('Balai Niaga, for Mata Purun')
  })
})

/** Columns that nobody edits: ids, states, times, and what the house reckons itself. */
const machines = new Set([
  ...['id', 'slug', 'code', 'state', 'created_at', 'updated_at', 'natural_key', 'import_batch_id', 'producer_id', 'version'],
  ...[
    'returned_reason',
    'shelved_by',
    'shelved_reason',
    'proposed_by',
    'curator_id',
    'reviewer_id',
    'keeper_id',
    'waiting_since',
  ],
])

describe.each(databases)('the columns that an edit may change (%s)', (_, openDatabase) => {
  test('have words', async () => {
    const tables = await (await openDatabase()).introspection.getTables()
    for (const name of ['products', 'standards', 'motifs']) {
      const columns = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? []
      expect(columns.length).toBeGreaterThan(10)
      const wordless = columns.filter((column) => !machines.has(column) && !isMessageKey(`event.field.${column}`))
      expect(wordless, name).toEqual([])
    }
  })
})
