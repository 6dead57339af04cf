/** Joins class names and leaves out what is not set. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

export type Tone = 'good' | 'warn' | 'bad'
