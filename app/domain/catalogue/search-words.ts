import type { Craft } from '#app/domain/people/producer'

/** Words that say nothing of what somebody is looking for. */
const small = new Set('yang dan atau untuk dari di ke dengan the a an and or for of in with from to'.split(' '))
const mostTerms = 8

/** What people call a craft, in either language, besides what stands in the names. */
export const craftWords: Record<Craft, string> = {
  weaving: 'anyaman anyam weaving woven plaited reed basketry',
  batik: 'batik kain cloth textile',
  ikat: 'tenun ikat kain weaving woven cloth textile',
  furniture: 'mebel furnitur kayu furniture wood',
  pottery: 'gerabah tembikar keramik pottery clay earthenware',
  other: 'kerajinan craft',
}

/** Lower case, without accents, letters and figures only, each word once and after a space: ` tas purun 30`. */
export function plainWords(...texts: readonly (string | null)[]): string {
  const words = new Set<string>()
  for (const text of texts) for (const word of wordsIn(text ?? '')) words.add(word)
  let plain = ''
  for (const word of words) plain += ` ${word}`
  return plain
}

/** What is looked for: each term has to begin a word of whatever is found. */
export function searchTerms(question: string): string[] {
  const terms = [...new Set(wordsIn(question))]
  const telling = terms.filter((term) => !small.has(term))
  return (telling.length > 0 ? telling : terms).slice(0, mostTerms)
}

function wordsIn(text: string): string[] {
  return text
    .slice(0, 2000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
