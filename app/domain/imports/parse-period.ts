import { fold } from './words'

export type Period = 'day' | 'week' | 'month' | 'year'

/** How often each comes in a year. A working day: six a week, fifty weeks; nobody weaves 365 days. */
export const timesAYear: Readonly<Record<Period, number>> = { day: 300, week: 52, month: 12, year: 1 }

const words: Readonly<Record<Period, string>> = {
  day: 'hari hr hri day',
  week: 'minggu mgg mg mnggu pekan week',
  month: 'bulan bln bl month',
  year: 'tahun thn th year',
}

/** Words that say "every" themselves. */
const often: Readonly<Record<Period, string>> = {
  day: 'harian sehari perhari daily',
  week: 'mingguan seminggu perminggu permgg weekly',
  month: 'bulanan sebulan perbulan perbln monthly',
  year: 'tahunan setahun pertahun perthn yearly annual annually',
}

const periods = new Map<string, Period>()
for (const period of Object.keys(words) as Period[])
  for (const word of `${words[period]} ${often[period]}`.split(' ')) periods.set(word, period)

/** The first period a text names: "Kapasitas per Bulan", "/minggu", "bln". */
export function periodOf(text: string): Period | undefined {
  for (const word of fold(text).split(' ')) {
    const period = periods.get(word)
    if (period) return period
  }
  return undefined
}

/** Longer words first, so that "bulanan" is not read as "bulan". */
const alternatives = (of: readonly string[]) => [...of].sort((a, b) => b.length - a.length).join('|')

export const periodWordPattern = alternatives([...periods.keys()])
/** "sebulan", "perhari": a figure before them needs no unit. */
export const oftenWordPattern = alternatives(Object.values(often).flatMap((list) => list.split(' ')))
