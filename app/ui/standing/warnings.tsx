import type { MonthForecast } from '#app/domain/standing/forecast'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '../flash/flash'
import { outlookWords } from './outlook'

export type StandingWarning = {
  id: string
  number: string
  nameId: string
  nameEn: string
  baseUnit: BaseUnit
  warning: Pick<MonthForecast, 'level' | 'month' | 'missing'>
}

/** Which standing supplies will not be covered in a month to come, each leading to its forecast. */
export function StandingWarnings({ warnings }: { warnings: readonly StandingWarning[] }) {
  const words = useWords()
  const { t, language } = words
  if (warnings.length === 0) return null
  return (
    <div className="mb">
      <Flash tone="warn" title={t('standing.warnings_title', { count: warnings.length })}>
        <ul>
          {warnings.map(({ id, number, nameId, nameEn, baseUnit, warning }) => (
            <li key={id}>
              <a href={`/house/standing/${id}`}>
                {t('standing.warning', {
                  number,
                  item: language === 'id' ? nameId : nameEn,
                  outlook: outlookWords(warning, baseUnit, words),
                })}
              </a>
            </li>
          ))}
        </ul>
      </Flash>
    </div>
  )
}
