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
const NAME_HEIGHT = 16

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
      {placed(plans, { x, y }).map(({ plan, hasRoom, ...at }) => (
        <PlanPoint key={plan.name} plan={plan} hasRoom={hasRoom} {...at} />
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

/** Where plans lie so near each other that their names would cover each other, the first in turn is named, the chosen one before all. */
function placed(plans: readonly NamedPlan[], { x, y }: Axes) {
  const named: { x: number; y: number }[] = []
  const inTurn = [...plans].sort((one, other) => Number(other.chosen ?? false) - Number(one.chosen ?? false))
  return inTurn
    .map((plan) => {
      const at = { x: x(plan.cost), y: y(plan.chance) }
      const hasRoom = named.every((other) => Math.abs(other.y - at.y) > NAME_HEIGHT || Math.abs(other.x - at.x) > NAME_ROOM)
      if (hasRoom) named.push(at)
      return { plan, hasRoom, ...at }
    })
    .reverse()
}

/** The frontier climbs to the right, so a name has room below it to the right or above it to the left. */
function PlanPoint({ plan, hasRoom, x, y }: { plan: NamedPlan; hasRoom: boolean; x: number; y: number }) {
  const nearEdge = x > RIGHT - NAME_ROOM
  return (
    <>
      <circle className={plan.chosen ? 'pt pt-on' : 'pt'} cx={x} cy={y} r="6.5" />
      {hasRoom && (
        <text className="v" x={nearEdge ? x - 12 : x + 12} y={nearEdge ? y - 6 : y + 15} textAnchor={nearEdge ? 'end' : 'start'}>
          {plan.name}
        </text>
      )}
    </>
  )
}
