import { type BaseUnit, type CountedUnit, countedUnits } from '#app/domain/shared/quantity'
import type { Words } from '#app/i18n/use-words'

type Target = { quantity: number; unit: CountedUnit; pieces: number; baseUnit: BaseUnit }

/** "10 kodi (20), yaitu 200 buah"; a unit that is one piece says it once. */
export function targetWords({ quantity, unit, pieces, baseUnit }: Target, { t, number }: Words): string {
  const base = t(`unit.${baseUnit}`)
  if (countedUnits[unit] === 1) return `${number(quantity)} ${base}`
  return t('standing.target_pieces', { quantity: number(quantity), unit: t(`unit.${unit}`), pieces: number(pieces), base })
}
