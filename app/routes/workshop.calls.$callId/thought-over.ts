import { type PriceTier, priceOfEach } from '#app/domain/catalogue/price-tiers'
import { type Day, parseDay } from '#app/domain/shared/calendar'
import { likelyAnswers, possibleUntil, readyChoices, type Situation, stepOf } from '#app/domain/supply/answer-sheet'
import type { CallProgress } from '#app/domain/supply/call-progress'
import type { Diary } from '#app/domain/supply/capacity'
import type { Tranche } from '#app/domain/supply/tranches'
import { mostPieces } from '#app/domain/shared/quantity'
import { typedAt } from '#app/http/problems'
import type { KnownRate } from '#db/queries/capacity.server'
import type { livePromise } from '#db/queries/commitments.server'
import type { MakerCall } from '#db/queries/maker-calls.server'
import { figure, mostAMonth, mostRupiah, partRows, shownAs, tierRows } from './answer-form'

export type SheetData = {
  call: MakerCall
  progress: CallProgress
  promise: NonNullable<Awaited<ReturnType<typeof livePromise>>> | null
  rate: KnownRate | null
  diary: Diary
  suffix: string
  today: Day
  key: string
}

/** The answer as far as it has been thought over: what stands in the fields, and what follows from it. */
export type Thought = {
  mostText: string
  most: number
  leastText: string
  perMonthText: string
  perYear: number | undefined
  days: Day[]
  readyOn: Day
  price: 'agree' | 'other'
  priceText: string
  priceMinor: number
  possible: number | undefined
  quick: number[]
  step: number
  /** What is ready before the last day, and the prices for many: as typed, and as far as it can be read. */
  parts: { quantity: string; readyOn: string }[]
  earlier: Tranche[]
  tierTexts: { from: string; priceMinor: string }[]
  tiers: PriceTier[]
  grade: string
  /** What each earns when all of it is taken. */
  priceForMost: number
  shown: string
}

export function thoughtOver(data: SheetData, answer: unknown): Thought {
  const { call, promise, rate, today } = data
  const days = readyChoices(today, call.readyBy, promise?.readyOn)
  const readyOn = parseDay(typedAt(answer, 'readyOn', promise?.readyOn)) ?? days.at(-1) ?? call.readyBy
  const known = rate ? String(Math.max(1, Math.floor(rate.perYear / 12))) : ''
  const perMonthText = typedAt(answer, 'perMonth', known)
  const perYear = paceIn(perMonthText, rate)

  const terms = { ...call, needed: call.quantity + call.buffer }
  const situation: Situation = { call: terms, missing: data.progress.missing, diary: data.diary, perYear, today }
  const quick = likelyAnswers(situation, readyOn)
  const mostText = typedAt(answer, 'most', String(promise?.most ?? quick.at(perYear === undefined ? 0 : -1) ?? call.lotStep))
  const most = figure(mostText, mostPieces)
  const dearest = promise !== null && promise.priceMinor === call.priceMinor
  const price = typedAt(answer, 'price', promise === null || dearest ? 'agree' : 'other') === 'other' ? 'other' : 'agree'
  const priceText = typedAt(answer, 'priceMinor', promise ? String(promise.priceMinor) : '')
  const priceMinor = price === 'other' ? figure(priceText, mostRupiah) : call.priceMinor
  const parts = partRows.map((at) => ({
    quantity: typedAt(answer, `earlier.${at}.quantity`, earlierText(promise?.tranches, at, 'quantity')),
    readyOn: typedAt(answer, `earlier.${at}.readyOn`, earlierText(promise?.tranches, at, 'readyOn')),
  }))
  const tierTexts = tierRows.map((at) => ({
    from: typedAt(answer, `tiers.${at}.from`, String(promise?.tiers[at]?.from ?? '')),
    priceMinor: typedAt(answer, `tiers.${at}.priceMinor`, String(promise?.tiers[at]?.priceMinor ?? '')),
  }))
  const tiers = readTiers(tierTexts)
  const priceForMost = priceOfEach(priceMinor, tiers, most)
  return {
    mostText,
    most,
    leastText: typedAt(answer, 'least', promise ? String(promise.least) : leastUsual(data)),
    perMonthText,
    perYear,
    days,
    readyOn,
    price,
    priceText,
    priceMinor,
    possible: possibleUntil(situation, readyOn),
    quick,
    step: stepOf(terms),
    parts,
    earlier: readParts(parts),
    tierTexts,
    tiers,
    grade: typedAt(answer, 'grade', promise?.grade),
    priceForMost,
    shown: shownAs(most, priceForMost),
  }
}

/** All but the last part, which is the promise's own day. */
function earlierText(tranches: readonly Tranche[] | undefined, at: number, field: 'quantity' | 'readyOn'): string {
  return String(tranches?.slice(0, -1)[at]?.[field] ?? '')
}

function readParts(texts: Thought['parts']): Tranche[] {
  return texts.flatMap((text) => {
    const [quantity, readyOn] = [figure(text.quantity, mostPieces), parseDay(text.readyOn)]
    return quantity > 0 && readyOn ? [{ quantity, readyOn }] : []
  })
}

function readTiers(texts: Thought['tierTexts']): PriceTier[] {
  return texts.flatMap((text) => {
    const [from, priceMinor] = [figure(text.from, mostPieces), figure(text.priceMinor, mostRupiah)]
    return from > 0 && priceMinor > 0 ? [{ from, priceMinor }] : []
  })
}

/** A measured pace stands; else what is typed counts. */
function paceIn(perMonthText: string, rate: KnownRate | null): number | undefined {
  if (rate?.basis === 'measured') return rate.perYear
  const perMonth = figure(perMonthText, mostAMonth)
  return perMonth > 0 ? perMonth * 12 : rate?.perYear
}

/** What the maker makes at least of its own product, in whole lots. */
function leastUsual({ call, rate }: SheetData): string {
  const usual = rate?.basis === 'measured' ? rate.minQuantity : 1
  return String(Math.ceil(usual / call.lotStep) * call.lotStep)
}
