import type { ProducerId, ProductId, StandardId } from '#app/domain/shared/ids'
import type { Lexicon } from '#app/domain/vocabulary/lexicon'
import { Answers } from './answers'
import type { CatalogueEntry } from './catalogue-entry'
import { FacetColumn } from './facet-column'
import { type FacetName, facetNames } from './facets'
import { Row } from './row'
import { searchedOf } from './search-words'
import { byWeight, comparisonFor, type Sort, type SortFigures, sorts } from './sort-order'
import { type GiveWay, sortedInPieces } from './sorted-in-pieces'
import { SortedPositions } from './sorted-positions'
import { takeTurns } from './turns'
import { WordIndex } from './word-index'

export type EntryId = ProductId | StandardId

type News = CatalogueEntry & { version: number }

/**
 * The catalogue laid out for counting: figures in rows, a position an entry, so that a hundred thousand entries are searched,
 * filtered and counted in one pass of about a millisecond. Texts and pictures stay in the database. A changed entry is written
 * at a new position and its old one is left empty; when too many are empty, whoever reads lays it out anew.
 */
export class CatalogueIndex {
  readonly columns = facetNames.map((facet) => new FacetColumn(facet))
  readonly words: WordIndex
  readonly answers = new Answers()
  readonly #orders = new Map<Sort, SortedPositions>()
  readonly #positions = new Map<EntryId, number>()
  readonly #ids: EntryId[] = []
  #gone = new Uint8Array(64)
  #empty = 0
  readonly #figures = { version: new Row(), kind: new Row(), turn: new Row(), price: new Row(), leadDays: new Row() }
  readonly #amounts = { perYear: new Row(), makers: new Row(), stock: new Row() }
  /** Makers of position n stand from `starts[n]` to `starts[n + 1]`. */
  readonly #capacities = { starts: new Row(), makers: new Row(), perYear: new Row() }
  readonly #makers = new Map<ProducerId, number>()

  constructor(readonly lexicon: Lexicon) {
    this.words = new WordIndex(lexicon, (at) => this.#gone[at] === 1)
    this.#capacities.starts.push(0)
  }

  /** Entries that are shown. */
  get entries(): number {
    return this.#positions.size
  }

  /** Positions, empty ones included. */
  get size(): number {
    return this.#ids.length
  }

  /** 1 where nothing stands any more. */
  get gone(): Uint8Array {
    return this.#gone.subarray(0, this.size)
  }

  get isWorn(): boolean {
    return this.#empty > 1000 && this.#empty > this.entries / 4
  }

  /** Brings in a few that are new or changed, each at its place in every order, and takes out what is no longer shown. */
  write(news: readonly News[], gone: readonly EntryId[]): void {
    this.#exchange(news, gone)
    for (const { id } of news) this.#putInOrder(this.#positions.get(id) ?? 0)
  }

  /** The same for some of many: `settle` puts all in order once the last are there. */
  bring(news: readonly News[], gone: readonly EntryId[]): void {
    this.#orders.clear()
    this.#exchange(news, gone)
  }

  /** Puts all in every order that may be asked for, anew, and others have their turn meanwhile. */
  async settle(giveWay: GiveWay): Promise<void> {
    const heaviest = await sortedInPieces(this.everything(), byWeight(this.#sorted), giveWay)
    await giveWay()
    takeTurns(heaviest, (at) => this.#kindAt(at), this.#figures.turn)
    for (const sort of sorts) {
      await giveWay()
      const compare = comparisonFor(sort, this.#sorted)
      this.#orders.set(sort, new SortedPositions(await sortedInPieces(this.everything(), compare, giveWay), compare))
    }
  }

  #exchange(news: readonly News[], gone: readonly EntryId[]): void {
    this.answers.clear()
    for (const id of [...gone, ...news.map((entry) => entry.id)]) this.#leave(id)
    for (const entry of news) this.#add(entry)
  }

  column(name: FacetName): FacetColumn {
    const column = this.columns.find((one) => one.name === name)
    if (!column) throw new Error(`there is no facet ${name}`)
    return column
  }

  /** All that is shown, in order. */
  order(sort: Sort): SortedPositions {
    const known = this.#orders.get(sort)
    if (known) return known
    const compare = comparisonFor(sort, this.#sorted)
    const order = new SortedPositions(this.everything().sort(compare), compare)
    this.#orders.set(sort, order)
    return order
  }

  /** Positions of all that is shown. */
  everything(): Uint32Array {
    return Uint32Array.from(this.#positions.values())
  }

  /** The entry at a place in an order, and the version of it that this is. */
  entryRanked(sort: Sort, rank: number): { id: EntryId; version: number } {
    const at = this.order(sort).at(rank)
    const id = this.#ids[at]
    if (id === undefined) throw new Error('there is no such position')
    return { id, version: this.#figures.version.at(at) }
  }

  /** Pieces that lie ready, and those that all makers of an entry can still make; `possible` tells it of each. */
  able(at: number, possible: (maker: number, perYear: number) => number): number {
    const { starts, makers, perYear } = this.#capacities
    let able = this.#amounts.stock.at(at)
    for (let one = starts.at(at); one < starts.at(at + 1); one++) able += possible(makers.at(one), perYear.at(one))
    return able
  }

  readonly stockAt = (at: number): number => this.#amounts.stock.at(at)
  readonly leadDaysAt = (at: number): number => this.#figures.leadDays.at(at)
  readonly makerNumber = (id: ProducerId): number | undefined => this.#makers.get(id)

  readonly #sorted: SortFigures = {
    id: (at) => this.#ids[at] ?? '',
    standard: (at) => this.#figures.kind.at(at) & 1,
    turn: (at) => this.#figures.turn.at(at),
    price: (at) => this.#figures.price.at(at),
    leadDays: (at) => this.#figures.leadDays.at(at),
    perYear: (at) => this.#amounts.perYear.at(at),
    makers: (at) => this.#amounts.makers.at(at),
  }

  #add(entry: News): void {
    const at = this.#ids.push(entry.id) - 1
    this.#positions.set(entry.id, at)
    if (at >= this.#gone.length) {
      const more = new Uint8Array(this.#gone.length * 2)
      more.set(this.#gone)
      this.#gone = more
    }
    for (const column of this.columns) column.add(entry, this.lexicon)
    const { version, kind, turn, price, leadDays } = this.#figures
    version.push(entry.version)
    kind.push(this.#craftNumber(entry.craft) * 2 + (entry.id.startsWith('std_') ? 1 : 0))
    turn.push(0)
    price.push(entry.priceMinor)
    leadDays.push(entry.leadDays)
    this.#amounts.perYear.push(entry.perYear)
    this.#amounts.makers.push(entry.makers)
    this.#amounts.stock.push(entry.stock)
    for (const [maker, perYear] of entry.capacities) {
      const number = this.#makers.get(maker) ?? this.#makers.size
      this.#makers.set(maker, number)
      this.#capacities.makers.push(number)
      this.#capacities.perYear.push(perYear)
    }
    this.#capacities.starts.push(this.#capacities.makers.length)
    this.words.add(at, searchedOf(entry))
  }

  readonly #crafts = new Map<string, number>()
  #craftNumber(craft: string): number {
    const number = this.#crafts.get(craft) ?? this.#crafts.size
    this.#crafts.set(craft, number)
    return number
  }

  #leave(id: EntryId): void {
    const at = this.#positions.get(id)
    if (at === undefined) return
    this.#positions.delete(id)
    this.#gone[at] = 1
    this.#empty++
    for (const order of this.#orders.values()) order.takeOut(at)
  }

  /** The turns of the others stay as they are: two may share one until the catalogue is laid out anew. */
  #putInOrder(at: number): void {
    const heavier = byWeight(this.#sorted)
    const kind = this.#kindAt(at)
    let turn = 0
    for (let other = 0; other < this.size; other++)
      if (!this.#gone[other] && other !== at && this.#kindAt(other) === kind && heavier(other, at) < 0) turn++
    this.#figures.turn.set(at, turn)
    for (const order of this.#orders.values()) order.putIn(at)
  }

  #kindAt(at: number): number {
    return this.#figures.kind.at(at)
  }
}
