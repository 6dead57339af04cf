import { classes, type Tone } from '../classes'

type MeterProps = { label: string; part: number; whole: number; tone?: Tone }

/** For quantities that are not people: those are woven. */
export function Meter({ label, part, whole, tone }: MeterProps) {
  const share = whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : 0
  return (
    <svg className={classes('meter', tone)} role="img" aria-label={label}>
      <rect className="meter-track" width="100%" height="100%" />
      <rect className="meter-fill" width={`${Math.round(share * 1000) / 10}%`} height="100%" />
    </svg>
  )
}
