import type { Instant } from '#app/domain/shared/calendar'
import { openDueMonths } from '#app/domain/standing/open-due-months.server'
import { openDatabase } from '#db/client.server'

/** What the clockwork of one server does at a moment, over and over. */
const [url = '', at = '', times = '1'] = process.argv.slice(2)
const db = openDatabase({ url })
let opened = 0
for (let n = 0; n < Number(times); n++) opened += await openDueMonths(db, at as Instant)
process.stdout.write(`${opened}\n`)
await db.destroy()
