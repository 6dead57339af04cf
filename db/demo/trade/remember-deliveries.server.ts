import { recordDelivery } from '#app/domain/deliveries/record-delivery.server'
import { plusDays } from '#app/domain/shared/calendar'
import { randomFrom } from '../art/svg'
import { must } from '../must'
import type { Stage } from '../stage'
import type { Schedule } from './schedule'

/** The day on which staff wrote down what the old order books say; plans made since then know how makers keep their word. */
const writtenOn = 10

/** Two of three makers have delivered before: most as promised, a few late or short, as in any order book. */
export function rememberDeliveries(stage: Stage, steps: Schedule): void {
  const { db, clock, cast } = stage
  steps.at(clock.at(writtenOn, 16), async (now) => {
    const makers = await db.selectFrom('producers').select(['id', 'name']).orderBy('name').orderBy('id').execute()
    for (const { id, name } of makers) {
      const random = randomFrom(`deliveries of ${name}`)
      if (random() > 0.66) continue
      const isSteady = random() < 0.8
      const count = 1 + Math.floor(random() * 3)
      for (let number = 0; number < count; number++) {
        const promised = 10 * (2 + Math.floor(random() * 10))
        const delivered = Math.round(promised * (isSteady || random() < 0.5 ? 1 : 0.75 + 0.2 * random()))
        const dueOn = clock.dayIn(-(60 + Math.floor(random() * 500)))
        const late = isSteady ? Math.floor(random() * 7) - 5 : Math.floor(random() * 16) - 4
        const delivery = {
          ...{ key: `${id} ${number}`, producerId: id, standardId: null, note: null },
          ...{ promised, delivered, accepted: Math.round(delivered * (0.95 + 0.05 * random())) },
          ...{ dueOn, deliveredOn: plusDays(dueOn, late) },
        }
        must(await recordDelivery(db, cast.staff.sourcing, delivery, now), name)
      }
    }
  })
}
