import { percent, sum } from './shares'
import { Legend, Weave, type Sign, type Thread } from './weave'

type Mark = { at: number; text: string }

type PledgeProps = {
  label: string
  threads: readonly Thread[]
  need: Mark
  /** Figures under the bar. */
  scale?: readonly Mark[]
  legend?: readonly { sign: Sign; text: string }[]
}

/** What was promised to a call, thread by thread, against what is needed. */
export function Pledge({ label, threads, need, scale = [], legend = [] }: PledgeProps) {
  const whole = Math.max(sum(threads.map((thread) => thread.amount)), need.at)
  const place = (at: number) => (whole > 0 ? percent(Math.round((at / whole) * 10_000)) : '0%')
  const needed = place(need.at)
  return (
    <div className="pledge">
      <Weave label={label} threads={threads} total={whole} height={44} big />
      <svg className="pledge-marks" aria-hidden="true">
        <line className="mark-need" x1={needed} x2={needed} y1="4" y2="70" />
        <text
          className="need"
          x={needed}
          dx={need.at * 2 < whole ? 8 : -8}
          y="13"
          textAnchor={need.at * 2 < whole ? 'start' : 'end'}
        >
          {need.text}
        </text>
        {scale.map(({ at, text }) => (
          <text key={at} x={place(at)} y="84" textAnchor={at === 0 ? 'start' : at >= whole ? 'end' : 'middle'}>
            {text}
          </text>
        ))}
      </svg>
      <Legend items={legend} />
    </div>
  )
}
