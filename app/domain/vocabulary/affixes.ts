import { doubled } from './plain-text'

/** Words that look as if they had an affix and have none: `keranjang` (basket) is not of `ranjang` (bed). */
const whole = new Set(
  (
    'keranjang selendang kelompok perabot seraung pengantin tempat penyu bersih perak peti periuk meja mebel kemeja kendi ' +
    'ketupat kebaya serat sutera sutra semi seni sedia sekar dinding dipan terakota teko tikar tembikar makanan minuman ' +
    'papan rotan bahan ikan tangan dapur kalimantan taplak bulan jalan intan berlian manik batik unik antik cantik kecil ' +
    'kursi lemari besi sapi padi nilai motif pesan depan dengan bukan perahu berahi pelangi pagi seperti tais futu'
  ).split(' '),
)
const vowel = /^[aiueo]/
const particle = /(lah|kah|tah|pun)$/
const possessive = /(nya|ku|mu)$/
/** `purun`, `lampu` and `amu-` end as if in a particle or possessive. */
const looksPossessive = /^(pur|lamp|am)$/

/**
 * Every root the word may have by the rules of Indonesian affixes (`menenun` → `tenun`, `anyaman` → `anyam`), itself first.
 * The rules alone give too many: whoever asks keeps those that exist. (Sneddon, Indonesian Reference Grammar, ch. 1)
 */
export function possibleRoots(word: string): string[] {
  const half = doubled(word)
  if (half) return [word, ...possibleRoots(half)]
  if (whole.has(word) || word.length < 4) return [word]
  const found = new Set([word])
  for (const stem of withoutEndings(word)) {
    if (stem.length >= 3) found.add(stem)
    for (const once of withoutPrefix(stem)) {
      found.add(once)
      for (const twice of withoutPrefix(once)) found.add(twice)
    }
  }
  return [...found]
}

function withoutEndings(word: string): string[] {
  const stems = new Set([word])
  const bare = word.replace(particle, '').replace(possessive, '')
  if (bare.length >= 3 && !looksPossessive.test(bare)) stems.add(bare)
  for (const stem of [...stems]) {
    if (stem.length >= 7 && stem.endsWith('kan')) stems.add(stem.slice(0, -3))
    if (stem.length >= 6 && stem.endsWith('an')) stems.add(stem.slice(0, -2))
    if (stem.length >= 6 && stem.endsWith('i') && !stem.endsWith('ri')) stems.add(stem.slice(0, -1))
  }
  return [...stems]
}

/** A nasal prefix swallows the first letter of some roots: `menyulam` is of `sulam`, `memahat` of `pahat`. */
const nasal: readonly { prefix: RegExp; lost: readonly string[] }[] = [
  { prefix: /^(?:me|pe)ny(?=.)/, lost: ['s'] },
  { prefix: /^(?:me|pe)ng(?=.)/, lost: ['', 'k'] },
  { prefix: /^(?:me|pe)n(?=[^gy])/, lost: ['', 't', 'n'] },
  { prefix: /^(?:me|pe)m(?=.)/, lost: ['', 'p', 'm'] },
]
const plain = [/^(?:me|pe)(?=[lrwynm])/, /^(?:ber|per|ter)(?=.)/, /^(?:di|ke|se|be|pe)(?=.)/]

function withoutPrefix(stem: string): string[] {
  const found: string[] = []
  for (const { prefix, lost } of nasal) {
    if (!prefix.test(stem)) continue
    const rest = stem.replace(prefix, '')
    for (const letter of lost) if (letter === '' || vowel.test(rest)) found.push(letter + rest)
  }
  for (const prefix of plain) if (prefix.test(stem)) found.push(stem.replace(prefix, ''))
  return found.filter((root) => root.length >= 3)
}
