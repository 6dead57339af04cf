import { useWords } from '#app/i18n/use-words'
import { MayLink } from '#app/http/may-link'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import type { TightPromises } from '#db/queries/tight-promises.server'

/** The worst first; whoever has so many talks to those first. */
const mostShown = 40

/** Promises that stand, in months that have become too short for them. */
export function TightPanel({ tight }: { tight: TightPromises[] }) {
  const { t, share, month, day } = useWords()
  const shown = tight.slice(0, mostShown)
  const more = tight.length - shown.length
  if (tight.length === 0) {
    return (
      <Panel id="tight" title={t('calendar.tight')}>
        <p className="soft">{t('calendar.tight_none')}</p>
      </Panel>
    )
  }
  return (
    <Panel
      id="tight"
      title={t('calendar.tight')}
      flush
      foot={
        <p className="t-s soft">
          {[...(more > 0 ? [t('calendar.tight_more', { count: more })] : []), t('calendar.tight_hint')].join(' ')}
        </p>
      }
    >
      <TableScroll label={t('calendar.tight')}>
        <Table
          caption={t('calendar.tight')}
          dense
          pad
          rows={shown}
          rowKey={(one) => `${one.producerId} ${one.month}`}
          columns={[
            {
              head: t('calendar.maker'),
              names: true,
              cell: (one) => (
                <>
                  <MayLink to={`/house/makers/${one.producerId}`} permission="producer.read">
                    {one.name}
                  </MayLink>
                  <small className="muted">{one.village ?? one.regency}</small>
                </>
              ),
            },
            {
              head: t('calendar.tight_month'),
              cell: (one) => (
                <>
                  {month(one.month)}
                  <small className="muted">{t('calendar.tight_until', { day: day(one.until) })}</small>
                </>
              ),
            },
            {
              head: t('calendar.tight_promised'),
              number: true,
              cell: (one) => <span className="t-bad">{share(one.promised)}</span>,
            },
            { head: t('calendar.tight_workable'), number: true, cell: (one) => share(one.workable) },
            { head: t('calendar.tight_in'), cell: (one) => <Promises tight={one} /> },
          ]}
        />
      </TableScroll>
    </Panel>
  )
}

function Promises({ tight: { promises } }: { tight: TightPromises }) {
  const { language } = useWords()
  return promises.map(({ callId, callNumber, nameId, nameEn }) => (
    <div key={callId}>
      <MayLink to={`/house/calls/${callId}`} permission="call.read">
        {callNumber}
      </MayLink>
      <small className="muted">{language === 'id' ? nameId : nameEn}</small>
    </div>
  ))
}
