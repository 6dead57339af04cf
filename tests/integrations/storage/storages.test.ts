import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnv } from '#app/env.server'
import { openStorage } from '#app/integrations/storage/open-storage.server'
import { atTheEnd } from '#tests/support/endings'
import { startS3 } from '#tests/support/s3-server'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (kept: Uint8Array | undefined) => kept && new TextDecoder().decode(kept)

async function folder() {
  const made = await mkdtemp(join(tmpdir(), 'balai-storage-'))
  atTheEnd(() => rm(made, { recursive: true, force: true }))
  return made
}

const places: [string, () => Promise<Record<string, string>>][] = [
  ['a folder of STORAGE_DIR', async () => ({ STORAGE_DIR: await folder() })],
  ['a folder of STORAGE_URL', async () => ({ STORAGE_URL: `file://${await folder()}/a%20b`, STORAGE_DIR: '/nowhere' })],
  ['a bucket', async () => ({ STORAGE_URL: (await startS3()).url, STORAGE_DIR: '/nowhere' })],
]

describe.each(places)('files in %s', (_, settings) => {
  const storage = async () => openStorage(readEnv(await settings()))

  test('are there as they were put', async () => {
    const kept = await storage()
    const every = new Uint8Array(70_000).map((_, at) => at % 256)
    await kept.put('pictures/ab/abc.w640.webp', every, 'image/webp')
    expect(Buffer.compare((await kept.get('pictures/ab/abc.w640.webp')) ?? bytes(''), every)).toBe(0)
    expect(await kept.exists('pictures/ab/abc.w640.webp')).toBe(true)
  })

  test('that were never put are not there', async () => {
    const kept = await storage()
    await kept.put('a/b', bytes('x'), 'text/plain')
    for (const key of ['a', 'a/c', 'a/b/c']) expect([await kept.get(key), await kept.exists(key)]).toEqual([undefined, false])
  })

  test('taken away are gone, once and for all, and what is not there is gone already', async () => {
    const kept = await storage()
    await kept.put('pictures/ab/a', bytes('x'), 'text/plain')
    await kept.put('pictures/ab/b', bytes('y'), 'text/plain')
    for (const key of ['pictures/ab/a', 'pictures/ab/a', 'never/there', 'pictures/ab/b/c']) await kept.remove(key)
    expect([await kept.exists('pictures/ab/a'), await kept.exists('pictures/ab/b')]).toEqual([false, true])
    await kept.put('pictures/ab/a', bytes('again'), 'text/plain')
    expect(text(await kept.get('pictures/ab/a'))).toBe('again')
  })

  test('of no bytes are files too', async () => {
    const kept = await storage()
    await kept.put('empty', bytes(''), 'text/plain')
    expect([text(await kept.get('empty')), await kept.exists('empty')]).toEqual(['', true])
  })

  test('put again hold what came last, and one of many writers wins whole', async () => {
    const kept = await storage()
    await kept.put('a', bytes('one'), 'text/plain')
    await kept.put('a', bytes('two'), 'text/plain')
    expect(text(await kept.get('a'))).toBe('two')
    const texts = Array.from({ length: 12 }, (_, i) => String(i).repeat(50_000))
    await Promise.all(texts.map((each) => kept.put('many', bytes(each), 'text/plain')))
    expect(texts).toContain(text(await kept.get('many')))
  })

  test.each(['', '/', '/etc/passwd', '../a', 'a/../b', 'a//b', '.a', 'A', 'a b', 'a?b', 'a#b', 'a%2fb', 'x'.repeat(201)])(
    'never bear the name %j',
    async (key) => {
      const kept = await storage()
      const refused = 'Not a storage key'
      await expect((async () => kept.get(key))()).rejects.toThrow(refused)
      await expect((async () => kept.put(key, bytes('x'), 'text/plain'))()).rejects.toThrow(refused)
      await expect((async () => kept.exists(key))()).rejects.toThrow(refused)
      await expect((async () => kept.remove(key))()).rejects.toThrow(refused)
    },
  )
})
