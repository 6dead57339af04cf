import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Pledge } from '#app/ui/weave/pledge'
import { roundScale } from '#app/ui/weave/shares'
import type { WorkbenchLine } from './workbench.server'

type Props = {
  line: WorkbenchLine
  answers: { asked: number; answered: number; calls: readonly { number: string; state: string; closesAt: string }[] }
  /** How fresh this is. */
  children: ReactNode
}

/** The promises to the line in view as they come in, a thread a maker, against what is needed of it. */
export function Pledges({ line, answers, children }: Props) {
  const { t, language, number, instant } = useWords()
  const needed = line.asked + line.buffer
  const promised = line.pledges.reduce((all, pledge) => all + pledge.most, 0)
  const open = answers.calls.find((call) => call.state === 'open')
  const silent = answers.asked - answers.answered
  return (
    <Panel
      id="pledges"
      title={t('plans.pledges', { name: language === 'id' ? line.standardName : line.standardNameEn })}
      beside={children}
      end={
        <span className="t-s soft">
          {t('plans.answered', { answered: answers.answered, asked: answers.asked })}{' '}
          {open ? t('plans.closes_at', { at: instant(open.closesAt) }) : answers.calls.length > 0 && t('plans.all_closed')}
        </span>
      }
    >
      <Pledge
        label={t('plans.promised_of', { promised: number(promised), needed: number(needed) })}
        threads={line.pledges.map(({ most, maker }) => ({
          amount: most,
          ...(maker && { title: `${maker}: ${number(most)}` }),
        }))}
        need={{ at: needed, text: t('plans.need_mark', { needed: number(needed) }) }}
        scale={roundScale(Math.max(promised, needed)).map((at) => ({ at, text: number(at) }))}
        legend={[
          { sign: 'a', text: t('plans.pledged_threads', { promised: number(promised) }) },
          ...(silent > 0 ? [{ sign: 'asked' as const, text: t('plans.not_answered', { count: silent }) }] : []),
        ]}
      />
    </Panel>
  )
}
