import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const storageIn = () => diskStorage(join(folder, 'files', 'deep'))
const bytes = (text: string) => new TextEncoder().encode(text)

describe('storage on this machine', () => {
  test('gives back what was put, and nothing else', async () => {
    const storage = storageIn()
    await storage.put('pictures/ab/abc.w640.webp', bytes('one'), 'image/webp')
    expect(Buffer.from((await storage.get('pictures/ab/abc.w640.webp')) ?? []).toString()).toBe('one')
    expect(await storage.exists('pictures/ab/abc.w640.webp')).toBe(true)
    expect(await storage.get('pictures/ab/other.webp')).toBeUndefined()
    expect(await storage.exists('pictures/ab/other.webp')).toBe(false)
    expect(await storage.exists('pictures/ab')).toBe(false)
    expect(await storage.get('pictures/ab')).toBeUndefined()
    expect(await storage.get('pictures/ab/abc.w640.webp/more')).toBeUndefined()
  })

  test('leaves no drafts behind, and the last of many writers wins whole', async () => {
    const storage = storageIn()
    const texts = Array.from({ length: 12 }, (_, i) => String(i).repeat(50_000))
    await Promise.all(texts.map((text) => storage.put('a/b', bytes(text), 'text/plain')))
    expect(texts).toContain(Buffer.from((await storage.get('a/b')) ?? []).toString())
    expect(await readdir(join(folder, 'files', 'deep', 'a'))).toEqual(['b'])
  })

  test('a write that fails says so and leaves what was there', async () => {
    const storage = storageIn()
    await storage.put('a/b/c', bytes('kept'), 'text/plain')
    await expect(storage.put('a/b', bytes('over a folder'), 'text/plain')).rejects.toThrow()
    await expect(storage.put('a/b/c/d', bytes('below a file'), 'text/plain')).rejects.toThrow()
    expect(Buffer.from((await storage.get('a/b/c')) ?? []).toString()).toBe('kept')
    expect(await readdir(join(folder, 'files', 'deep', 'a'))).toEqual(['b'])
  })

  test.each([
    '',
    '/',
    '/etc/passwd',
    '../secret',
    'a/../b',
    'a//b',
    'a/',
    './a',
    '.hidden',
    'a/.b',
    'A',
    'a b',
    'a\\b',
    'a\0b',
    'a..b',
    'x'.repeat(201),
    'a\n',
  ])('the key %j is refused', async (key) => {
    const storage = storageIn()
    await writeFile(join(folder, 'files.secret'), 'secret')
    expect(() => storage.get(key)).toThrow('Not a storage key')
    expect(() => storage.put(key, bytes('x'), 'text/plain')).toThrow('Not a storage key')
    await expect(storage.exists(key)).rejects.toThrow('Not a storage key')
  })

  test('whatever the key, nothing is written outside the folder', async () => {
    const storage = storageIn()
    await storage.put('first', bytes('x'), 'text/plain')
    const parts = fc.stringMatching(/^[a-c./\\~%]{1,12}$/)
    await fc.assert(
      fc.asyncProperty(parts, async (key) => {
        await Promise.resolve()
          .then(() => storage.put(key, bytes('x'), 'text/plain'))
          .catch(() => undefined)
        expect(await readdir(folder)).toEqual(['files'])
        expect(await readdir(join(folder, 'files'))).toEqual(['deep'])
      }),
      { numRuns: 200 },
    )
  })

  test('a read that fails for another reason is not taken for absence', async () => {
    const storage = storageIn()
    await storage.put('loop/one', bytes('x'), 'text/plain')
    await symlink('two', join(folder, 'files', 'deep', 'loop', 'two'))
    await expect(storage.get('loop/two')).rejects.toThrow()
  })
})
