const longest = 4000

/**
 * The words of a text: lower case, without accents and apostrophes. A doubled word stays one (`manik-manik`, also written
 * `manik2`), for it may mean something else than its half: `oleh-oleh` are gifts, `oleh` is `by`.
 */
export function wordsIn(text: string): string[] {
  return text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/\b([a-z]{3,})2\b/g, '$1-$1')
    .replace(/\b([a-z]{3,})[- ]\1\b/g, '$1_$1')
    .split(/[^a-z0-9_]+/)
    .filter((word) => word !== '' && word !== '_')
    .map(singular)
}

/** What a doubled word is the double of. */
export const doubled = (word: string): string | undefined => /^([a-z]+)_\1$/.exec(word)?.[1]

const irregular = new Map([
  ['scarves', 'scarf'],
  ['shelves', 'shelf'],
  ['leaves', 'leaf'],
  ['knives', 'knife'],
  ['women', 'woman'],
  ['men', 'man'],
])

/**
 * English plurals as their singular. Indonesian words that end alike lose their last letter too, in questions and in what is
 * searched, so that they meet all the same.
 */
function singular(word: string): string {
  const known = irregular.get(word)
  if (known) return known
  if (word.length < 4 || word.includes('_') || /(ss|us|is)$/.test(word)) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/s$/, '')
}
