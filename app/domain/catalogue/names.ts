import type { Lexicon } from '#app/domain/vocabulary/lexicon'
import { wordsIn } from '#app/domain/vocabulary/plain-text'
import { readQuestion, type SearchedWords } from '#app/domain/vocabulary/read-question'
import { WordIndex } from './word-index'

/** A place as far as it is told: a province, or a kabupaten, kecamatan or village in it. */
export type Place = { province: string; regency?: string; district?: string; village?: string }

/** What has a page or a list of its own besides the goods. */
export type NamedThing =
  { kind: 'motif' | 'maker' | 'centre'; slug: string; name: string } | ({ kind: 'place'; name: string } & Place)

/** What stands before many names and tells none from the other. */
const titles = /\b(kelompok|kel|klp|kub|koperasi|kop|kube|sanggar|rumah|sentra|usaha|ud|cv|pt|pak|bu|ibu|bapak)\b\.?/gi

const kinds = ['motif', 'maker', 'centre', 'place'] as const
const weight = 100

/** What is called so: read by the same rules as goods, so that slips, other languages and endings do not hide a name. */
export class Names {
  readonly #index: WordIndex
  readonly #things: readonly NamedThing[]
  readonly #whole = new Map<string, number[]>()

  constructor(lexicon: Lexicon, things: readonly NamedThing[]) {
    this.#index = new WordIndex(lexicon, () => false)
    this.#things = things
    for (const [at, { kind, name }] of things.entries()) {
      // A motif is called by what it shows; a maker's or a place's name says nothing of what is made there.
      const said =
        kind === 'motif' ? { text: name, weight } : { text: name.replace(titles, ' '), weight, names: 'proper' as const }
      this.#index.add(at, { said: [said], about: [] })
      const whole = wordsIn(name).join(' ')
      this.#whole.set(whole, [...(this.#whole.get(whole) ?? []), at])
    }
  }

  /** Of each kind the few that most of the question names. Words by which `goods` are found are no slip of a name. */
  find(question: string, goods: SearchedWords, few: number): NamedThing[] {
    const found = new Map<number, { words: number; score: number }>()
    const hold = (at: number, words: number, score: number) => {
      const before = found.get(at) ?? { words: 0, score: 0 }
      found.set(at, { words: before.words + words, score: before.score + score })
    }
    const own = this.#index.words
    const searched = { ...own, has: (word: string) => own.has(word) || goods.has(word) }
    for (const { terms, weight: counts } of readQuestion(this.#index.lexicon, searched, question).asked) {
      const { positions, weights } = this.#index.best(terms)
      for (const at of positions) hold(at, 1, counts * (weights[at] ?? 0))
    }
    for (const at of this.#whole.get(wordsIn(question).join(' ')) ?? []) hold(at, mostWords, 0)
    const all = [...found].map(([at, held]) => ({ ...held, thing: this.#things[at] }))
    return kinds.flatMap((kind) => {
      const some = all.flatMap(({ thing, ...held }) => (thing?.kind === kind ? [{ thing, ...held }] : []))
      const most = Math.max(...some.map(({ words }) => words))
      return some
        .filter(({ words }) => words === most)
        .sort((a, b) => b.score - a.score || (a.thing.name < b.thing.name ? -1 : 1))
        .slice(0, few)
        .map(({ thing }) => thing)
    })
  }
}

/** More than a question has: who is called exactly so comes alone. */
const mostWords = 100
