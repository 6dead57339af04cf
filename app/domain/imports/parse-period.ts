import { fold } from './words'

export type Period = 'day' | 'week' | 'month' | 'year'

/** How often each comes in a year. A working day: six a week, fifty weeks; nobody weaves 365 days. */
export const timesAYear: Readonly<Record<Period, number>> = { day: 300, week: 52, month: 12, year: 1 }

const words: Readonly<Record<Period, string>> = {
  day: 'hari hr hri harian sehari perhari day daily',
  week: 'minggu mgg mg mnggu pekan mingguan seminggu perminggu week weekly',
  month: 'bulan bln bl bulanan sebulan perbulan month monthly',
  year: 'tahun thn th tahunan setahun pertahun year yearly annual',
}

const periods = new Map<string, Period>()
for (const period of Object.keys(words) as Period[]) for (const word of words[period].split(' ')) periods.set(word, period)

/** The first period a text names: "Kapasitas per Bulan", "/minggu", "bln". */
export function periodOf(text: string): Period | undefined {
  for (const word of fold(text).split(' ')) {
    const period = periods.get(word)
    if (period) return period
  }
  return undefined
}

export const periodWordPattern = [...periods.keys()].sort((a, b) => b.length - a.length).join('|')
