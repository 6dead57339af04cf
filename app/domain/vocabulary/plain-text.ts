const longest = 4000

/**
 * The words of a text: lower case, without accents and apostrophes. A doubled word stays one (`manik-manik`, also written
 * `manik2`), for it may mean something else than its half: `oleh-oleh` are gifts, `oleh` is `by`.
 */
export function wordsIn(text: string): string[] {
  return withSizes(text.slice(0, longest).normalize('NFKD'))
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/\b([a-z]{3,})2(an|nya)?\b/g, '$1-$1$2')
    .replace(/\b([a-z]{3,})[- ]\1\b/g, '$1_$1')
    .split(/[^a-z0-9_]+/)
    .filter((word) => word !== '' && word !== '_')
    .map((word) => american.get(word) ?? word)
    .map(singular)
}

/** `30 × 40 x 12cm` is `30x40 40x12 cm`, however it is written: who types two of the sides finds it. */
function withSizes(text: string): string {
  return text
    .replace(/(?<=\d)\s*[x×*]\s*(?=\d)/gi, 'x')
    .replace(/\b(\d+)x(\d+)x(\d+)/gi, '$1x$2 $2x$3')
    .replace(/(?<=\d)(?=(?:mm|cm|m|g|gr|gram|kg|l|ml|pcs|pc|lbr|meter|inch)\b)/gi, ' ')
}

/** What a doubled word is the double of. */
export const doubled = (word: string): string | undefined => /^([a-z]+)_\1$/.exec(word)?.[1]

/** Two ways of spelling English; both are read as the shorter. */
const american = new Map(
  (
    'colour:color coloured:colored colourful:colorful multicolour:multicolor multicoloured:multicolored favour:favor ' +
    'favours:favor fibre:fiber fibres:fiber grey:gray jewellery:jewelry jewelery:jewelry moulded:molded mould:mold ' +
    'centre:center organiser:organizer woollen:woolen pyjama:pajama pyjamas:pajama'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const irregular = new Map([
  ['scarves', 'scarf'],
  ['shelves', 'shelf'],
  ['leaves', 'leaf'],
  ['knives', 'knife'],
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
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
