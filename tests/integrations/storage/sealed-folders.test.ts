import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readDemoEnv, readEnv } from '#app/env.server'
import { nikFingerprints } from '#app/domain/people/fingerprint-nik.server'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import { withSealedFolders } from '#app/integrations/storage/sealed-folders.server'
import { atTheEnd } from '#tests/support/endings'

const secret = 'a loom, a river, a boat and a house'
const list = Buffer.from('nama;NIK\nAluh;6308014107800001\n')

describe('sealed folders', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balai-sealed-'))
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
  })
  const storage = (key = secret) => withSealedFolders(diskStorage(folder), key)
  const lying = (key: string) => readFile(join(folder, key))

  test('hold nothing that can be read, and give back every byte', async () => {
    for (const bytes of [list, Buffer.alloc(0), Buffer.alloc(70_000, 7)]) {
      await storage().put('imports/a', bytes, 'text/csv')
      expect(Buffer.compare((await storage().get('imports/a')) ?? Buffer.from('none'), bytes)).toBe(0)
    }
    await storage().put('imports/a', list, 'text/csv')
    expect((await lying('imports/a')).includes('6308014107800001')).toBe(false)
    const [once] = [await lying('imports/a'), await storage().put('imports/a', list, 'text/csv')]
    expect(Buffer.compare(once, await lying('imports/a'))).not.toBe(0)
    expect([await storage().exists('imports/a'), await storage().get('imports/b')]).toEqual([true, undefined])
  })

  test('leave pictures as they are', async () => {
    await storage().put('pictures/a', list, 'image/webp')
    expect(Buffer.compare(await lying('pictures/a'), list)).toBe(0)
    expect(Buffer.compare((await storage().get('pictures/a')) ?? Buffer.alloc(0), list)).toBe(0)
  })

  test('open with no other secret, not when they were changed, and not in another place', async () => {
    await storage().put('imports/a', list, 'text/csv')
    await expect(storage('another secret of thirty-two letters').get('imports/a')).rejects.toThrow('HOUSE_SECRET')
    const kept = await lying('imports/a')
    for (const at of [21, 40, kept.length - 1]) {
      const changed = Buffer.from(kept)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(join(folder, 'imports/a'), changed)
      await expect(storage().get('imports/a'), String(at)).rejects.toThrow('does not open')
    }
    await writeFile(join(folder, 'imports/a'), kept.subarray(0, 30))
    await expect(storage().get('imports/a')).rejects.toThrow('does not open')
    await writeFile(join(folder, 'imports/a'), kept)
    await rename(join(folder, 'imports/a'), join(folder, 'imports/b'))
    await expect(storage().get('imports/b')).rejects.toThrow('does not open')
  })

  test('what lay open before is read as it was, and sealed from then on', async () => {
    await diskStorage(folder).put('imports/a', list, 'text/csv')
    for (const _ of [1, 2]) expect(Buffer.from((await storage().get('imports/a')) ?? []).toString()).toBe(list.toString())
    expect((await lying('imports/a')).includes('6308014107800001')).toBe(false)
  })

  test('fingerprints of NIK stay what they were when their key is sealed', async () => {
    const before = await nikFingerprints(diskStorage(folder))
    const key = await lying('keys/identifiers')
    const after = await nikFingerprints(storage())
    expect(after('6308014107800001')).toBe(before('6308014107800001'))
    expect((await lying('keys/identifiers')).includes(key)).toBe(false)
    expect((await nikFingerprints(storage()))('6308014107800001')).toBe(before('6308014107800001'))
  })

  test('production opens only with a secret of its own', () => {
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://balai.example' }
    expect(() => readEnv(production)).toThrow('HOUSE_SECRET is needed in production')
    expect(() => readEnv({ ...production, HOUSE_SECRET: readEnv({}).HOUSE_SECRET })).toThrow('HOUSE_SECRET is needed')
    expect(() => readEnv({ ...production, HOUSE_SECRET: 'too short' })).toThrow('HOUSE_SECRET must be at least 32 letters')
    expect(readEnv({ ...production, HOUSE_SECRET: secret }).HOUSE_SECRET).toBe(secret)
    expect(readDemoEnv({}).HOUSE_SECRET).not.toBe(readEnv({}).HOUSE_SECRET)
  })
})
