import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { nikFingerprints } from '#app/domain/people/fingerprint-nik.server'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import { withSealedFolders } from '#app/integrations/storage/sealed-folders.server'
import { atTheEnd } from '#tests/support/endings'
import { houseWith } from './support/house'

const secret = 'a loom, a river, a boat and a house'

describe('a house whose files are sealed', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balai-secret-'))
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
    await nikFingerprints(withSealedFolders(diskStorage(folder), secret))
  })

  test('opens with the secret they were sealed with, and with no other', async () => {
    const env = { STORAGE_DIR: folder }
    await houseWith({ env: { ...env, HOUSE_SECRET: secret } })
    await expect(houseWith({ env: { ...env, HOUSE_SECRET: `${secret} by the sea` } })).rejects.toThrow('HOUSE_SECRET')
  })

  test('opens while they are out of reach', async () => {
    await houseWith({ env: { STORAGE_URL: 's3://key:word@127.0.0.1:9/files', HOUSE_SECRET: secret } })
  })
})
