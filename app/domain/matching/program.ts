/** A mixed-integer program in the form HiGHS takes: rows packed one after another. */
export type Program = {
  readonly numCols: number
  readonly numRows: number
  readonly colCost: number[]
  readonly colLower: number[]
  readonly colUpper: number[]
  readonly integrality: (0 | 1)[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
  readonly matrix: { format: 'csr'; numRows: number; numCols: number; starts: number[]; indices: number[]; values: number[] }
}

export type Term = readonly [column: number, factor: number]

/** Columns and rows as they are thought of; `program` packs them. */
export class ProgramDraft {
  readonly cost: number[] = []
  readonly lower: number[] = []
  readonly upper: number[] = []
  readonly integer: (0 | 1)[] = []
  readonly rowLower: number[] = []
  readonly rowUpper: number[] = []
  readonly starts = [0]
  readonly indices: number[] = []
  readonly values: number[] = []

  column(cost: number, lower: number, upper: number, integer: boolean): number {
    this.cost.push(cost)
    this.lower.push(lower)
    this.upper.push(upper)
    this.integer.push(integer ? 1 : 0)
    return this.cost.length - 1
  }

  addCost(column: number, cost: number): void {
    this.cost[column] = (this.cost[column] ?? 0) + cost
  }

  row(lower: number, terms: readonly Term[], upper: number): void {
    for (const [column, factor] of terms) {
      this.indices.push(column)
      this.values.push(factor)
    }
    this.starts.push(this.indices.length)
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
  }

  program(): Program {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length]
    return {
      numCols,
      numRows,
      colCost: this.cost,
      colLower: this.lower,
      colUpper: this.upper,
      integrality: this.integer,
      rowLower: this.rowLower,
      rowUpper: this.rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts: this.starts, indices: this.indices, values: this.values },
    }
  }
}
