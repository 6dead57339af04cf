import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import type { StaffCall } from '#db/queries/supply-calls.server'
import { type Invitation, isLive, type PromiseRow } from './rows'

type AskedProps = { call: StaffCall; invitations: Invitation[]; promises: PromiseRow[] }

/** Everybody who was asked, with the answer. */
export function Asked({ call, invitations, promises }: AskedProps) {
  const { t, instant } = useWords()
  const promised = new Set(promises.filter(isLive).map((promise) => promise.producerId))
  return (
    <Panel id="asked" title={t('supply.asked_makers')} flush>
      <TableScroll label={`${t('supply.asked_makers')}, ${call.number}`}>
        <Table
          caption={t('supply.asked_makers')}
          dense
          pad
          rows={invitations}
          rowKey={(maker) => maker.id}
          columns={[
            { head: t('supply.maker'), names: true, cell: (maker) => maker.name },
            { head: t('supply.place'), cell: (maker) => [maker.village, maker.regency].filter(Boolean).join(', ') },
            {
              head: t('supply.answer'),
              cell: (maker) => (
                <>
                  {promised.has(maker.id) && <Tag tone="good">{t('supply.answer.promised')}</Tag>}
                  {!promised.has(maker.id) && maker.answer === 'cannot' && <Tag tone="line">{t('supply.answer.cannot')}</Tag>}
                  {!promised.has(maker.id) && maker.answer === null && <Tag tone="note">{t('supply.answer.none')}</Tag>}{' '}
                  {maker.answeredAt && <small className="muted">{instant(maker.answeredAt)}</small>}
                </>
              ),
            },
          ]}
        />
      </TableScroll>
    </Panel>
  )
}
