import type { SerializeFrom } from '@remix-run/node'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Pager } from '#app/ui/pager/pager'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import type { Pairs } from './pairs.server'

type Shown = SerializeFrom<Pairs>
type Maker = Shown['pairs'][number]['one']

/** Who may be whom, and why; looked at side by side, or said to be two. */
export function PairTable({ pairs, page, pages }: Pick<Shown, 'pairs' | 'page' | 'pages'>) {
  const { t } = useWords()
  const maker = ({ id, name, contactName, place }: Maker) => (
    <>
      <a href={`/house/makers/${id}`}>{name}</a>
      <small>{[contactName !== name && contactName, place].filter(Boolean).join(' · ')}</small>
    </>
  )
  return (
    <Panel
      id="pairs"
      title={t('merging.list')}
      flush
      foot={
        pages > 1 && (
          <Pager
            label={t('merging.title')}
            summary={t('importing.page_of', { page, pages })}
            {...(page > 1 && { previous: { href: `?page=${page - 1}`, label: t('ui.previous_page') } })}
            {...(page < pages && { next: { href: `?page=${page + 1}`, label: t('ui.next_page') } })}
          />
        )
      }
    >
      <TableScroll label={t('ui.table', { title: t('merging.list') })}>
        <Table
          caption={t('merging.list')}
          dense
          pad
          className="inbox"
          rows={pairs}
          rowKey={({ one, other }) => `${one.id} ${other.id}`}
          columns={[
            { head: t('merging.one'), names: true, cell: ({ one }) => maker(one) },
            { head: t('merging.other'), cell: ({ other }) => maker(other) },
            {
              head: t('merging.why'),
              cell: ({ reasons }) => reasons.map((reason) => t(`people.like.${reason}`)).join(' · '),
            },
            {
              head: t('importing.what_to_do'),
              cell: ({ one, other }) => (
                <form method="post" className="row row-nowrap">
                  <input type="hidden" name="oneId" value={one.id} />
                  <input type="hidden" name="otherId" value={other.id} />
                  <ButtonLink
                    size="small"
                    href={`?page=${page}&one=${one.id}&other=${other.id}`}
                    aria-label={`${t('merging.compare')}: ${one.name}, ${other.name}`}
                  >
                    {t('merging.compare')}
                  </ButtonLink>
                  <Button
                    size="small"
                    look="quiet"
                    name="do"
                    value="apart"
                    aria-label={`${t('merging.apart')}: ${one.name}, ${other.name}`}
                  >
                    {t('merging.apart')}
                  </Button>
                </form>
              ),
            },
          ]}
        />
      </TableScroll>
    </Panel>
  )
}
