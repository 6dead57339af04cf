import { join } from 'node:path'
import { hashPassword } from '#app/auth/passwords.server'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { factory } from '#tests/support/factory'
import { load, print, scratch, served } from './support'

/** Whether other pages are moved while people sign in: hashing must not take the whole machine. */
const { folder, remove } = await scratch()
const DATABASE_URL = join(folder, 'house.sqlite')
const db = openDatabase({ url: DATABASE_URL })
await migrate(db)
const password = await hashPassword('a password of the bench')
if (!password.ok) throw new Error(password.code)
await factory(db).account({ email: 'bench@example.test', password_hash: password.hash })
await db.destroy()

const house = await served({ DATABASE_URL, STORAGE_DIR: join(folder, 'files') })
const page = { amount: 800, headers: { cookie: 'session=none' } }
await load(house.origin, house.pid, '/catalogue', page)
const alone = await load(house.origin, house.pid, '/catalogue', page)
const stop = signInOverAndOver(house.origin)
const beside = await load(house.origin, house.pid, '/catalogue', page)
const tries = await stop()
print('| catalogue pages, uncached | a second | p99 ms | failed |\n|---|---|---|---|')
print(`| alone | ${alone.perSecond.toFixed(0)} | ${alone.p99Ms} | ${alone.failed} |`)
print(
  `| while four people sign in over and over (${tries} tries) | ${beside.perSecond.toFixed(0)} | ${beside.p99Ms} | ${beside.failed} |`,
)
await house.close()
await remove()

function signInOverAndOver(origin: string): () => Promise<number> {
  let going = true
  let tries = 0
  const person = async () => {
    while (going) {
      const body = new URLSearchParams({ identifier: 'bench@example.test', password: 'a password of the bench' })
      const answer = await fetch(`${origin}/sign-in`, { method: 'POST', redirect: 'manual', body, headers: { origin } })
      await answer.arrayBuffer()
      tries++
    }
  }
  const people = Array.from({ length: 4 }, person)
  return async () => {
    going = false
    await Promise.all(people)
    return tries
  }
}
