import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryLineId, StandardId, SupplyCallId } from '#app/domain/shared/ids'
import { anyGrade } from '#app/domain/supply/grades'
import { closeCall } from '#app/domain/supply/move-call.server'
import { openCall } from '#app/domain/supply/open-call.server'
import { usualCall } from '#app/domain/supply/usual-call'
import { lineToCall, standardToCall } from '#db/queries/call-lines.server'
import { randomFrom } from '../art/svg'
import { must } from '../must'
import { signingMakers } from '../people'
import type { Stage } from '../stage'
import { inquiryOf, type Told } from './ask.server'
import { actorsOf, cannot, giveAnswer, isOpen, type MakerToAsk, takeBack } from './promise.server'
import type { Schedule } from './schedule'
import type { Calling } from './story'

export type CallToTell = { name: string; calling: Calling; quantity: number; buffer: number; lotStep: number }

/** One call for each line; its makers answer over the days it is open. */
export function tellCalling(stage: Stage, told: Told, steps: Schedule): void {
  const { calling } = told.story
  if (!calling) return
  steps.at(stage.clock.at(calling.on, 10), async (now) => {
    const lines = await stage.db
      .selectFrom('inquiry_lines')
      .select(['id', 'position'])
      .where('inquiry_id', '=', inquiryOf(told))
      .where('tied_standard_id', 'is not', null)
      .orderBy('position')
      .execute()
    for (const { id, position } of lines) {
      const line = await lineToCall(stage.db, id)
      const standard = line?.standardId ? await standardToCall(stage.db, line.standardId) : undefined
      if (!line || !standard) throw new Error(`${told.name} has a line that cannot be called`)
      const { quantity, buffer, lotStep } = usualCall(standard, line, stage.clock.today)
      const call = { name: `${told.name} ${position}`, calling, quantity, buffer, lotStep }
      await callFor(stage, call, standard.id, id, steps, now)
    }
  })
}

/** Opens a call to the makers of the craft in the regions that make it, and lets them answer. */
export async function callFor(
  stage: Stage,
  call: CallToTell,
  standardId: StandardId,
  inquiryLineId: InquiryLineId | null,
  steps: Schedule,
  now: Instant,
): Promise<SupplyCallId> {
  const { db, clock, cast } = stage
  const { name, calling, ...amounts } = call
  const standard = await standardToCall(db, standardId)
  if (!standard) throw new Error(`${name} asks for a standard that is not there`)
  const regencies = await regenciesOf(stage, standardId)
  const opened = await openCall(
    db,
    cast.staff.sourcing,
    {
      ...amounts,
      key: `call ${name}`,
      inquiryLineId,
      standardId,
      readyBy: clock.dayIn(calling.readyIn),
      priceKind: calling.priceKind,
      priceMinor: standard.priceMinor,
      leastGrade: calling.leastGrade ?? anyGrade,
      closesOn: clock.dayIn(-calling.closes),
      note: null,
      audience: { crafts: [standard.craft], regencies, clusters: [], producerIds: [] },
    },
    now,
  )
  const { callId } = must(opened, name)
  await tellAnswers(stage, call, callId, steps)
  if (calling.closes > 0) {
    steps.at(clock.at(calling.closes, 17), async (at) => {
      if (await isOpen(stage, callId)) must(await closeCall(db, cast.staff.sourcing, { key: `close ${name}`, callId }, at), name)
    })
  }
  return callId
}

export async function regenciesOf({ db }: Stage, standardId: StandardId): Promise<string[]> {
  const rows = await db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .select('producers.regency')
    .distinct()
    .where('products.standard_id', '=', standardId)
    .orderBy('producers.regency')
    .execute()
  return rows.map(({ regency }) => regency)
}

/** Those who make the very item answer first; of the others a few try, and some say "not this time". */
export async function tellAnswers(stage: Stage, call: CallToTell, callId: SupplyCallId, steps: Schedule): Promise<void> {
  const { clock } = stage
  const { calling, name } = call
  const random = randomFrom(name)
  const lastDay = Math.max(calling.closes + 1, 1)
  let takenBack = 0
  for (const maker of await makersAsked(stage, callId)) {
    const [chance, moment, hour] = [random(), random(), 8 + 9 * random()]
    const actor = actorsOf(stage, maker)
    const sure = surely(calling, maker)
    // Whoever signs in to the demo finds calls that wait for an answer.
    if (!actor || (calling.closes < 0 && !sure && stage.cast.makers.has(maker.id))) continue
    const when = clock.at(calling.on - 1 - Math.floor(moment * Math.max(calling.on - lastDay, 1)), hour)
    if (sure || chance < (maker.makesIt ? calling.eager : calling.eager * 0.08)) {
      const back = takenBack < (calling.takenBack ?? 0) && !sure
      if (back) takenBack++
      steps.at(when, async (now) => {
        const commitmentId = await giveAnswer(stage, call, callId, maker, actor, now)
        if (back && commitmentId) steps.at(clock.at(lastDay, 17.5), (at) => takeBack(stage, commitmentId, actor, at))
      })
    } else if (chance > 0.88) {
      steps.at(when, async (now) => {
        if (await isOpen(stage, callId)) await cannot(stage, name, callId, maker, actor, now)
      })
    }
  }
}

function surely({ surely: named = [] }: Calling, { name, village }: MakerToAsk): boolean {
  return named.some((key) => signingMakers[key].name === name && signingMakers[key].village === village)
}

async function makersAsked({ db }: Stage, callId: SupplyCallId): Promise<MakerToAsk[]> {
  const rows = await db
    .selectFrom('call_invitations')
    .innerJoin('supply_calls', 'supply_calls.id', 'call_invitations.supply_call_id')
    .innerJoin('producers', 'producers.id', 'call_invitations.producer_id')
    .leftJoin('products', (join) =>
      join
        .onRef('products.producer_id', '=', 'producers.id')
        .onRef('products.standard_id', '=', 'supply_calls.standard_id')
        .on('products.state', '=', 'published'),
    )
    .select(['producers.id', 'producers.name', 'producers.village', 'producers.craft', 'producers.field_officer_id as officerId'])
    .select((eb) => eb.fn.count('products.id').as('goods'))
    .where('call_invitations.supply_call_id', '=', callId)
    .groupBy('producers.id')
    .orderBy('producers.id')
    .execute()
  return rows.map(({ goods, ...maker }) => ({ ...maker, makesIt: Number(goods) > 0 }))
}
