import { deflateRawSync } from 'node:zlib'
import * as spreadsheet from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readSheets } from '#app/domain/imports/read-sheets.server'
import { containers } from '#app/domain/imports/spreadsheet-parts.server'
import type { Sheet } from '#app/domain/imports/imported'
import { latin, saved, separated, utf16, utf8, written, type Table } from './support'

const table: Table = [
  ['No', 'Nama', 'No HP'],
  [1, 'Siti; "Ibu"', '085200000101'],
  [2, 'Mariani', 85200000113],
]
const texts = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row.map(({ text }) => text))
const expected = [
  ['No', 'Nama', 'No HP'],
  ['1', 'Siti; "Ibu"', '085200000101'],
  ['2', 'Mariani', '85200000113'],
]

function sheetsOf(bytes: Uint8Array, name = 'daftar'): readonly Sheet[] {
  const outcome = readSheets(bytes, name)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.sheets
}

/** A zip of one file: what is claimed of its size may be a lie. */
function zipOf(name: string, content: Uint8Array, claimed = content.length, flags = 0): Uint8Array {
  const data = deflateRawSync(content)
  const title = latin(name)
  const bytes = new Uint8Array(30 + title.length + data.length + 46 + title.length + 22)
  const view = new DataView(bytes.buffer)
  const put = (at: number, values: readonly (readonly [number, 2 | 4])[]) => {
    for (const [value, size] of values) {
      if (size === 2) view.setUint16(at, value, true)
      else view.setUint32(at, value, true)
      at += size
    }
  }
  put(0, [
    [0x04034b50, 4],
    [20, 2],
    [flags, 2],
    [8, 2],
    [0, 4],
    [0, 4],
    [data.length, 4],
    [claimed, 4],
    [title.length, 2],
    [0, 2],
  ])
  bytes.set(title, 30)
  bytes.set(data, 30 + title.length)
  const directory = 30 + title.length + data.length
  put(directory, [
    [0x02014b50, 4],
    [20, 2],
    [20, 2],
    [flags, 2],
    [8, 2],
    [0, 4],
    [0, 4],
    [data.length, 4],
    [claimed, 4],
    [title.length, 2],
  ])
  bytes.set(title, directory + 46)
  put(directory + 46 + title.length, [
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [1, 2],
    [1, 2],
    [46 + title.length, 4],
    [directory, 4],
    [0, 2],
  ])
  return bytes
}

/** The same workbook with one of its parts replaced. */
function withPart(workbook: Uint8Array, name: string, content: string): Uint8Array {
  const container = containers.read(Buffer.from(workbook), { type: 'buffer' })
  const part = containers.find(container, '/' + name)
  if (!part) throw new Error('no such part')
  part.content = Buffer.from(content)
  part.size = part.content.length
  return Uint8Array.from(containers.write(container, { type: 'buffer', fileType: 'zip' }))
}

describe('a file is what its bytes say', () => {
  test.each<[string, Uint8Array]>([
    ['xlsx', saved(table, 'xlsx')],
    ['xls', saved(table, 'biff8')],
    ['ods', saved(table, 'ods')],
    ['XML spreadsheet', saved(table, 'xlml')],
    ['comma', utf8(separated(table, ','))],
    ['semicolon', utf8(separated(table, ';'))],
    ['semicolon with a mark in front', utf8('\ufeff' + separated(table, ';'))],
    ['semicolon told by Excel', utf8('sep=;\r\n' + separated(table, ';'))],
    ['tabs', utf8(separated(table, '\t'))],
    ['bars', utf8(separated(table, '|'))],
    ['UTF-16', utf16(separated(table, '\t'))],
    ['UTF-16, big end first', utf16(separated(table, '\t'), true)],
    ['UTF-16 without its mark', utf16(separated(table, '\t')).subarray(2)],
    ['old Mac line ends', utf8(separated(table, ';').replaceAll('\r\n', '\r'))],
    ['no line end', utf8(separated(table, ';').trimEnd())],
  ])('%s', (_, bytes) => {
    expect(texts(sheetsOf(bytes, 'daftar.xls')[0])).toEqual(expected)
  })

  test('a web page that calls itself .xls, with spans, entities and an inner table', () => {
    const page = `<html><body><script>if (a<b) '<table>'</script><!-- <table> --><table border=1>
      <tr><th colspan="3">DAFTAR&nbsp;IKM</th></tr><tr><th>No<th>Nama<th>HP</tr>
      <tr><td rowspan=2>1<td>Siti &amp; Anak<br>&#8220;Maju&#x201D;<td x:num="85200000113">8.52E+10</tr>
      <tr><td>Tikar<td><b>0852</b></table></body>`
    const [sheet] = sheetsOf(utf8(page), 'x.xls')
    expect(texts(sheet)).toEqual([
      ['DAFTAR IKM', '', ''],
      ['No', 'Nama', 'HP'],
      ['1', 'Siti & Anak\n“Maju”', '85200000113'],
      ['', 'Tikar', '0852'],
    ])
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ])
  })

  test('windows-1252 keeps its letters', () => {
    expect(texts(sheetsOf(latin('a;b\r\n\x93ka\x92bo\x94 \x96 caf\xe9;1\r\n'))[0])?.[1]).toEqual(['“ka’bo” – café', '1'])
  })

  test('a quotation mark that is never closed belongs to its text', () => {
    expect(texts(sheetsOf(utf8('a;b\n"Kel. Maju;1\nx;"6"" lebar"\n'))[0])).toEqual([
      ['a', 'b'],
      ['"Kel. Maju', '1'],
      ['x', '6" lebar'],
    ])
  })

  test('hidden sheets, columns and rows are known, merged cells too', () => {
    const sheet = spreadsheet.utils.aoa_to_sheet(table.map((row) => [...row]))
    sheet['!cols'] = [{}, { hidden: true }]
    sheet['!rows'] = [{}, {}, { hidden: true }]
    sheet['!merges'] = [spreadsheet.utils.decode_range('A2:A3')]
    const workbook = {
      SheetNames: ['A', 'B'],
      Sheets: {
        A: sheet,
        B: spreadsheet.utils.aoa_to_sheet([
          ['x', 'y'],
          ['1', '2'],
        ]),
      },
      Workbook: { Sheets: [{}, { Hidden: 1 as const }] },
    }
    const [first, second] = sheetsOf(written(workbook, 'xlsx'))
    expect(first).toMatchObject({
      name: 'A',
      hidden: false,
      hiddenColumns: [1],
      hiddenRows: [2],
      merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
    })
    expect(second).toMatchObject({ name: 'B', hidden: true })
  })

  test('dates stay dates, long figures stay figures, formulas stay unrun', () => {
    const sheet = spreadsheet.utils.aoa_to_sheet([
      ['a', 'b', 'c', 'd', 'e'],
      [0, 0, 0, 0, 'x'],
    ])
    sheet['A2'] = { t: 'n', v: 43929, z: 'dd/mm/yyyy' }
    sheet['B2'] = { t: 'n', v: 6308044101900000 }
    sheet['C2'] = { t: 'n', v: 3, f: '1+1' }
    sheet['D2'] = { t: 'n', v: 1500000, z: '_-[$Rp-421]* #,##0.00_-' }
    const [read] = sheetsOf(written({ SheetNames: ['A'], Sheets: { A: sheet } }, 'xlsx'))
    const [a, b, c, d] = read?.rows[1] ?? []
    expect([a?.day, b?.text, c?.text, d?.number]).toEqual(['2020-04-08', '6308044101900000', '3', 1500000])
  })
})

describe('a file that cannot be taken is refused, with the reason', () => {
  const code = (bytes: Uint8Array, name = 'x') => {
    const outcome = readSheets(bytes, name)
    return outcome.ok ? 'taken' : outcome.code
  }
  const xlsx = saved(table, 'xlsx')

  test.each<[string, Uint8Array, string]>([
    ['nothing in it', new Uint8Array(), 'imports.file_empty'],
    ['only blanks', utf8(' \r\n \r\n'), 'imports.file_empty'],
    ['over 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'imports.file_too_large'],
    ['a letter', utf8('Yth. Bapak Kepala Dinas,\nterlampir daftar'), 'imports.no_table'],
    ['an empty page', utf8('<html><body>Tidak ada data</body></html>'), 'imports.no_table'],
    ['a PDF', utf8('%PDF-1.7\n...'), 'imports.file_kind_unknown'],
    ['a picture', latin('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01'), 'imports.file_kind_unknown'],
    ['a cut-off xlsx', xlsx.subarray(0, Math.floor(xlsx.length / 2)), 'imports.file_unreadable'],
    ['a zip that is no workbook', zipOf('word/document.xml', utf8('<x/>')), 'imports.file_kind_unknown'],
    ['a locked zip', zipOf('xl/workbook.xml', utf8('<x/>'), 4, 1), 'imports.file_encrypted'],
    ['a bomb that says so', zipOf('xl/workbook.xml', new Uint8Array(70 * 1024 * 1024)), 'imports.file_too_large'],
    ['a bomb that hides it', zipOf('xl/workbook.xml', new Uint8Array(70 * 1024 * 1024), 100), 'imports.file_too_large'],
    [
      'too many columns',
      utf8(Array.from({ length: 201 }, (_, column) => `k${column}`).join(';') + '\na;b\n'),
      'imports.too_many_columns',
    ],
    ['too many rows', utf8('a;b\n'.repeat(20_001)), 'imports.too_many_rows'],
    ['an .odt', zipOf('mimetype', utf8('application/vnd.oasis.opendocument.text')), 'imports.file_kind_unknown'],
    ['an .xlsb', saved(table, 'xlsb'), 'imports.file_kind_unknown'],
    ['an old file cut off', saved(table, 'biff8').subarray(0, 600), 'imports.file_unreadable'],
  ])('%s', (_, bytes, refusal) => {
    expect(code(bytes)).toBe(refusal)
  })

  test.each([
    ['a column without end', '<cols><col min="1" max="2000000000" hidden="1"/></cols><sheetData/>'],
    ['a link over everything', '<sheetData/><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'],
  ])('a small workbook that asks for billions of cells: %s', (_, content) => {
    const sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + content + '</worksheet>'
    expect(code(withPart(xlsx, 'xl/worksheets/sheet1.xml', sheet))).toBe('imports.file_unreadable')
  })

  test('a cell in row two billion is too many rows', () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD2000000000"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2000000000"><c r="B2000000000"><v>1</v></c></row></sheetData></worksheet>'
    expect(code(withPart(xlsx, 'xl/worksheets/sheet1.xml', sheet))).toBe('imports.too_many_rows')
  })

  test('an XML spreadsheet that asks for as many', () => {
    const xml = new TextDecoder()
      .decode(saved(table, 'xlml'))
      .replace('<Table', '<Table><Column ss:Span="2000000000"/></Table><Table')
    expect(code(utf8(xml))).toBe('imports.file_unreadable')
  })

  test('a workbook behind a password', () => {
    const container = containers.utils.cfb_new()
    containers.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]))
    containers.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(600))
    expect(code(Uint8Array.from(containers.write(container, { type: 'buffer' })))).toBe('imports.file_encrypted')
  })
})
