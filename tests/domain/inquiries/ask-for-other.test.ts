import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { hashOfSecret } from '#app/auth/secrets.server'
import { askForOther } from '#app/domain/inquiries/ask-for-other.server'
import { pictureKey } from '#app/domain/pictures/picture-files'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import { linesOf } from '#db/queries/inquiry-lines.server'
import { listByHash } from '#db/queries/inquiry-lists.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'

const asked = {
  token: undefined,
  address: '192.0.2.7',
  description: 'Keranjang oval, 40 cm',
  quantity: 2,
  unit: 'gross',
} as const

async function emptyStorage() {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  atTheEnd(() => rm(folder, { recursive: true }))
  return diskStorage(folder)
}

async function drawing(background: string): Promise<Uint8Array> {
  return sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .png()
    .toBuffer()
}

describe.each(databases)('asking for something else (%s)', (_, openDatabase) => {
  test('keeps the words and the whole picture; the same words again set it anew', async () => {
    const db = await openDatabase()
    const storage = await emptyStorage()
    const first = await askForOther(db, storage, { ...asked, picture: await drawing('#a03020') }, now)
    if (!first.ok) throw new Error(first.code)
    const again = { ...asked, token: first.token, quantity: 30, unit: 'piece', picture: undefined } as const
    expect(await askForOther(db, storage, again, now)).toEqual(first)

    const list = await listByHash(db, hashOfSecret(first.token))
    const lines = list ? await linesOf(db, [list.id]) : []
    expect(lines).toMatchObject([{ description: asked.description, base: null, pieces: 30, drawing: 0 }])
    const picture = await db.selectFrom('pictures').selectAll().executeTakeFirstOrThrow()
    expect([picture.width, picture.height]).toEqual([400, 300])
    expect(await storage.exists(pictureKey(lines[0]?.picture ?? '', 320))).toBe(true)
  })

  test('what is no picture is refused at its field and leaves nothing behind', async () => {
    const db = await openDatabase()
    const storage = await emptyStorage()
    const page = new TextEncoder().encode('<svg onload=alert(1)>')
    expect(await askForOther(db, storage, { ...asked, picture: page }, now)).toMatchObject({ field: 'picture' })
    expect(await db.selectFrom('inquiries').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('pictures').selectAll().execute()).toEqual([])
  })
})
