import { createSolver, developmentWorker } from '#app/domain/matching/solve.server'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { usualSettings } from '#app/domain/plans/plan-settings'
import type { Actor } from '#app/domain/people/actor'
import type { InquiryId } from '#app/domain/shared/ids'
import { openDatabase } from '#db/client.server'
import { now } from '#tests/support/clock'

/** Plans an inquiry as one server would, says the run's id, and, where it is to be slow, is never told what the solver found. */
const [url = '', staff = '', inquiryId = '', pace] = process.argv.slice(2)
const db = openDatabase({ url })
const solver = createSolver({ workerUrl: developmentWorker() })
const slow = { ...solver, makePlans: () => new Promise<never>(() => setInterval(() => undefined, 60_000)) }
const asked = { inquiryId: inquiryId as InquiryId, settings: usualSettings }
const outcome = await makePlans(db, pace === 'slow' ? slow : solver, JSON.parse(staff) as Actor, asked, () => now)
process.stdout.write(`${outcome.ok ? outcome.runId : outcome.code}\n`)
if (outcome.ok) await outcome.finished
await solver.close()
await db.destroy()
