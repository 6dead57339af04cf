import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '#app/domain/shared/csv'

test('quotes what has to be quoted, and makes no formula of anything', () => {
  expect(csvLine(['Tas "besar", merah', 12, null, ''])).toBe('"Tas ""besar"", merah",12,,\r\n')
  expect(csvLine(['=1+1', '+62852', '-5', '@sum', '\tx'])).toBe("'=1+1,'+62852,'-5,'@sum,'\tx\r\n")
})

/** As a spreadsheet reads it. */
function read(line: string): string[] {
  const cells = ['']
  const letters = [...line.slice(0, -2)]
  let quoted = false
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? ''
    const doubled = quoted && letter === '"' && letters[at + 1] === '"'
    if (doubled) at++
    if (letter === '"' && !doubled) quoted = !quoted
    else if (letter === ',' && !quoted) cells.push('')
    else cells.push(`${cells.pop() ?? ''}${letter}`)
  }
  return cells
}

test('whatever is written is read again, and begins no formula', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '=', '-', '+', '@', ' ', '\r', '\n', '\t', '🧺'), maxLength: 8 }),
        { minLength: 1, maxLength: 6 },
      ),
      (cells) => {
        const again = read(csvLine(cells))
        expect(again.map((cell) => cell.replace(/^'/, ''))).toEqual(cells)
        for (const cell of again) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      },
    ),
  )
})
