import { beforeEach, describe, expect, test } from 'vitest'
import { changeFilter, mostFilters, removeFilter, saveFilter } from '#app/domain/desk/keep-filters.server'
import type { Actor } from '#app/domain/people/actor'
import { formKey } from '#app/http/form-key.server'
import type { Database } from '#db/client.server'
import { filtersSeen } from '#db/queries/saved-filters.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'

describe.each(databases)('filters under a name (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let rahmah: Actor
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    rahmah = await make.staffActor('sourcing')
  })

  const batik = { list: 'makers', query: 'craft=batik', name: 'Batik saja', shared: false }
  const save = (actor: Actor, change: Partial<typeof batik> = {}, key = formKey()) =>
    saveFilter(db, actor, { ...batik, key, ...change }, now)
  const seenBy = async (actor: Actor) => (await filtersSeen(db, actor, ['makers'])).map(({ name }) => name)

  async function savedBy(actor: Actor, change: Partial<typeof batik> = {}) {
    const saved = await save(actor, change)
    if (!saved.ok) throw new Error(saved.code)
    return saved.filterId
  }

  test('are their owner’s, and everybody’s once shared', async () => {
    const other = await make.staffActor('programmes')
    const filterId = await savedBy(rahmah)
    await savedBy(other, { name: 'Tanpa pendamping', query: 'officer=none', shared: true })
    expect(await seenBy(rahmah)).toEqual(['Batik saja', 'Tanpa pendamping'])
    expect(await seenBy(other)).toEqual(['Tanpa pendamping'])
    await changeFilter(db, rahmah, { filterId, name: 'Batik', shared: true })
    expect(await seenBy(other)).toEqual(['Batik', 'Tanpa pendamping'])
    await changeFilter(db, rahmah, { filterId, name: 'Batik', shared: false })
    expect(await seenBy(other)).toEqual(['Tanpa pendamping'])
  })

  test('a name twice is refused at its field, whatever its capitals; another list and another owner may have it', async () => {
    const filterId = await savedBy(rahmah)
    expect(await save(rahmah, { name: 'BATIK SAJA' })).toMatchObject({ code: 'filters.name_taken', field: 'name' })
    expect(await save(rahmah, { list: 'products' })).toMatchObject({ ok: true })
    expect(await save(await make.staffActor('admin'))).toMatchObject({ ok: true })
    const second = await savedBy(rahmah, { name: 'Tenun' })
    expect(await changeFilter(db, rahmah, { filterId: second, name: 'batik saja', shared: false })).toMatchObject({
      code: 'filters.name_taken',
      field: 'name',
    })
    expect(await changeFilter(db, rahmah, { filterId, name: 'Batik Saja', shared: false })).toEqual({ ok: true })
  })

  test('pressed 16 times at once they are saved once', async () => {
    const key = formKey()
    const presses = await Promise.all(Array.from({ length: 16 }, () => save(rahmah, {}, key)))
    expect(new Set(presses.map((press) => press.ok && press.filterId)).size).toBe(1)
    expect(await seenBy(rahmah)).toEqual(['Batik saja'])
  })

  test('nothing filtered is nothing to save, and names have a bound', async () => {
    expect(await save(rahmah, { query: '' })).toMatchObject({ code: 'filters.nothing_chosen' })
    for (let nth = 0; nth < mostFilters; nth++) await savedBy(rahmah, { name: `Saringan ${nth}` })
    expect(await save(rahmah, { name: 'satu lagi' })).toMatchObject({ code: 'filters.too_many', params: { most: mostFilters } })
  })

  test('of somebody else are unknown, shared or not; an admin may clear shared ones away', async () => {
    const [admin, other] = [await make.staffActor('admin'), await make.staffActor('finance')]
    const filterId = await savedBy(rahmah)
    const change = { filterId, name: 'Milik saya', shared: false }
    for (const actor of [admin, other]) {
      expect(await changeFilter(db, actor, change)).toMatchObject({ code: 'filters.unknown' })
      expect(await removeFilter(db, actor, { filterId })).toMatchObject({ code: 'filters.unknown' })
    }
    await changeFilter(db, rahmah, { ...change, shared: true })
    expect(await removeFilter(db, other, { filterId })).toMatchObject({ code: 'filters.unknown' })
    expect(await removeFilter(db, admin, { filterId })).toEqual({ ok: true })
    expect(await removeFilter(db, rahmah, { filterId })).toMatchObject({ code: 'filters.unknown' })
    expect(await removeFilter(db, rahmah, { filterId: idOf('savedFilter', 1) })).toMatchObject({ code: 'filters.unknown' })
    expect(await seenBy(rahmah)).toEqual([])
  })
})
