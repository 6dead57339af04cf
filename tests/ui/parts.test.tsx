import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { Flash, ProblemList } from '#app/ui/flash/flash'
import { Icon } from '#app/ui/icons/icon'
import type { IconName } from '#app/ui/icons/icons'
import { Kit } from '#app/ui/kit/kit'
import { kitSections, type KitWords } from '#app/ui/kit/section'
import { Table } from '#app/ui/table/table'
import { Initials } from '#app/ui/tag/tag'

const kitWords = Object.fromEntries(['title', 'lead', ...kitSections].map((word) => [word, word])) as KitWords
const kit = () => renderToStaticMarkup(<Kit words={kitWords} />)

describe('parts', () => {
  test('draw only icons that exist', () => {
    expectTypeOf<'arrow-left'>().toExtend<IconName>()
    expectTypeOf<'arrow-lefft'>().not.toExtend<IconName>()
    expect(renderToStaticMarkup(<Icon name="minus" />)).toBe(
      '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14"/></svg>',
    )
  })

  test('carry no style, no script and no handler, so the strict content policy holds', () => {
    expect(kit()).not.toMatch(/ style=|<script|\son[a-z]+=/)
  })

  test('render the same twice', () => {
    expect(kit()).toBe(kit())
  })

  test('give every element its own id', () => {
    const ids = [...kit().matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids).toEqual([...new Set(ids)])
  })

  test('name every picture: its words, or none where the name stands beside it', () => {
    for (const [image] of kit().matchAll(/<img [^>]*>/g)) expect(image).toMatch(/ alt="/)
  })
})

describe('a message', () => {
  test('of trouble interrupts, any other waits', () => {
    expect(renderToStaticMarkup(<Flash tone="bad" title="Closed" />)).toContain('role="alert"')
    expect(renderToStaticMarkup(<Flash tone="good" title="Sent" />)).toContain('role="status"')
  })

  test('about several fields leads to each, and is silent about none', () => {
    const html = renderToStaticMarkup(<ProblemList title="Two" problems={[{ fieldId: 'day', text: 'Too early' }]} />)
    expect(html).toContain('<a href="#day">Too early</a>')
    expect(renderToStaticMarkup(<ProblemList title="None" problems={[]} />)).toBe('')
  })
})

describe('a table', () => {
  test('names its columns and its rows', () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Makers"
        columns={[
          { head: 'Name', names: true, cell: (row: { name: string; pieces: number }) => row.name },
          { head: 'Pieces', number: true, cell: (row) => row.pieces },
        ]}
        rows={[{ name: 'Siti', pieces: 40 }]}
        rowKey={(row) => row.name}
        isOn={(row) => row.pieces > 30}
      />,
    )
    expect(html).toContain('<caption class="visually-hidden">Makers</caption>')
    expect(html).toContain('<tr class="is-on"><th scope="row">Siti</th><td class="n">40</td></tr>')
  })
})

test('initials take the first letter of the first and last word', () => {
  expect(renderToStaticMarkup(<Initials name="rahmi nur aulia" />)).toContain('>RA<')
  expect(renderToStaticMarkup(<Initials name="Norhayati" />)).toContain('>N<')
})
