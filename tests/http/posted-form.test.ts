import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from '#app/http/forms.server'
import { keptLimits, KeptParts } from '#app/http/posted/kept-parts'
import { readParts } from '#app/http/posted/multipart'
import { postedForm, pressedOf } from '#app/http/posted/posted-form.server'

const MB = 1024 * 1024
const photo = (bytes: number, name = 'foto.jpg', type = 'image/jpeg') => new File([new Uint8Array(bytes)], name, { type })

function posted(parts: readonly (readonly [string, string | File])[]): Request {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  return new Request('http://house.test/form', { method: 'POST', body: form })
}

/** The same bytes in pieces of any size, as networks cut them. */
async function* cut(bytes: Uint8Array, every: number) {
  for (let at = 0; at < bytes.length; at += every) yield bytes.subarray(at, at + every)
}

async function written(request: Request) {
  const boundary = /boundary=(.*)$/.exec(request.headers.get('content-type') ?? '')?.[1] ?? ''
  return { boundary, bytes: new Uint8Array(await request.arrayBuffer()) }
}

describe('a form with files', () => {
  test('is read as the platform reads it, wherever the network cuts it', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('--', '\r\n', '\r\n--', '"; name="x', 'é 篮'),
    )
    const value = fc.oneof(
      word,
      fc.uint8Array({ maxLength: 80 }).map((bytes) => new File([bytes], 'nama; "aneh"=篮.jpg', { type: 'image/jpeg' })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, value), { maxLength: 6 }),
        fc.integer({ min: 1, max: 90 }),
        async (parts, every) => {
          const { boundary, bytes } = await written(posted(parts))
          const kept = new KeptParts()
          await readParts(cut(bytes, every), boundary, kept)
          const plain = await new Response(bytes, {
            headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
          }).formData()
          expect(await told(kept.form())).toEqual(await told(plain))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('that is broken is an empty form, and read to its end', async () => {
    for (const body of [
      '',
      '--x',
      '--x\r\n\r\nno name\r\n--x--',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf',
      'y'.repeat(99_999),
    ]) {
      let rest = 1
      const stream = new ReadableStream<Uint8Array>({
        pull(line) {
          if (rest-- > 0) line.enqueue(new TextEncoder().encode(body))
          else line.close()
        },
      })
      const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
      const request = new Request('http://house.test/form', {
        method: 'POST',
        headers,
        body: stream,
        duplex: 'half',
      })
      const { form, leftOut } = await postedForm(request)
      expect([[...form], leftOut, rest]).toEqual([[], [], -1])
    }
  })

  test('may be asked for its button before it is read', async () => {
    const request = posted([
      ['do', 'count'],
      ['name', 'Bakul'],
    ])
    expect(await pressedOf(request, 'do')).toBe('count')
    expect(await parseForm(request, z.object({ name: z.string() }))).toMatchObject({ ok: true, value: { name: 'Bakul' } })
  })
})

describe('a file that is too large', () => {
  const schema = z.object({ name: z.string(), note: z.string().max(3, 'form.too_long') })

  test('is refused at its field, and every other word is kept', async () => {
    const form = await parseForm(
      posted([
        ['name', 'Bakul'],
        ['photo', photo(50 * MB)],
        ['note', 'ungu'],
      ]),
      schema,
    )
    expect(form).toMatchObject({
      ok: false,
      typed: { name: 'Bakul', note: 'ungu' },
      problems: { photo: { code: 'form.file_too_large', params: { size: 50, most: 12 } }, note: { code: 'form.too_long' } },
    })
    const list = await parseForm(posted([['file', photo(11 * MB, 'daftar.xlsx', 'application/vnd.ms-excel')]]), z.object({}))
    expect(list).toMatchObject({ problems: { file: { params: { size: 11, most: 10 } } } })
  })

  test('with others, though not alone, is said to be so', async () => {
    const several = await parseForm(posted([1, 2, 3].map((nth) => ['photo', photo(5 * MB, `${nth}.jpg`)] as const)), z.object({}))
    expect(several).toMatchObject({ problems: { photo: { code: 'form.files_too_large', params: { most: 13 } } } })
    const few = await parseForm(
      posted([
        ['photo', photo(5 * MB)],
        ['close', photo(5 * MB)],
      ]),
      z.object({}),
    )
    expect(few).toMatchObject({ ok: true })
  })

  test('is never held: more than what is kept lies in no list', async () => {
    const kept = new KeptParts()
    const piece = new Uint8Array(64 * 1024)
    for (const name of ['front', 'close', 'hand']) {
      kept.begin({ name, fileName: 'foto.jpg', type: 'image/jpeg' })
      for (let sent = 0; sent < 20 * MB; sent += piece.length) {
        kept.bytes(piece)
        expect(kept.holds).toBeLessThanOrEqual(keptLimits.filesBytes)
      }
      expect(kept.holds).toBe(0)
    }
    expect(kept.leftOut().map(({ field, bytes }) => [field, bytes])).toEqual(
      ['front', 'close', 'hand'].map((name) => [name, 20 * MB]),
    )
    kept.begin({ name: 'note', fileName: undefined, type: '' })
    for (let sent = 0; sent < MB; sent += piece.length) kept.bytes(piece)
    expect([kept.holds, kept.form().get('note')]).toEqual([0, ''])
    expect(kept.leftOut().at(-1)).toMatchObject({ field: 'note', bytes: MB, code: 'form.too_long' })
  })
})

async function told(form: FormData) {
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string'
        ? [name, value]
        : [name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString('hex')],
    ),
  )
}
