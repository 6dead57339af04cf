import type { Craft, ProducerKind } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { tickColumn } from '#app/ui/bulk/tick-column'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'

type ListedMaker = {
  id: string
  name: string
  contactName: string | null
  kind: ProducerKind
  craft: Craft
  members: number
  village: string | null
  regency: string
  cluster: string | null
  showsName: 0 | 1
  active: 0 | 1
  officerName: string | null
  accounts: number
}

/** `chosen`, where several can be moved at once. What is missing is said, not left blank: who has nobody going there, and who cannot sign in. */
export function MakerTable({ makers, chosen }: { makers: readonly ListedMaker[]; chosen?: readonly string[] }) {
  const { t, number } = useWords()
  const missing = (word: string) => <span className="t-warn">{word}</span>
  return (
    <TableScroll label={t('people.makers_title')}>
      <Table
        caption={t('people.makers_title')}
        dense
        pad
        className="inbox"
        rows={makers}
        rowKey={({ id }) => id}
        columns={[
          ...(chosen
            ? [tickColumn<ListedMaker>({ head: t('bulk.choose'), chosen, label: ({ name }) => t('bulk.choose_one', { name }) })]
            : []),
          {
            head: t('people.maker'),
            names: true,
            cell: ({ id, name, contactName, kind, active }) => (
              <>
                <a href={`/house/makers/${id}`}>{name}</a> {active === 0 && <Tag tone="line">{t('people.inactive')}</Tag>}
                <small>{contactName && contactName !== name ? contactName : t(`kind.${kind}`)}</small>
              </>
            ),
          },
          {
            head: t('people.place'),
            cell: ({ village, regency }) => (
              <>
                {village ?? regency}
                {village && <small>{regency}</small>}
              </>
            ),
          },
          { head: t('people.craft'), cell: ({ craft }) => t(`craft.${craft}`) },
          { head: t('people.hands'), number: true, cell: ({ members }) => number(members) },
          { head: t('people.cluster'), cell: ({ cluster }) => cluster ?? <span className="muted">–</span> },
          { head: t('people.officer'), cell: ({ officerName }) => officerName ?? missing(t('people.nobody')) },
          {
            head: t('people.account'),
            cell: ({ accounts }) => (accounts > 0 ? t('people.accounts', { count: accounts }) : missing(t('people.no_account'))),
          },
          {
            head: t('people.name_to_buyers'),
            cell: ({ showsName }) => (
              <Tag tone={showsName ? 'good' : 'line'}>{t(showsName ? 'people.shown' : 'people.hidden')}</Tag>
            ),
          },
        ]}
      />
    </TableScroll>
  )
}
