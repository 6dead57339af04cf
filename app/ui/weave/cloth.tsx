import { percent, stretches, sum } from './shares'

export type Stripe = {
  amount: number
  title: string
  /** Set under the stripe; five or fewer a cloth. `wide` leaves it out on phones. */
  label?: { text: string; value: string; wide?: boolean }
}

type ClothProps = { label: string; stripes: readonly Stripe[]; height?: number }

const DYES = 7
const LABEL_ROOM = 36
/** Per cent of the cloth: a narrower stripe has no room for its own warp lines. */
const LINED_FROM = 4

/** One order as striped cloth: a stripe is a workshop, its width its share. */
export function Cloth({ label, stripes, height = 140 }: ClothProps) {
  const labelled = stripes.some((stripe) => stripe.label)
  const woven = labelled ? height - LABEL_ROOM : height
  const places = stretches(stripes.map((stripe) => stripe.amount))
  return (
    <svg className="cloth" height={height} role="img" aria-label={label}>
      {stripes.map(({ title }, at) => (
        <ClothStripe
          key={at}
          title={title}
          dye={(at % DYES) + 1}
          from={parseFloat(places[at]?.x ?? '0')}
          width={parseFloat(places[at]?.width ?? '0')}
          height={woven}
        />
      ))}
      <rect className="sheen" width="100%" height={woven} />
      {labelled && <ClothLabels stripes={stripes} top={woven} />}
    </svg>
  )
}

type ClothStripeProps = { title: string; dye: number; from: number; width: number; height: number }

function ClothStripe({ title, dye, from, width, height }: ClothStripeProps) {
  const warp = width < LINED_FROM ? [] : [from + width * 0.12, from + width * 0.86]
  return (
    <>
      <rect className={`d${dye}`} x={`${from}%`} width={`${width}%`} height={height}>
        <title>{title}</title>
      </rect>
      {warp.map((x) => (
        <rect key={x} className="gap" x={`${x.toFixed(2)}%`} width="2" height={height} />
      ))}
      <rect className="gap" x={`${from}%`} width="3" height={height} />
    </>
  )
}

function ClothLabels({ stripes, top }: { stripes: readonly Stripe[]; top: number }) {
  const whole = sum(stripes.map((stripe) => stripe.amount))
  let reached = 0
  return stripes.map(({ amount, label }, at) => {
    const middle = reached + amount / 2
    reached += amount
    if (!label || whole === 0) return null
    const first = at === 0
    const last = at === stripes.length - 1
    const x = percent(first ? 0 : Math.round((middle / whole) * 10_000))
    return (
      <g key={at} className={label.wide ? 'wide' : undefined}>
        <line x1={x} x2={x} y1={top + 4} y2={top + 14} />
        <text x={last ? '100%' : x} y={top + 29} textAnchor={first ? 'start' : last ? 'end' : 'middle'}>
          {label.text} <tspan className="v">{label.value}</tspan>
        </text>
      </g>
    )
  })
}
