import { roomFor, type SetLabel } from './label-room'
import { percent, stretches, sum } from './shares'

export type Stripe = {
  amount: number
  title: string
  /** Set under the stripe where there is room; five or fewer a cloth. */
  label?: { text: string; value: string }
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

type Placed = SetLabel & { label: NonNullable<Stripe['label']> }

function ClothLabels({ stripes, top }: { stripes: readonly Stripe[]; top: number }) {
  const labels = placed(stripes)
  const room = roomFor(labels)
  return labels.map(({ at, anchor, label }, nth) => {
    if (room[nth] === 'never') return null
    const x = percent(Math.round(at * 10_000))
    return (
      <g key={nth} className={room[nth] === 'always' ? undefined : room[nth]}>
        <line x1={x} x2={x} y1={top + 4} y2={top + 14} />
        <text x={x} y={top + 29} textAnchor={anchor}>
          {label.text} <tspan className="v">{label.value}</tspan>
        </text>
      </g>
    )
  })
}

/** Under the middle of its stripe; at the ends of the cloth it stays within it. */
function placed(stripes: readonly Stripe[]): Placed[] {
  const whole = sum(stripes.map((stripe) => stripe.amount))
  let reached = 0
  return stripes.flatMap(({ amount, label }, at): Placed[] => {
    const middle = reached + amount / 2
    reached += amount
    if (!label || whole === 0) return []
    const letters = label.text.length + label.value.length + 1
    if (at === 0) return [{ at: 0, anchor: 'start', letters, label }]
    if (at === stripes.length - 1) return [{ at: 1, anchor: 'end', letters, label }]
    return [{ at: middle / whole, anchor: 'middle', letters, label }]
  })
}
