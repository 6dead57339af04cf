import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { keepPicture } from '#app/domain/pictures/keep-picture.server'
import { pictureFile } from '#app/domain/pictures/picture-file.server'
import { pictureKey } from '#app/domain/pictures/picture-files'
import { preparePictureFromSvg, type PreparedPicture } from '#app/domain/pictures/prepare-picture.server'
import { graceDays, sweepPictures } from '#app/domain/pictures/sweep-pictures.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId } from '#app/domain/shared/ids'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import { s3Storage } from '#app/integrations/storage/s3-storage.server'
import { readStorageUrl } from '#app/integrations/storage/storage-address'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { insertRevision } from '#db/queries/motif-revisions.server'
import { leasePicture } from '#db/queries/unused-pictures.server'
import { inTransaction } from '#db/transaction.server'
import { daysLater, minutesLater, now } from '#tests/support/clock'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { startS3 } from '#tests/support/s3-server'
import { proposed } from '../motifs/support'

type Shelf = { storage: Storage; names: () => Promise<string[]> }

async function onDisk(): Promise<Shelf> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-sweep-'))
  atTheEnd(() => rm(folder, { recursive: true, force: true }))
  const names = async () => {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    return found.filter((entry) => entry.isFile()).map(({ name }) => name)
  }
  return { storage: diskStorage(folder), names }
}

async function inBucket(): Promise<Shelf> {
  const { url, files } = await startS3()
  const read = readStorageUrl(url)
  if (!read.ok || read.address.kind !== 's3') throw new Error('no bucket')
  return { storage: s3Storage(read.address), names: async () => [...files.keys()].map((key) => key.split('/').pop() ?? '') }
}

const shelves: [string, () => Promise<Shelf>][] = [
  ['a folder', onDisk],
  ['a bucket', inBucket],
]
const everywhere = databases.flatMap(([database, openDatabase]) =>
  shelves.map(([place, openShelf]) => ({ database, place, openDatabase, openShelf })),
)

const drawing = (nth: number) =>
  preparePictureFromSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#${nth}84"/></svg>`,
    [320],
  )
const drawings = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(drawing))
function picture(nth: number): PreparedPicture {
  const drawn = drawings[nth - 1]
  if (!drawn) throw new Error(`there is no drawing ${nth}`)
  return drawn
}

/** Looked at once, and again when the grace is over. */
async function afterGrace(db: Database, storage: Storage, from: Instant = now) {
  await sweepPictures(db, storage, () => from)
  return sweepPictures(db, storage, () => daysLater(graceDays, from))
}

describe.each(everywhere)('pictures that nothing names any more ($database, $place)', ({ openDatabase, openShelf }) => {
  let db: Database
  let shelf: Shelf
  beforeEach(async () => {
    db = await openDatabase()
    shelf = await openShelf()
  })
  const keep = async (nth: number, at = now): Promise<PictureId> => {
    expect(await keepPicture(db, shelf.storage, picture(nth), at)).toEqual({ ok: true })
    return (await db.selectFrom('pictures').select('id').where('hash', '=', picture(nth).hash).executeTakeFirstOrThrow()).id
  }
  const kept = async () => (await db.selectFrom('pictures').select('hash').execute()).map(({ hash }) => hash)

  test('are gone after the grace, in every format, and not a day before', async () => {
    await keep(1)
    await pictureFile(shelf.storage, { hash: picture(1).hash, width: 320, format: 'avif' })
    await pictureFile(shelf.storage, { hash: picture(1).hash, width: 320, format: 'jpg' })
    expect(await shelf.names()).toHaveLength(3)
    expect(await sweepPictures(db, shelf.storage, () => now)).toEqual({ swept: 0 })
    expect(await sweepPictures(db, shelf.storage, () => minutesLater(graceDays * 24 * 60 - 1))).toEqual({ swept: 0 })
    expect(await shelf.names()).toHaveLength(3)
    expect(await sweepPictures(db, shelf.storage, () => daysLater(graceDays))).toEqual({ swept: 1 })
    expect([await kept(), await shelf.names()]).toEqual([[], []])
    expect(await sweepPictures(db, shelf.storage, () => daysLater(graceDays))).toEqual({ swept: 0 })
  })

  test('stay while anything names them: a draft, an archived product, a standard, a motif, a change of one, what somebody asks for', async () => {
    const make = factory(db)
    const ids = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => keep(nth)))
    const [cover = null, further, archived = null, golden, drawn, asked = null, redrawn = null, stood = null] = ids
    if (!further || !golden || !drawn) throw new Error('nothing was kept')
    await keep(9)
    const draft = await make.product({ state: 'draft', picture_id: cover })
    await db.insertInto('product_pictures').values({ product_id: draft.id, picture_id: further, place: 1 }).execute()
    await make.product({ state: 'archived', picture_id: archived })
    const standard = await make.standard({ state: 'retired' })
    await db.insertInto('standard_pictures').values({ standard_id: standard.id, picture_id: golden, place: 1 }).execute()
    const curator = await make.staffActor('curator')
    const motifId = await proposed(db, curator)
    await db.updateTable('motifs').set({ picture_id: drawn }).where('id', '=', motifId).execute()
    await inTransaction(db, async (trx) => {
      const by = { motif_id: motifId, proposed_by: curator.accountId, proposed_at: now, review_id: null }
      await insertRevision(trx, {
        id: idOf('motifRevision', 1),
        ...by,
        words: '{}',
        stood: '{}',
        picture_id: redrawn,
        stood_picture_id: stood,
      })
      return { ok: true }
    })
    await make.inquiry({}, [{ description: 'Seperti ini', picture_id: asked }])
    expect(await afterGrace(db, shelf.storage)).toEqual({ swept: 1 })
    expect((await kept()).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => picture(nth).hash).sort())
    expect(await shelf.names()).toHaveLength(8)
  })

  test('count their grace from when they were let go, and anew when they were taken up in between', async () => {
    const make = factory(db)
    const id = await keep(1)
    const product = await make.product({ picture_id: id })
    await afterGrace(db, shelf.storage)
    const letGo = daysLater(400)
    const show = (picture_id: PictureId | null) =>
      db.updateTable('products').set({ picture_id }).where('id', '=', product.id).execute()
    await show(null)
    await sweepPictures(db, shelf.storage, () => letGo)
    await show(id)
    await sweepPictures(db, shelf.storage, () => daysLater(10, letGo))
    await show(null)
    await sweepPictures(db, shelf.storage, () => daysLater(20, letGo))
    expect(await sweepPictures(db, shelf.storage, () => daysLater(graceDays, letGo))).toEqual({ swept: 0 })
    expect(await sweepPictures(db, shelf.storage, () => daysLater(20 + graceDays, letGo))).toEqual({ swept: 1 })
  })

  test('are kept when somebody sends the same again, and come back when they are sent after they went', async () => {
    await keep(1)
    await sweepPictures(db, shelf.storage, () => now)
    await keep(1, daysLater(graceDays))
    expect(await sweepPictures(db, shelf.storage, () => daysLater(graceDays))).toEqual({ swept: 0 })
    expect(await sweepPictures(db, shelf.storage, () => daysLater(2 * graceDays))).toEqual({ swept: 1 })
    await keep(1, daysLater(2 * graceDays))
    expect(await shelf.storage.exists(pictureKey(picture(1).hash, 320))).toBe(true)
  })

  test('left half taken away are finished by the next round, once the lease is over; until then nobody may name them', async () => {
    await keep(1)
    await sweepPictures(db, shelf.storage, () => now)
    const later = daysLater(graceDays)
    const stuck: Storage = { ...shelf.storage, remove: () => Promise.reject(new Error('the storage does not answer')) }
    await expect(sweepPictures(db, stuck, () => later)).rejects.toThrow('does not answer')
    expect(await keepPicture(db, shelf.storage, picture(1), later)).toMatchObject({ ok: false, code: 'pictures.busy' })
    expect(await sweepPictures(db, shelf.storage, () => minutesLater(5, later))).toEqual({ swept: 0 })
    expect(await sweepPictures(db, shelf.storage, () => minutesLater(11, later))).toEqual({ swept: 1 })
    await keep(1, minutesLater(12, later))
  })
})

describe.each(databaseUrls)('sweeping beside others (%s)', (_, freshUrl) => {
  test('of two that sweep at once each takes others, and what is named at that moment stays', async () => {
    const url = await freshUrl()
    const [one, two] = [openHandle(url), openHandle(url)]
    const { storage, names } = await onDisk()
    for (const each of drawings) await keepPicture(one, storage, each, now)
    await sweepPictures(one, storage, () => now)
    const later = daysLater(graceDays)
    const [first, second] = await Promise.all([one, two].map((db) => sweepPictures(db, storage, () => later)))
    expect((first?.swept ?? 0) + (second?.swept ?? 0)).toBe(drawings.length)
    expect(await names()).toEqual([])
  })

  test('a picture that is named between looking and taking is not taken', async () => {
    const db = openHandle(await freshUrl())
    const { storage } = await onDisk()
    await keepPicture(db, storage, picture(1), now)
    await sweepPictures(db, storage, () => now)
    const { id } = await db.selectFrom('pictures').select('id').executeTakeFirstOrThrow()
    await factory(db).product({ picture_id: id })
    const later = daysLater(graceDays)
    const lease = { before: later, now: later, until: minutesLater(10, later) }
    expect(await inTransaction(db, (trx) => leasePicture(trx, id, lease))).toBe(false)
  })
})
