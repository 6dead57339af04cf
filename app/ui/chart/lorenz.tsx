/** People who share one income, e.g. a workshop's hands and what the plan pays them together. */
export type IncomeGroup = { people: number; income: number }

const WIDTH = 64
const HEIGHT = 44

const point = (people: number, income: number) => `${round(people * WIDTH)} ${round(HEIGHT - income * HEIGHT)}`
const round = (value: number) => Math.round(value * 10) / 10

/** Share of people against share of income, poorest first (M. O. Lorenz, 1905). The dashed line is equal pay. */
function lorenzPath(groups: readonly IncomeGroup[]): string {
  const people = groups.reduce((total, group) => total + group.people, 0)
  const income = groups.reduce((total, group) => total + group.income, 0)
  if (people === 0 || income === 0) return `M${point(0, 0)}L${point(1, 1)}`
  const poorestFirst = [...groups].sort((one, other) => one.income * other.people - other.income * one.people)
  let reachedPeople = 0
  let reachedIncome = 0
  const points = poorestFirst.map((group) => {
    reachedPeople += group.people
    reachedIncome += group.income
    return `L${point(reachedPeople / people, reachedIncome / income)}`
  })
  return `M${point(0, 0)}${points.join('')}`
}

/** Decoration beside the figures, which say the same in words. */
export function Lorenz({ groups }: { groups: readonly IncomeGroup[] }) {
  const line = lorenzPath(groups)
  return (
    <svg className="lorenz" viewBox="-1 -1 66 46" width="66" height="46" aria-hidden="true">
      <path className="lorenz-eq" d={`M0 ${HEIGHT} ${WIDTH} 0`} />
      <path className="lorenz-gap" d={`${line}L0 ${HEIGHT}z`} />
      <path className="lorenz-line" d={line} />
    </svg>
  )
}
