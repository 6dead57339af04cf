import { z } from 'zod'
import type { Lock } from '#app/domain/matching/matching'
import type { PlanSettings } from '#app/domain/plans/plan-settings'
import type { Change } from '#app/domain/plans/what-if'
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

const rules = z.object({
  sharePercent: percent(1),
  villagePercent: percent(1),
  leastIncome: optionalWhole(1, mostRupiah),
  newcomerPercent: percent(0),
  cluster: optionalText(120),
  clusterPercent: percent(1),
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

/** A quota needs both: for whom, and how much. */
function bothOrNeither({ cluster, clusterPercent }: z.infer<typeof rules>, check: z.RefinementCtx): void {
  if ((cluster === null) === (clusterPercent === null)) return
  check.addIssue({ code: 'custom', message: 'form.required', path: [cluster === null ? 'cluster' : 'clusterPercent'] })
}

function settingsOf(asked: z.infer<typeof rules>): PlanSettings {
  const { cluster, clusterPercent } = asked
  return {
    locks: Object.fromEntries(asked.lock.filter((one) => one !== null)),
    shareCapBp: asked.sharePercent,
    villageCapBp: asked.villagePercent,
    leastIncomeMinor: asked.leastIncome,
    newcomerFloorBp: asked.newcomerPercent,
    quotas: cluster !== null && clusterPercent !== null ? [{ cluster, shareBp: clusterPercent }] : [],
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
  .superRefine(bothOrNeither)
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
