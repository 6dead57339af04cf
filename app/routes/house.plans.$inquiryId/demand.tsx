import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Legend, Weave } from '#app/ui/weave/weave'

type Line = {
  id: string
  standardName: string
  standardNameEn: string
  asked: number
  buffer: number
  readyBy: string
  promised: readonly number[]
}

/** What is wanted, and how much of it is promised so far: a thread a promise. */
export function Demand({ lines, children }: { lines: readonly Line[]; children: ReactNode }) {
  const { t, language, number, day, share } = useWords()
  return (
    <Panel
      id="demand"
      title={t('plans.demand')}
      beside={children}
      end={<span className="muted t-s">{t('plans.lines', { count: lines.length })}</span>}
      flush
      foot={
        <Legend
          items={[
            { sign: 'a', text: t('plans.promised') },
            { sign: 'short', text: t('plans.missing') },
          ]}
        />
      }
    >
      <ul className="demand">
        {lines.map((line) => {
          const needed = line.asked + line.buffer
          const promised = line.promised.reduce((all, one) => all + one, 0)
          return (
            <li key={line.id}>
              <div className="row row-between row-nowrap">
                <span>
                  <strong>{language === 'id' ? line.standardName : line.standardNameEn}</strong>
                  <small>
                    {t('plans.asked_and_buffer', { asked: number(line.asked), buffer: number(line.buffer) })},{' '}
                    {t('plans.ready_by')} {day(line.readyBy)}
                  </small>
                </span>
                <b className={promised >= needed ? 'n t-good' : 'n t-bad'}>{share(promised / needed)}</b>
              </div>
              <Weave
                label={t('plans.promised_of', { promised: number(promised), needed: number(needed) })}
                threads={line.promised.map((amount) => ({ amount }))}
                total={needed}
                rest="short"
                height={10}
              />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
