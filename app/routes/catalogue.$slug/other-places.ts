import type { Words } from '#app/i18n/use-words'

const most = 6

/** Where those work who are not named, most first: `Haur Gading, Hulu Sungai Utara (3)`. */
export function placesInWords(makers: readonly { place: string }[], { t, number }: Words): string {
  const counts = new Map<string, number>()
  for (const { place } of makers) counts.set(place, (counts.get(place) ?? 0) + 1)
  const places = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const named = places.slice(0, most).map(([place, count]) => t('goods.place_with', { place, count: number(count) }))
  const left = places.length - named.length
  return [...named, ...(left > 0 ? [t('goods.more_places', { count: left })] : [])].join('; ')
}
