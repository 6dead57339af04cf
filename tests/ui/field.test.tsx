import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ticked } from '#app/http/fields'
import { Check, Choices } from '#app/ui/field/choices'
import { FileDrop } from '#app/ui/field/file-drop'
import { NumberUnit, TextField } from '#app/ui/field/text-field'

describe('a field', () => {
  test('ties its error and its hint to the control, the error first', () => {
    const html = renderToStaticMarkup(<TextField name="mail" label="Email" error="No @ in it" hint="We answer there" />)
    expect(html).toContain('<label for="mail">Email</label>')
    expect(html).toContain('aria-describedby="mail-error mail-hint"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/<p class="error" id="mail-error">.*No @ in it/)
    expect(html).toContain('<p class="hint" id="mail-hint">We answer there</p>')
  })

  test('without an error claims none', () => {
    const html = renderToStaticMarkup(<TextField name="mail" label="Email" />)
    expect(html).not.toContain('aria-')
    expect(html).toContain('class="field"')
  })

  test('keeps what was typed, as text', () => {
    const html = renderToStaticMarkup(<NumberUnit name="price" label="Price" unitBefore="Rp" defaultValue={'46.000"><script>'} />)
    expect(html).toContain('value="46.000&quot;&gt;&lt;script&gt;"')
    expect(html).toContain('<span>Rp</span><input')
  })

  test('of one tick sends one, also after the page was taken over', () => {
    const html = renderToStaticMarkup(<Check name="sure">Sure</Check>)
    expect(html).toContain('<input type="checkbox" name="sure" value="on"/>')
    expect(ticked().parse(/value="(.*?)"/.exec(html)?.[1])).toBe(true)
  })

  test('in a group, marks what was chosen and describes the group', () => {
    const options = [
      { value: 'FOB', title: 'FOB' },
      { value: 'CIF', title: 'CIF' },
    ]
    const html = renderToStaticMarkup(
      <Choices name="incoterm" legend="Freight" options={options} chosen={['CIF']} error="Choose one" />,
    )
    expect(html).toContain('<fieldset id="incoterm" class="field is-bad" aria-describedby="incoterm-error">')
    expect(html.match(/checked=""/g)).toHaveLength(1)
    expect(html).toContain('checked="" value="CIF"')
  })

  test('for a file stays reachable and shows the browser’s own control', () => {
    const html = renderToStaticMarkup(<FileDrop name="list" title="District list" error="Not a spreadsheet" />)
    expect(html).toMatch(/<input [^>]*type="file"/)
    expect(html).not.toContain('visually-hidden')
    expect(html).toContain('aria-describedby="list-error"')
  })
})
