import type { ReactNode } from 'react'
import type { CallProgress } from '#app/domain/supply/call-progress'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'
import { Pledge } from '#app/ui/weave/pledge'
import { roundScale } from '#app/ui/weave/shares'
import type { StaffCall } from '#db/queries/supply-calls.server'
import { type Invitation, isLive, type PromiseRow } from './rows'

type ComingInProps = {
  call: StaffCall
  progress: CallProgress
  promises: PromiseRow[]
  invitations: Invitation[]
  /** How fresh this is. */
  children: ReactNode
}

/** Promised against needed, one thread a maker; what a viewer may not see by name is one thread together. */
export function ComingIn({ call, progress, promises, invitations, children }: ComingInProps) {
  const { t, number } = useWords()
  const unit = t(`unit.${call.unit}`)
  const { needed, promised, makers, missing } = progress
  const live = promises.filter(isLive)
  const threads = live.map((promise) => {
    const amount = promise.confirmedQuantity ?? promise.most
    return { amount, title: t('supply.thread', { name: promise.name, most: number(amount) }) }
  })
  const unseen = promised - threads.reduce((all, thread) => all + thread.amount, 0)
  const spare = promised - needed
  const answered = new Set([
    ...live.map((promise) => promise.producerId),
    ...invitations.filter((maker) => maker.answeredAt !== null).map((maker) => maker.id),
  ])
  const figures = { promised: number(promised), needed: number(needed), makers: number(makers), unit }
  return (
    <Panel
      id="coming-in"
      title={t('supply.coming_in')}
      beside={
        <>
          {missing > 0 ? (
            <Tag tone="warn">{t('supply.missing_pieces', { missing: number(missing), unit })}</Tag>
          ) : (
            <Tag tone="good">{spare > 0 ? t('supply.spare_pieces', { spare: number(spare), unit }) : t('supply.enough')}</Tag>
          )}{' '}
          {children}
        </>
      }
      end={<span className="t-s soft">{t('supply.answered', { answered: answered.size, asked: invitations.length })}</span>}
    >
      <Pledge
        label={t('supply.progress', figures)}
        threads={unseen > 0 ? [...threads, { amount: unseen, kind: 'soft' }] : threads}
        need={{ at: needed, text: t('supply.need_mark', { needed: number(needed) }) }}
        scale={roundScale(Math.max(promised, needed)).map((at) => ({ at, text: number(at) }))}
        legend={[{ sign: 'a', text: t('supply.one_thread', { promised: number(promised) }) }]}
      />
    </Panel>
  )
}
