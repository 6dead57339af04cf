import { daysBetween, type Day } from '#app/domain/shared/calendar'
import { MayLink } from '#app/http/may-link'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { daysInWords, placeInWords } from '#app/ui/off-days/off-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import type { OffDaysRow } from '#db/queries/off-days-lists.server'
import type { Chosen } from './calendar-filters'

type OffDaysTableProps = { days: OffDaysRow[]; chosen: Chosen; today: Day; mayEdit: boolean; action: string }

export function OffDaysTable({ days, chosen, today, mayEdit, action }: OffDaysTableProps) {
  const words = useWords()
  const { t } = words
  if (days.length === 0) {
    const { when, maker, ...filters } = chosen
    const narrowed = when !== 'coming' || Object.values(filters).some(Boolean)
    return narrowed ? (
      <Empty
        icon="search"
        title={t('calendar.none_found')}
        action={<a href={maker ? `/house/calendar?maker=${maker}` : '/house/calendar'}>{t('ui.clear_filters')}</a>}
      />
    ) : (
      <Empty icon="calendar-days" title={t('calendar.none')}>
        {t('calendar.none_hint')}
      </Empty>
    )
  }
  return (
    <Panel id="days-off" title={t('calendar.days_off')} flush>
      <TableScroll label={t('calendar.days_off')}>
        <Table
          caption={t('calendar.days_off')}
          dense
          pad
          rows={days}
          rowKey={(off) => off.id}
          columns={[
            {
              head: t('calendar.when'),
              names: true,
              className: 'nowrap',
              cell: (off) => (
                <>
                  {daysInWords(off, words)}
                  <small className="muted">{t('calendar.days', { count: daysBetween(off.from, off.to) + 1 })}</small>
                </>
              ),
            },
            { head: t('calendar.scope'), cell: (off) => <Whose off={off} /> },
            {
              head: t('calendar.reason'),
              className: 'says',
              cell: (off) => (
                <>
                  {t(`calendar.reason.${off.reason}`)}
                  {off.note && <small className="muted">{off.note}</small>}
                </>
              ),
            },
            { head: t('calendar.recorded'), className: 'says', cell: (off) => <Recorded off={off} /> },
            ...(mayEdit
              ? [{ head: '', cell: (off: OffDaysRow) => <Change off={off} over={off.to < today} action={action} /> }]
              : []),
          ]}
        />
      </TableScroll>
    </Panel>
  )
}

function Whose({ off }: { off: OffDaysRow }) {
  const words = useWords()
  if (!off.producerId) return placeInWords(off, words)
  return (
    <MayLink to={`/house/makers/${off.producerId}`} permission="producer.read">
      {off.maker}
    </MayLink>
  )
}

function Recorded({ off }: { off: OffDaysRow }) {
  const { t } = useWords()
  return (
    <>
      {t('calendar.recorded_by', { name: off.recordedBy, at: off.createdAt })}
      {off.removedAt && (
        <small className="muted">{t('calendar.removed_by', { name: off.removedBy ?? '', at: off.removedAt })}</small>
      )}
    </>
  )
}

/** What is over stays as it is. */
function Change({ off, over, action }: { off: OffDaysRow; over: boolean; action: string }) {
  const words = useWords()
  const { t } = words
  if (over) return null
  const removed = off.removedAt !== null
  return (
    <form method="post" action={action}>
      <input type="hidden" name="offDaysId" value={off.id} />
      <Button
        size="small"
        name="do"
        value={removed ? 'restore' : 'remove'}
        {...(!removed && { 'aria-label': t('calendar.not_so_named', { days: daysInWords(off, words) }) })}
      >
        {t(removed ? 'calendar.put_back' : 'calendar.not_so')}
      </Button>
    </form>
  )
}
