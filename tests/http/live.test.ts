import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { eventStream } from '#app/http/live/event-stream.server'
import { createLookout, type Lookout, markOf, type Watched, type Watcher } from '#app/http/live/lookout.server'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { minutesLater, now } from '#tests/support/clock'
import { databaseUrls, openHandle } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { plannedInquiry } from '#tests/support/planned-inquiry'

const everyMs = 10

function lookoutOn(db: Database, most?: number): Lookout {
  const onFailure = (error: unknown) => expect.unreachable(String(error))
  const lookout = createLookout(db, { everyMs, onFailure, ...(most !== undefined && { most }) })
  atTheEnd(() => lookout.close())
  return lookout
}

function watching(lookout: Lookout, subject: Watched) {
  const watcher = { changed: vi.fn<Watcher['changed']>(), quiet: vi.fn<Watcher['quiet']>(), ended: vi.fn<Watcher['ended']>() }
  return { ...watcher, stop: lookout.watch(subject, watcher) }
}

const settled = () => pause(8 * everyMs)

describe.each(databaseUrls)('watching what happens (%s)', (_, freshUrl) => {
  async function twoProcesses() {
    const url = await freshUrl()
    return { here: openHandle(url), there: openHandle(url) }
  }

  test('what another process writes is told once; what does not change is not', async () => {
    const { here, there } = await twoProcesses()
    const call = await factory(there).call()
    const other = await factory(there).call()
    const promise = await factory(there).commitment({ supply_call_id: call.id })
    const lookout = lookoutOn(here)
    const [watched, apart] = [watching(lookout, call.id), watching(lookout, other.id)]
    await vi.waitFor(() => expect(watched.changed).toHaveBeenCalledTimes(1))
    await vi.waitFor(() => expect(apart.changed).toHaveBeenCalledTimes(1))
    await there.updateTable('commitments').set({ most: 30, revision: 2 }).where('id', '=', promise.id).execute()
    await vi.waitFor(() => expect(watched.changed).toHaveBeenCalledTimes(2))
    await settled()
    expect(watched.changed).toHaveBeenCalledTimes(2)
    expect(apart.changed).toHaveBeenCalledTimes(1)
    expect(watched.changed).toHaveBeenLastCalledWith(await markOf(there, call.id))
  })

  test('a promise given, changed, taken back, an answer "cannot", a call closed: each gives a call another mark', async () => {
    const { here: db } = await twoProcesses()
    const make = factory(db)
    const call = await make.call()
    const marks = [await markOf(db, call.id)]
    const promise = await make.commitment({ supply_call_id: call.id })
    marks.push(await markOf(db, call.id))
    const steps = [
      () => db.updateTable('commitments').set({ most: 30, revision: 2 }).where('id', '=', promise.id),
      () => db.updateTable('commitments').set({ state: 'withdrawn' }).where('id', '=', promise.id),
      () => db.updateTable('call_invitations').set({ answer: 'cannot', answered_at: now }).where('supply_call_id', '=', call.id),
      () => db.updateTable('supply_calls').set({ state: 'closed' }).where('id', '=', call.id),
    ]
    for (const step of steps) {
      await step().execute()
      marks.push(await markOf(db, call.id))
    }
    expect(new Set(marks).size).toBe(6)
    expect(marks).not.toContain(null)
  })

  test('a promise to its call, a search that begins, goes on and ends, a note: each gives an inquiry another mark', async () => {
    const { here: db } = await twoProcesses()
    const { inquiry, staff, planId, call } = await plannedInquiry(db)
    const marks = [await markOf(db, inquiry.id)]
    const run = newId('planRun')
    const begun = {
      inquiry_id: inquiry.id,
      asked_by: staff.accountId,
      settings: '{}',
      problem_hash: 'x',
      purpose: 'plan',
    } as const
    const steps: (() => Promise<unknown>)[] = [
      () => factory(db).commitment({ supply_call_id: call.id }),
      () =>
        db
          .insertInto('plan_runs')
          .values({ ...begun, id: run, state: 'running', refusal: null, created_at: now, finished_at: null })
          .execute(),
      () => db.updateTable('plan_runs').set({ progress: '{"done":1}' }).where('id', '=', run).execute(),
      () => db.updateTable('plan_runs').set({ progress: '{"done":2}' }).where('id', '=', run).execute(),
      () => db.updateTable('plan_runs').set({ state: 'done' }).where('id', '=', run).execute(),
      () =>
        db
          .updateTable('plans')
          .set({ noted_at: minutesLater(1) })
          .where('id', '=', planId)
          .execute(),
    ]
    for (const step of steps) {
      await step()
      marks.push(await markOf(db, inquiry.id))
    }
    expect(new Set(marks).size).toBe(7)
  })

  test('who stops is told nothing more, and nobody watching asks nothing of the database', async () => {
    const { here, there } = await twoProcesses()
    const call = await factory(there).call()
    const lookout = lookoutOn(here)
    const watched = watching(lookout, call.id)
    await vi.waitFor(() => expect(watched.changed).toHaveBeenCalledTimes(1))
    watched.stop?.()
    await factory(there).commitment({ supply_call_id: call.id })
    await settled()
    expect(watched.changed).toHaveBeenCalledTimes(1)
    const asked = vi.spyOn(here, 'selectFrom')
    await settled()
    expect(asked).not.toHaveBeenCalled()
  })

  test('no more may watch than can be served; when the house closes all are let go', async () => {
    const { here, there } = await twoProcesses()
    const call = await factory(there).call()
    const lookout = lookoutOn(here, 2)
    const [first, second] = [watching(lookout, call.id), watching(lookout, call.id)]
    expect(watching(lookout, call.id).stop).toBeNull()
    expect(eventStream(lookout, call.id).status).toBe(503)
    second.stop?.()
    expect(watching(lookout, call.id).stop).not.toBeNull()
    await lookout.close()
    expect(first.ended).toHaveBeenCalledOnce()
    expect(watching(lookout, call.id).stop).toBeNull()
  })

  test('is sent as server-sent events; a reader that goes away watches no longer', async () => {
    const { here, there } = await twoProcesses()
    const call = await factory(there).call()
    const lookout = lookoutOn(here, 1)
    const answer = eventStream(lookout, call.id)
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('data:')) heard += (await reader?.read())?.value ?? ''
    expect(heard).toBe(`retry: 3000\n\nevent: mark\ndata: ${await markOf(there, call.id)}\n\n`)
    expect(eventStream(lookout, call.id).status).toBe(503)
    await reader?.cancel()
    expect(eventStream(lookout, call.id).status).toBe(200)
  })
})
