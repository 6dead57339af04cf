import type { Lexicon } from '#app/domain/vocabulary/lexicon'
import { type FacetedEntry, type FacetName, facets, type FacetValue } from './facets'
import { Row } from './row'

/** The values of a facet, entry by entry: a small number each. Entries found under the same values share it. */
export class FacetColumn {
  readonly #codes = new Row()
  readonly #valuesOf: (readonly string[])[] = []
  readonly #codeOfValues = new Map<string, number>()
  readonly #codeOfSame = new Map<string | number, number>()
  /** What values are called, where they are names. */
  readonly named = new Map<string, FacetValue>()

  constructor(readonly name: FacetName) {}

  add(entry: FacetedEntry, lexicon: Lexicon): void {
    const decides = facets[this.name].of(entry)
    this.#codes.push(this.#codeOfSame.get(decides) ?? this.#codeOf(decides, lexicon))
  }

  #codeOf(decides: string | number, lexicon: Lexicon): number {
    const found = facets[this.name].values(String(decides), lexicon)
    for (const one of found) if (one.name) this.named.set(one.value, one)
    const values = found.map(({ value }) => value)
    const key = values.join(' ')
    const code = this.#codeOfValues.get(key) ?? this.#valuesOf.push(values) - 1
    this.#codeOfValues.set(key, code)
    this.#codeOfSame.set(decides, code)
    return code
  }

  get codes(): Uint32Array {
    return this.#codes.view()
  }

  /** 1 where a code has one of these values. */
  allowing(chosen: readonly string[]): Uint8Array {
    return Uint8Array.from(this.#valuesOf, (values) => (values.some((value) => chosen.includes(value)) ? 1 : 0))
  }

  /** How many of these positions each value would find: those that miss nothing, or only what this facet asks for. */
  tally(positions: Uint32Array, misses: Uint8Array, missed: Uint8Array, number: number): Map<string, number> {
    const codes = this.codes
    const ofCode = new Uint32Array(this.#valuesOf.length)
    for (let nth = 0; nth < positions.length; nth++) {
      const miss = misses[nth] ?? 0
      if (miss > 1 || (miss === 1 && missed[nth] !== number)) continue
      const code = codes[positions[nth] ?? 0] ?? 0
      ofCode[code] = (ofCode[code] ?? 0) + 1
    }
    const found = new Map<string, number>()
    for (const [code, values] of this.#valuesOf.entries()) {
      const entries = ofCode[code] ?? 0
      if (entries > 0) for (const value of values) found.set(value, (found.get(value) ?? 0) + entries)
    }
    return found
  }
}
