import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listIn } from './support'

/** One line a maker: name, leader, kind, craft, members, village, district, telephones, products. People are invented. */
const expected: Record<string, string[]> = {
  'kaltim_ikm.xlsx': [
    'Kerajinan Manik Ibu Yance||artisan|weaving|2||||Anjat rotan 120 piece; Seraung 288 piece',
    'UD. Doyo Lestari||artisan|weaving|3||||Tenun ulap doyo 180 sheet',
    'Batik Kutai||artisan|batik|||||Batik tulis 240 piece',
  ],
  'samarinda_ikm.xlsx': [
    'Sarung Samarinda Hj. Fatmah|Hj. Fatmah|artisan|weaving|4|Tenun|Samarinda Seberang||Sarung tenun 90 piece',
    'Rotan Indah|Suparman|artisan|weaving|6|Sungai Pinang Dalam|Sungai Pinang|+6285250000201|Kerajinan rotan 360 piece',
    'Mebel Barokah|Ahmad Yani|artisan|furniture||||+62541700202|Mebel kayu - piece',
  ],
  'siinas_surakarta.csv': [
    'Batik Kencana|Bambang Réno|artisan|batik|8|Laweyan|Laweyan|+6281225550102|Batik cap 200 sheet',
    'Anyam Mandiri|Sri Lestari|artisan|weaving|5|Serengan|Serengan|+6281225550101|Tas pandan 60 piece',
  ],
  'disperindag_tanpa_kepala.xlsx': [
    'Anyam Mandiri|Sri Lestari|artisan|weaving|5|Serengan|Serengan|+6281225550101|Tas pandan 60 piece',
    'Batik Kencana|Bambang|artisan|batik|8|Laweyan|Laweyan|+6281225550102|Batik cap 200 sheet',
    'Gerabah Asih|Tumini|artisan|pottery|3|Jebres|Jebres|+6281225550103|Kendi 90 piece',
  ],
  'ende_ntt.xls': [
    'Kelompok Tenun Bou Sama|Maria Mbu|group|ikat||Lokoboko|Ndona|+6281338000301|',
    'Mebel Rejeki|Yosef Lado|artisan|furniture||Bokasape|Wolowaru|+6281338000302|',
  ],
}

test.each(Object.entries(expected))('%s is read to the last field', (name, makers) => {
  const list = listIn(new Uint8Array(readFileSync(new URL(`../../fixtures/imports/formats/${name}`, import.meta.url))), name)
  const lines = list.producers.map((maker) => {
    const products = maker.products.map((one) => `${one.name} ${one.capacityPerYear ?? '-'} ${one.unit}`).join('; ')
    const phones = maker.phones.map(({ e164 }) => e164).join(' ')
    const facts = [maker.name, maker.contactName, maker.kind, maker.craft, maker.memberCount, maker.village, maker.district]
    return [...facts.map((fact) => fact ?? ''), phones, products].join('|')
  })
  expect(lines).toEqual(makers)
})

test('digits that a spreadsheet lost are refused, and their row stays', () => {
  for (const name of ['siinas_surakarta.csv', 'ende_ntt.xls']) {
    const list = listIn(new Uint8Array(readFileSync(new URL(`../../fixtures/imports/formats/${name}`, import.meta.url))), name)
    const lost = list.rows.filter(({ problems }) => problems.some(({ code }) => code === 'imports.digits_lost'))
    expect(lost.map(({ becomes }) => becomes.kind)).toEqual(['producer'])
  }
})
