import type { MessageKey } from '#app/i18n'

/** Pagi until 11, siang until 15, sore until 18: as people greet each other. */
export function greetingAt(hour: number): MessageKey {
  if (hour >= 4 && hour < 11) return 'workshop.morning'
  if (hour >= 11 && hour < 15) return 'workshop.noon'
  return hour >= 15 && hour < 18 ? 'workshop.afternoon' : 'workshop.evening'
}
