import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { type Invitation, isLive, type PromiseRow } from './rows'

/** Everybody who was asked, with the answer. */
export function Asked({ invitations, promises }: { invitations: Invitation[]; promises: PromiseRow[] }) {
  const { t, instant } = useWords()
  const promised = new Set(promises.filter(isLive).map((promise) => promise.producerId))
  return (
    <Panel id="asked" title={t('supply.asked_makers')} flush>
      <TableScroll label={t('supply.asked_makers')}>
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
