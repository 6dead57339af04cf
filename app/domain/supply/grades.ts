/** Best first. A: even and clean, for export. B: small unevenness of handwork, the usual. C: flaws that are said beforehand. */
export const grades = ['A', 'B', 'C'] as const
export type Grade = (typeof grades)[number]

/** What handwork is taken for when nothing else is said. */
export const usualGrade: Grade = 'B'

/** Asked for when every grade will do. */
export const anyGrade: Grade = 'C'

/** A maker is asked how its goods come out only where not every grade will do. */
export function asksGrade(least: Grade): boolean {
  return least !== anyGrade
}

export function isAtLeast(grade: Grade, least: Grade): boolean {
  return grades.indexOf(grade) <= grades.indexOf(least)
}
