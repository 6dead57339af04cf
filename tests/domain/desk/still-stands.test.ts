import { expect, test } from 'vitest'
import { stillStands } from '#app/domain/desk/still-stands'
import { minutesLater, now } from '#tests/support/clock'
import { idOf } from '#tests/support/ids'

const by = idOf('account', 1)
const step = { by, at: now, from: 'published', to: 'paused' }
const last = { at: now, actorId: by, from: 'published', to: 'paused' }

test('a step still stands while nothing happened after it', () => {
  expect(stillStands(last, step)).toBe(true)
  expect(stillStands({ ...last, at: minutesLater(-1) }, step)).toBe(true)
})

test.each([
  ['nothing is known to have happened', undefined],
  ['it happened again later', { ...last, at: minutesLater(1) }],
  ['somebody else did it', { ...last, actorId: idOf('account', 2) }],
  ['the house’s clockwork did it', { ...last, actorId: null }],
  ['it came from elsewhere', { ...last, from: 'draft' }],
  ['it went elsewhere', { ...last, to: 'archived' }],
])('but not where %s', (_, happened) => {
  expect(stillStands(happened, step)).toBe(false)
})
