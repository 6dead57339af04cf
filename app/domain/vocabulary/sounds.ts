/** Spellings that sound the same: those of before 1972 (`poerun`, `toelis`, `tjanting`), and what ears do not tell apart. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj|ch/g, 'c'],
  [/nj/g, 'ny'],
  [/sj|sh/g, 'sy'],
  [/kh|gh|ck|q/g, 'k'],
  [/ph|v/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/(?<=[bcdfghjklmpqrtvwxz])y|y(?![aeiou])/g, 'i'],
  [/([a-z])\1+/g, '$1'],
]

/** A word as it sounds: words of one sound are written alike here. */
export const soundOf = (word: string): string => alike.reduce((sound, [spelling, as]) => sound.replace(spelling, as), word)

const nearSounds = ['bpfvw', 'dt', 'kgcq', 'szcxj', 'lr', 'mn', 'jy']
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** Vowels that are taken for one another in speech: `tiker`, `batek`, `korsi`. */
const nearVowels = ['ae', 'ei', 'ou', 'iy', 'ao']

/** A slip that a hand or an ear easily makes: a neighbour on the keyboard, or a sound much like it. */
export function isEasilyTaken(a: string, b: string): boolean {
  if (nearVowels.some((pair) => pair.includes(a) && pair.includes(b))) return true
  if ('aeiou'.includes(a) && 'aeiou'.includes(b)) return false
  if (nearSounds.some((group) => group.includes(a) && group.includes(b))) return true
  return keyboard.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1)
}
