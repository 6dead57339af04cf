import { expect, test } from 'vitest'
import { lanes } from '#app/auth/lanes.server'
import { checkPassword, hashPassword, nobodysHash } from '#app/auth/passwords.server'

const parametersOf = (hash: string) => hash.split('$').slice(1, 4)

test('a password matches its own hash, and nothing else does', async () => {
  const hashed = await hashPassword('purun dan ilung')
  if (!hashed.ok) throw new Error('not hashed')
  expect(await checkPassword(hashed.hash, 'purun dan ilung')).toEqual({ ok: true, matches: true })
  expect(await checkPassword(hashed.hash, 'purun dan ilung ')).toEqual({ ok: true, matches: false })
  expect(await checkPassword(undefined, 'purun dan ilung')).toEqual({ ok: true, matches: false })
})

test('checking nobody is as dear as checking somebody', async () => {
  const hashed = await hashPassword('whatever it is')
  if (!hashed.ok) throw new Error('not hashed')
  expect(parametersOf(nobodysHash)).toEqual(parametersOf(hashed.hash))
  expect(nobodysHash).toHaveLength(hashed.hash.length)
  expect(parametersOf(nobodysHash)[0]).toBe('argon2id')
})

test('work beyond the lanes waits, work beyond the line is turned away', async () => {
  const inLane = lanes({ atOnce: 2, waiting: 3 })
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise((done) => setTimeout(done, 5))
    running--
    return 'done'
  }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => inLane(work)))
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(5)
  expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(3)
  expect(most).toBe(2)
  expect(await inLane(work)).toBe('done')
})

test('a lane is free again after work that failed', async () => {
  const inLane = lanes({ atOnce: 1, waiting: 0 })
  await expect(inLane(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inLane(() => Promise.resolve('done'))).toBe('done')
})
