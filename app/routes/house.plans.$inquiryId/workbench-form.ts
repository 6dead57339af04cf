import { z } from 'zod'
import type { Lock } from '#app/domain/matching/matching'
import { type PlanSettings, usualSettings } from '#app/domain/plans/plan-settings'
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

const solve = z
  .object({
    do: z.literal('solve'),
    sharePercent: optionalWhole(1, 100),
    collectionPerTrip: whole(0, mostRupiah),
    inspectionPerMaker: whole(0, mostRupiah),
    readyBy: optionalDay(),
    lock: several(lock, 10_000),
    anew: z.literal('yes').optional(),
  })
  .transform(
    ({ sharePercent, lock: locks, do: task, anew, ...rest }): { do: 'solve'; settings: PlanSettings; anew: boolean } => ({
      do: task,
      anew: anew === 'yes',
      settings: {
        ...usualSettings,
        ...rest,
        shareCapBp: sharePercent === null ? null : sharePercent * 100,
        locks: Object.fromEntries(locks.filter((one) => one !== null)),
      },
    }),
  )

const note = z.object({ do: z.literal('note'), planId: idField('plan'), note: optionalText(500) })

/** Pooling anew, or writing down why a plan is preferred. */
export const workbenchForm = z.discriminatedUnion('do', [solve, note], 'form.not_a_choice')
