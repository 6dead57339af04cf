import { fold } from '#app/domain/imports/words'
import { slipsBetween, soundOf } from './spelling'

/** One bit a letter: most words have too little in common to be compared at all. */
type SoundedWord = { readonly sound: string; readonly letters: number }

/** A name made ready for comparing. */
export type Sounded = {
  /** Without titles, and without what only says that it is a group or a business; the longest first. */
  readonly words: readonly SoundedWord[]
  readonly joined: string
  /** "Hanoin 7" is never "Hanoin 8", "Mawar I" never "Mawar II". */
  readonly numbers: string
  /** Whose child somebody is said to be. */
  readonly parent: string | null
  /** Nothing but what many are called: "Kelompok Tenun". */
  readonly general: boolean
  readonly letters: number
}

const titles = new Set(
  'h hj haji hajah hajjah ibu bu ibunda bapak bpk pak sdr sdri ny nyonya tn tuan alm almh kh drs dra dr ir prof ust ustadz'.split(
    ' ',
  ),
)
const prefixes = new Set(
  'kelompok kel klp klmpk klpk kub kube kwt poktan uppks koperasi kop ksu kud ud cv pt pd tb po toko usaha ikm umkm ukm home industri kerajinan'.split(
    ' ',
  ),
)
/** What many groups and businesses of a place have in their names. */
const general = new Set(
  'tenun ikat anyaman anyam purun ilung rotan bambu pandan batik mebel meubel meubeller furniture furnitur gerabah tikar tas wanita tani pengrajin perajin bersama mandiri jaya'
    .split(' ')
    .map(soundOf),
)
/** Names so common that one may be left out in writing. */
const common = new Set(['siti', 'muhamad', 'abdul'])
const short: Readonly<Record<string, string>> = { st: 'siti', sitti: 'siti', abd: 'abdul', abdoel: 'abdul', abdu: 'abdul' }
const muhammad = /^m(?:[uo]c?h(?:d|a+m+[ae][dt])?|hd|ohd)$/
const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8' }

export function sounded(name: string): Sounded {
  const [own = '', parent = null] = fold(name.replace(/,[^,]{1,14}$/, '')).split(/ (?:binti|bin|bte?|bt) /)
  const all = own
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
    .map((word) => (muhammad.test(word) ? 'muhamad' : (short[word] ?? word)))
  const named = all.filter((word, at) => !prefixes.has(word) && !isNumber(word, at))
  const telling = named.filter((word) => !general.has(soundOf(word)))
  const kept = telling.length > 0 ? telling : named.length > 0 ? named : all
  const sounds = kept.map(soundOf).filter(Boolean)
  const numbers = all.flatMap((word, at) => (isNumber(word, at) ? (roman[word] ?? word.replace(/^0+/, '')) : [])).join(' ')
  const joined = sounds.join('')
  const words = sounds.map((sound) => ({ sound, letters: lettersOf(sound) })).sort((a, b) => b.sound.length - a.sound.length)
  return {
    words,
    joined,
    numbers,
    parent: parent && soundOf(parent.replaceAll(' ', '')),
    general: telling.length === 0,
    letters: lettersOf(joined),
  }
}

const isNumber = (word: string, at: number) => /^\d+$/.test(word) || (at > 0 && roman[word] !== undefined)

function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

/** "Hj. Aminah" and "Aminah", "Norhayati" and "Nor Hayaty", "M. Yusuf" and "Moh. Jusuf": near. A slip a word, not more. */
export function soundAlike(a: Sounded, b: Sounded): boolean {
  if (a.numbers !== b.numbers || a.words.length === 0 || b.words.length === 0) return false
  if (a.parent !== null && b.parent !== null && slipsBetween(a.parent, b.parent, 1) > 1) return false
  if (a.joined === b.joined) return true
  if (a.general || b.general) return false
  if (Math.min(bits(a.letters & ~b.letters), bits(b.letters & ~a.letters)) > 3) return false
  if (a.words.length !== b.words.length && joinedAlike(a.joined, b.joined)) return true
  return a.words.length <= b.words.length ? wordsAlike(a.words, b.words) : wordsAlike(b.words, a.words)
}

function bits(of: number): number {
  let count = 0
  for (let rest = of; rest !== 0; rest &= rest - 1) count++
  return count
}

/** "Erna Wati" and "Ernawaty". */
function joinedAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  const most = shorter >= 8 ? 1 : shorter >= 5 ? 0.5 : 0
  return most > 0 && slipsBetween(a, b, most) <= most
}

/** Every word of the shorter name has its own in the longer one, in any order; a common name may be missing, or one of three. */
function wordsAlike(few: readonly SoundedWord[], many: readonly SoundedWord[]): boolean {
  const taken = new Set<SoundedWord>()
  let slipped = 0
  for (const word of few) {
    const { cost, other } = nearest(word, many, taken, few.length)
    if (!other) return false
    if (cost > 0.5 && word.sound.length < 6) slipped++
    taken.add(other)
  }
  if (slipped > 1 || (slipped === 1 && few.length === 1)) return false
  const missing = many.filter((word) => !taken.has(word) && !common.has(word.sound))
  return missing.length === 0 || (missing.length === 1 && few.filter(({ sound }) => sound.length > 1).length >= 2)
}

function nearest(word: SoundedWord, among: readonly SoundedWord[], taken: ReadonlySet<SoundedWord>, words: number) {
  let best: { cost: number; other?: SoundedWord } = { cost: Infinity }
  for (const other of among) {
    const cost = taken.has(other) ? Infinity : wordCost(word, other, words)
    if (cost < best.cost) best = { cost, other }
  }
  return best
}

/** The slips between two words, Infinity when they are more than a word of that length can have. */
function wordCost({ sound: a, letters }: SoundedWord, { sound: b, letters: others }: SoundedWord, words: number): number {
  if (a === b) return 0
  if (a.length === 1 || b.length === 1) return words > 1 && a[0] === b[0] ? 0.5 : Infinity
  const shorter = Math.min(a.length, b.length)
  const most = shorter >= 5 || (shorter === 4 && words > 1) ? 1 : shorter >= 3 ? 0.5 : 0
  // Half a slip changes two letters at most.
  if (bits(letters ^ others) > most * 4) return Infinity
  const cost = slipsBetween(a, b, most)
  return cost <= most ? cost : Infinity
}

export type Named = { readonly name: string; readonly contactName: string | null }
export type SoundedMaker = { readonly name: Sounded; readonly leader: Sounded | null; readonly isGroup: boolean }

export function soundedMaker({ name, contactName }: Named, isGroup: boolean): SoundedMaker {
  const own = sounded(name)
  const leader = contactName === null ? null : sounded(contactName)
  return { name: own, leader: leader && leader.joined === own.joined ? null : leader, isGroup }
}

/**
 * Whether two makers of one place may be one: near names under near leaders, one that is listed once by its business and once
 * by the person, or one group with another leader.
 */
export function mayBeOne(a: SoundedMaker, b: SoundedMaker): boolean {
  if (a.leader && b.leader) {
    if (soundAlike(a.name, b.name) && soundAlike(a.leader, b.leader)) return true
    return a.isGroup && b.isGroup && !a.name.general && a.name.joined.length >= 4 && sameName(a.name, b.name)
  }
  if (soundAlike(a.name, b.name)) return !a.name.general
  const [person, business] = a.leader ? [b, a] : [a, b]
  return business.leader !== null && !person.isGroup && soundAlike(person.name, business.leader)
}

const sameName = (a: Sounded, b: Sounded) => a.joined === b.joined && a.numbers === b.numbers
