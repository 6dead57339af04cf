/** Sounds that Indonesian offices spell in several ways: old and new spelling, Arabic names, letters said alike. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/nj(?=[aeiou])/g, 'ny'],
  [/sj|sy|sh|ts/g, 's'],
  [/ch(?=[aiou])|kh/g, 'h'],
  [/ch/g, 'k'],
  [/ph|f|v/g, 'p'],
  [/dh|dz/g, 'd'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/ai|ae|ei/g, 'e'],
  [/ie|iy|y$/g, 'i'],
  [/uw|uu/g, 'u'],
  [/^noo?r|^nur/g, 'nur'],
  [/(.)\1+/g, '$1'],
  [/h$/g, ''],
]

/** One spelling for all of a word: "Choeriah", "Khoiriyah" … Expects folded text. */
export function soundOf(word: string): string {
  return alike.reduce((sound, [letters, one]) => sound.replace(letters, one), word)
}

/** Letters that are taken for each other when a name is written by ear: half a slip. */
const cheap = new Set(['iy', 'jy', 'ou', 'ei', 'sz', 'jz', 'bp', 'dt', 'gk', 'cs', 'ks', 'uw'])
const vowel = /[aeiou]/

/**
 * How many slips of the pen lie between two words that are spelt alike otherwise. A letter that is easily misheard is half
 * of one; a first letter, or an ending that makes another name of it (Sumarni, Sumarno), is more than one.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most * 2) return Infinity
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => (at === 0 ? 0 : Infinity))
  for (let at = 1; at <= b.length; at++) row[at] = (row[at - 1] ?? 0) + added(b, at - 1)
  for (let i = 1; i <= a.length; i++) {
    const next = [(row[0] ?? 0) + added(a, i - 1)]
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1
      next[j] = Math.min(
        (row[j - 1] ?? Infinity) + changed(a, i - 1, b, j - 1),
        (row[j] ?? Infinity) + added(a, i - 1),
        (next[j - 1] ?? Infinity) + added(b, j - 1),
        swapped ? (before[j - 2] ?? Infinity) + 1 : Infinity,
      )
    }
    if (Math.min(...next) > most) return Infinity
    before = row
    row = next
  }
  return row[b.length] ?? Infinity
}

function changed(a: string, at: number, b: string, bt: number): number {
  const [one = '', other = ''] = [a[at], b[bt]]
  if (one === other) return 0
  if (cheap.has(one < other ? one + other : other + one)) return 0.5
  const ends = at === a.length - 1 && bt === b.length - 1
  if (ends && vowel.test(one) && vowel.test(other)) return 2
  return at === 0 && bt === 0 ? 1.5 : 1
}

/** A letter too many or too few. */
function added(word: string, at: number): number {
  if (word[at] === 'h') return 0.5
  return at === 0 || at === word.length - 1 ? 1.5 : 1
}
