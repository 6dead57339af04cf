import type { Level, MonthForecast } from '#app/domain/standing/forecast'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import type { Words } from '#app/i18n/use-words'
import type { Tone } from '../classes'
import type { IconName } from '../icons/icons'
import { Tag } from '../tag/tag'

const looks: Record<Level, { tone: Tone; icon: IconName }> = {
  enough: { tone: 'good', icon: 'circle-check' },
  tight: { tone: 'warn', icon: 'triangle-alert' },
  short: { tone: 'bad', icon: 'circle-alert' },
}

type Told = Pick<MonthForecast, 'level' | 'month' | 'missing'>

/** What is to be told of the months ahead, in a few words. */
export function outlookWords(warning: Told | null, unit: BaseUnit, { t, month, number }: Words): string {
  if (!warning || warning.level === 'enough') return t('standing.outlook.enough')
  const told = { month: month(warning.month), missing: number(warning.missing), unit: t(`unit.${unit}`) }
  return t(`standing.outlook.${warning.level}`, told)
}

export function OutlookTag({ warning, unit }: { warning: Told | null; unit: BaseUnit }) {
  const words = useWords()
  return <Tag {...looks[warning?.level ?? 'enough']}>{outlookWords(warning, unit, words)}</Tag>
}

export function LevelTag({ level, missing }: Pick<Told, 'level' | 'missing'>) {
  const { t, number } = useWords()
  return <Tag {...looks[level]}>{t(`standing.level.${level}`, { missing: number(missing) })}</Tag>
}
