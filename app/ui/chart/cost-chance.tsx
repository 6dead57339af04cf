import { undominated, type CostAndChance } from './frontier'

type Tick = { value: number; text: string }
export type NamedPlan = CostAndChance & { name: string; chosen?: boolean }

type CostChanceProps = {
  id: string
  title: string
  /** The finding in a sentence, with its figures. */
  description: string
  plans: readonly NamedPlan[]
  /** Other plans that are possible. */
  cloud?: readonly CostAndChance[]
  houseMinimum?: { chance: number; text: string }
  costTicks: readonly Tick[]
  chanceTicks: readonly Tick[]
  costLabel: string
}

const LEFT = 44
const RIGHT = 404
const TOP = 14
const BOTTOM = 292
const NAME_ROOM = 130

const scale = (from: number, to: number, start: number, end: number) => (value: number) =>
  Math.round((to > from ? start + ((value - from) / (to - from)) * (end - start) : (start + end) / 2) * 10) / 10

/** Cost to the right, chance upwards, both measured by their ticks' ends or the plans, whichever reach further. */
function axes({ plans, cloud = [], costTicks, chanceTicks }: CostChanceProps) {
  const points = [...plans, ...cloud]
  const costs = [...points.map((point) => point.cost), ...costTicks.map((tick) => tick.value)]
  const chances = [...points.map((point) => point.chance), ...chanceTicks.map((tick) => tick.value)]
  return {
    x: scale(Math.min(...costs), Math.max(...costs), LEFT + 16, RIGHT - 16),
    y: scale(Math.min(...chances), Math.max(...chances), BOTTOM, TOP),
  }
}

type Axes = ReturnType<typeof axes>

export function CostChance(props: CostChanceProps) {
  const { id, title, description, plans, cloud = [], houseMinimum } = props
  const { x, y } = axes(props)
  const frontier = undominated([...plans, ...cloud]).map((point) => `${x(point.cost)} ${y(point.chance)}`)
  return (
    <svg className="chart" viewBox="0 0 424 336" role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <Grid {...props} x={x} y={y} />
      {houseMinimum && <HouseMinimum text={houseMinimum.text} y={y(houseMinimum.chance)} />}
      {cloud.map((point, at) => (
        <circle key={at} className="cloud" cx={x(point.cost)} cy={y(point.chance)} r="2.5" />
      ))}
      <path className="front" d={`M${frontier.join('L')}`} />
      {plans.map((plan) => (
        <PlanPoint key={plan.name} plan={plan} x={x(plan.cost)} y={y(plan.chance)} />
      ))}
    </svg>
  )
}

function Grid({ costTicks, chanceTicks, costLabel, x, y }: CostChanceProps & Axes) {
  return (
    <>
      {chanceTicks.map(({ value, text }) => (
        <g key={value}>
          <line className="grid" x1={LEFT} x2={RIGHT} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {costTicks.map(({ value, text }) => (
        <text key={value} x={x(value)} y={BOTTOM + 20} textAnchor="middle">
          {text}
        </text>
      ))}
      <text x={RIGHT} y={BOTTOM + 40} textAnchor="end">
        {costLabel}
      </text>
    </>
  )
}

function HouseMinimum({ text, y }: { text: string; y: number }) {
  return (
    <>
      <rect className="house-min" x={LEFT} y={TOP} width={RIGHT - LEFT} height={Math.max(y - TOP, 0)} />
      <line className="dash" x1={LEFT} x2={RIGHT} y1={y} y2={y} />
      <text x={LEFT + 4} y={y - 6}>
        {text}
      </text>
    </>
  )
}

/** The frontier climbs to the right, so a name has room below it to the right or above it to the left. */
function PlanPoint({ plan, x, y }: { plan: NamedPlan; x: number; y: number }) {
  const nearEdge = x > RIGHT - NAME_ROOM
  return (
    <>
      <circle className={plan.chosen ? 'pt pt-on' : 'pt'} cx={x} cy={y} r="6.5" />
      <text className="v" x={nearEdge ? x - 12 : x + 12} y={nearEdge ? y - 6 : y + 15} textAnchor={nearEdge ? 'end' : 'start'}>
        {plan.name}
      </text>
    </>
  )
}
