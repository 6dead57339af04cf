import { z } from 'zod'
import type { Lock } from '#app/domain/matching/matching'
import type { Change } from '#app/domain/plans/what-if'
import { mostQuotas, type PlanSettings } from '#app/domain/plans/plan-settings'
import { type CommitmentId, isId } from '#app/domain/shared/ids'
import { idField, optionalDay, optionalText, optionalWhole, several, whole } from '#app/http/fields'

const mostRupiah = 100_000_000

/** One lock is `in:com_…` or `out:com_…`; an untouched row says nothing. */
const lock = z.string().transform((value, check): [CommitmentId, Lock] | null => {
  if (value === '') return null
  const [side, id] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)]
  if ((side === 'in' || side === 'out') && isId('commitment', id)) return [id, side]
  check.addIssue({ code: 'custom', message: 'form.not_a_choice' })
  return z.NEVER
})

/** Percent as people write them, hundredths of a percent as plans reckon; an empty field leaves it open. */
const percent = (least: number, most = 100) =>
  optionalWhole(least, most).transform((value) => (value === null ? null : value * 100))
/** What costs nothing may be left empty. */
const rupiahOrNone = optionalWhole(0, mostRupiah).transform((value) => value ?? 0)
const days = (most: number) => optionalWhole(0, most).transform((value) => value ?? 0)

/** `quota.0.cluster` is who, `quota.0.percent` how much is kept for them. */
const quotaRows = Array.from({ length: mostQuotas }, (_, at) => at)
const quotaFields: z.ZodRawShape = Object.fromEntries(
  quotaRows.flatMap((at) => [
    [`quota.${at}.cluster`, optionalText(120)],
    [`quota.${at}.percent`, percent(1)],
  ]),
)
type QuotasTyped = Readonly<Record<`quota.${number}.cluster`, string | null> & Record<`quota.${number}.percent`, number | null>>

const rules = z.object({
  sharePercent: percent(1),
  villagePercent: percent(1),
  leastIncome: optionalWhole(1, mostRupiah),
  newcomerPercent: percent(0),
  ...quotaFields,
  collectionPerTrip: whole(0, mostRupiah),
  inspectionPerMaker: whole(0, mostRupiah),
  inspectionPerLot: rupiahOrNone,
  advancePercent: percent(0),
  advanceYearlyPercent: percent(0),
  latenessPerPieceDay: rupiahOrNone,
  readyBy: optionalDay(),
  inspectionDays: days(60),
  travelDays: days(90),
  safestSharePercent: percent(1),
  safestSlackDays: optionalWhole(0, 120),
  spreadPercent: percent(0, 50),
  lock: several(lock, 10_000),
})

/** What is kept for clusters, row by row; a row without a share keeps nothing. */
function quotasIn(asked: QuotasTyped) {
  return quotaRows.flatMap((at) => {
    const shareBp = asked[`quota.${at}.percent`] ?? null
    return shareBp === null ? [] : [{ at, cluster: asked[`quota.${at}.cluster`] ?? null, shareBp }]
  })
}

/** Each for a cluster of its own, and together no more than there is. */
function quotasFit(asked: QuotasTyped, check: z.RefinementCtx): void {
  let sum = 0
  const seen = new Set<string>()
  for (const { at, cluster, shareBp } of quotasIn(asked)) {
    sum += shareBp
    const path = [`quota.${at}.percent`]
    if (cluster === null || seen.has(cluster)) check.addIssue({ code: 'custom', message: 'form.not_a_choice', path })
    else if (sum > 10_000) check.addIssue({ code: 'custom', message: 'plans.quotas_above_all', path })
    seen.add(cluster ?? '')
  }
}

function settingsOf(asked: z.infer<typeof rules>): PlanSettings {
  return {
    locks: Object.fromEntries(asked.lock.filter((one) => one !== null)),
    shareCapBp: asked.sharePercent,
    villageCapBp: asked.villagePercent,
    leastIncomeMinor: asked.leastIncome,
    newcomerFloorBp: asked.newcomerPercent,
    quotas: quotasIn(asked).flatMap(({ cluster, shareBp }) => (cluster === null ? [] : [{ cluster, shareBp }])),
    collectionPerTrip: asked.collectionPerTrip,
    inspectionPerMaker: asked.inspectionPerMaker,
    inspectionPerLot: asked.inspectionPerLot,
    advanceShareBp: asked.advancePercent ?? 0,
    advanceYearlyBp: asked.advanceYearlyPercent ?? 0,
    latenessPerPieceDay: asked.latenessPerPieceDay,
    readyBy: asked.readyBy,
    inspectionDays: asked.inspectionDays,
    travelDays: asked.travelDays,
    safest: { targetShareBp: asked.safestSharePercent, slackTargetDays: asked.safestSlackDays },
    widestBenefit: { spreadBudgetBp: asked.spreadPercent },
  }
}

const solve = rules
  .extend({ do: z.literal('solve'), anew: z.literal('yes').optional() })
  .superRefine(quotasFit)
  .transform(({ anew, ...asked }) => ({ do: asked.do, anew: anew === 'yes', settings: settingsOf(asked) }))

const note = z.object({ do: z.literal('note'), planId: idField('plan'), note: optionalText(500) })

const change = z.object({
  tryLine: idField('inquiryLine'),
  tryReadyBy: optionalDay(),
  tryPrice: optionalWhole(1, mostRupiah),
  trySharePercent: percent(1),
})

/** To try a change out, and to plan by it from now on: the day and the share are rules, the price is the call's. */
const whatIf = change
  .extend({ do: z.enum(['what_if', 'adopt']) })
  .superRefine(({ do: step, tryReadyBy, tryPrice, trySharePercent }, check) => {
    if (step === 'adopt' && tryPrice !== null)
      check.addIssue({ code: 'custom', message: 'plans.what_if_price_note', path: ['tryPrice'] })
    if (tryReadyBy === null && tryPrice === null && trySharePercent === null)
      check.addIssue({ code: 'custom', message: 'plans.what_if_nothing', path: ['tryReadyBy'] })
  })
  .transform((asked): { do: 'what_if' | 'adopt'; change: Change } => ({
    do: asked.do,
    change: {
      lineId: asked.tryLine,
      readyBy: asked.tryReadyBy,
      shareCapBp: asked.trySharePercent,
      ceilingMinor: asked.tryPrice,
    },
  }))

/** Pooling anew, trying a change out, or writing down why a plan is preferred. */
export const workbenchForm = z.discriminatedUnion('do', [solve, whatIf, note], 'form.not_a_choice')
