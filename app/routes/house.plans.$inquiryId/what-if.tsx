import { Form, useNavigation } from '@remix-run/react'
import type { Change, Figures } from '#app/domain/plans/what-if'
import { rupiah } from '#app/domain/shared/money'
import { answerTo, problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { DayField, NumberUnit } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'

type Line = { id: string; standardName: string; standardNameEn: string }
type Tried = { tried: { before: Figures[]; after: Figures[] }; change: Change }
type Props = { line: Line; answer: unknown }

const triedIn = (answer: unknown): Tried | undefined =>
  typeof answer === 'object' && answer !== null && 'tried' in answer ? (answer as Tried) : undefined

/** Another day, price or share tried out on the promises that are there; nothing is kept until it is made the rule. */
export function WhatIf({ line, answer }: Props) {
  const words = useWords()
  const { t, language } = words
  const found = triedIn(answer)
  const own = answerTo(answer, 'what_if', 'adopt')
  const isBusy = useNavigation().formData?.get('do') === 'what_if'
  const field = (name: string, tried: number | string | null | undefined) => ({
    name,
    defaultValue: typedAt(own, name, tried === null || tried === undefined ? '' : String(tried)),
    error: problemAt(own, name, words),
    optional: t('ui.optional'),
  })
  const change = found?.change
  const share = change?.shareCapBp
  return (
    <Panel id="what-if" title={t('plans.what_if')}>
      <Form method="post" preventScrollReset className="stack">
        <input type="hidden" name="tryLine" value={line.id} />
        <p className="soft">{t('plans.what_if_note')}</p>
        <div className="grid grid-3 tried-fields">
          <DayField label={t('plans.what_if_ready_by')} {...field('tryReadyBy', change?.readyBy)} />
          <NumberUnit
            label={t('plans.what_if_price', { name: language === 'id' ? line.standardName : line.standardNameEn })}
            unitBefore="Rp"
            {...field('tryPrice', change?.ceilingMinor)}
          />
          <NumberUnit label={t('plans.share_cap')} unitAfter="%" {...field('trySharePercent', share && share / 100)} />
        </div>
        {found && <Moved {...found.tried} />}
        {change && change.ceilingMinor !== null && <p className="soft">{t('plans.what_if_price_note')}</p>}
        <div className="row">
          <Button name="do" value="what_if" look={found ? undefined : 'primary'}>
            {t(isBusy ? 'plans.what_if_busy' : 'plans.what_if_try')}
          </Button>
          {change && change.ceilingMinor === null && (
            <Button name="do" value="adopt" look="primary">
              {t('plans.what_if_adopt')}
            </Button>
          )}
        </div>
      </Form>
    </Panel>
  )
}

/** Each preset as it stands and as it would be, with what moved. */
function Moved({ before, after }: Tried['tried']) {
  const { t, number, money, share } = useWords()
  const rows = after.map((now) => ({ now, was: before.find(({ preset }) => preset === now.preset) ?? now }))
  const fromTo = (was: string, now: string) => (was === now ? now : t('plans.what_if_from_to', { was, now }))
  const isKnown = after.some(({ surePpm }) => surePpm !== null)
  const sure = (ppm: number | null) => (ppm === null ? '–' : share(ppm / 1_000_000))
  return (
    <div role="status" className="tried">
      <TableScroll label={t('ui.table', { title: t('plans.what_if') })}>
        <Table
          caption={t('plans.what_if')}
          dense
          rows={rows}
          rowKey={({ now }) => now.preset}
          columns={[
            { head: t('plans.title'), names: true, cell: ({ now }) => t(`matching.preset.${now.preset}`) },
            {
              head: t('plans.cost_in_all'),
              number: true,
              cell: ({ was, now }) => fromTo(money(rupiah(was.totalMinor)), money(rupiah(now.totalMinor))),
            },
            ...(isKnown
              ? [
                  {
                    head: t('plans.sure_row'),
                    number: true,
                    cell: ({ was, now }: (typeof rows)[number]) => fromTo(sure(was.surePpm), sure(now.surePpm)),
                  },
                ]
              : []),
            { head: t('plans.makers'), number: true, cell: ({ was, now }) => fromTo(number(was.makers), number(now.makers)) },
            {
              head: t('plans.hands'),
              number: true,
              cell: ({ was, now }) => fromTo(number(was.households), number(now.households)),
            },
            { head: t('plans.missing'), number: true, cell: ({ was, now }) => fromTo(number(was.short), number(now.short)) },
          ]}
        />
      </TableScroll>
    </div>
  )
}
