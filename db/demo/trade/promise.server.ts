import type { Actor } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import { type Day, dayOf, type Instant, plusDays } from '#app/domain/shared/calendar'
import type { AccountId, CommitmentId, ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { answerCannot } from '#app/domain/supply/answer-cannot.server'
import { mostPossible } from '#app/domain/supply/capacity'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import { withdrawCommitment } from '#app/domain/supply/withdraw-commitment.server'
import { rateOf } from '#db/queries/capacity.server'
import { diaryOf } from '#db/queries/diaries.server'
import { callForMaker } from '#db/queries/maker-calls.server'
import { type Random, randomFrom } from '../art/svg'
import { must } from '../must'
import type { Stage } from '../stage'
import type { CallToTell } from './call.server'

export type MakerToAsk = {
  id: ProducerId
  name: string
  village: string | null
  craft: Craft
  officerId: AccountId | null
  /** It has a product of that very standard. */
  makesIt: boolean
}

/** The maker's own account, or its field officer. */
export function actorsOf({ cast }: Stage, maker: Pick<MakerToAsk, 'id' | 'officerId'>): Actor | undefined {
  return cast.makers.get(maker.id) ?? Object.values(cast.staff).find(({ accountId }) => accountId === maker.officerId)
}

export async function isOpen({ db }: Stage, callId: SupplyCallId): Promise<boolean> {
  const call = await db.selectFrom('supply_calls').select('state').where('id', '=', callId).executeTakeFirst()
  return call?.state === 'open'
}

/** What a maker says of an item it has not made for the house yet: pieces a month. */
const pacePerMonth: Readonly<Record<Craft, number>> = { weaving: 40, batik: 25, ikat: 2, furniture: 6, pottery: 50, other: 10 }

/** As much as fits into the maker's free time and its mood; too little for a lot is an honest "not this time". */
export async function giveAnswer(
  stage: Stage,
  call: CallToTell,
  callId: SupplyCallId,
  maker: MakerToAsk,
  actor: Actor,
  now: Instant,
): Promise<CommitmentId | undefined> {
  const { db } = stage
  const asked = await callForMaker(db, maker.id, callId)
  if (!asked || !(await isOpen(stage, callId))) return undefined
  const random = randomFrom(`${call.name} ${maker.name} ${maker.village}`)
  const readyOn = readyDay(asked.readyBy, random)
  const known = await rateOf(db, maker.id, { id: asked.standardId, craft: asked.craft })
  const measured = known?.basis === 'measured'
  const perMonth = measured ? null : pacePerMonth[maker.craft]
  const perYear = measured ? known.perYear : pacePerMonth[maker.craft] * 12
  const possible = mostPossible(perYear, await diaryOf(db, maker.id, dayOf(now)), dayOf(now), readyOn)
  const most = inLots(call, possible, random)
  if (most === 0) {
    await cannot(stage, call.name, callId, maker, actor, now)
    return undefined
  }
  const lots = most / call.lotStep
  const least = Math.max(1, Math.floor(lots * 0.3)) * call.lotStep
  const priceMinor = asked.priceKind === 'fixed' ? asked.priceMinor : priceBelow(asked.priceMinor, random)
  const offer = {
    key: `offer ${call.name} ${maker.id}`,
    callId,
    producerId: maker.id,
    most,
    least,
    priceMinor,
    readyOn,
    perMonth,
  }
  return must(await offerCommitment(db, actor, offer, now), `${call.name}, ${maker.name}`).commitmentId
}

export async function cannot(stage: Stage, name: string, callId: SupplyCallId, maker: MakerToAsk, actor: Actor, now: Instant) {
  const answer = { key: `cannot ${name} ${maker.name} ${maker.id}`, callId, producerId: maker.id }
  must(await answerCannot(stage.db, actor, answer, now), name)
}

export async function takeBack({ db }: Stage, commitmentId: CommitmentId, actor: Actor, now: Instant): Promise<void> {
  const reason = 'Ada hajatan keluarga, penganyam berkurang.'
  must(await withdrawCommitment(db, actor, { key: `back ${commitmentId}`, commitmentId, reason }, now), 'taking a promise back')
}

function readyDay(readyBy: Day, random: Random): Day {
  return plusDays(readyBy, -Math.floor(random() * 16))
}

function inLots({ calling, quantity, buffer, lotStep }: CallToTell, possible: number, random: Random): number {
  const [low, high] = calling.gives
  const mood = possible * (low + (high - low) * random())
  const share = (quantity + buffer) * calling.mostShare
  return Math.floor(Math.min(mood, Math.max(share, lotStep)) / lotStep) * lotStep
}

function priceBelow(ceiling: number, random: Random): number {
  return Math.round((ceiling * (0.86 + 0.14 * random())) / 500) * 500
}
