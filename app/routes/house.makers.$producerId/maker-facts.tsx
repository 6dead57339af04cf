import type { Craft, ProducerKind } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { type Fact, Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'

export type ShownMaker = {
  id: string
  kind: ProducerKind
  craft: Craft
  members: number
  contact_name: string | null
  group_name: string | null
  phone: string | null
  village: string | null
  district: string | null
  regency: string
  province: string
  listName: string | null
  import_batch_id: string | null
  products: number
  created_at: string
}

type MakerFactsProps = { maker: ShownMaker; mayImport: boolean; mayCare: boolean }

/** What the house was told of a maker, and where from. */
export function MakerFacts({ maker, mayImport, mayCare }: MakerFactsProps) {
  const { t, instant, number } = useWords()
  const fact = (term: string, value: Fact['value'] | null): Fact[] => (value === null || value === '' ? [] : [{ term, value }])
  return (
    <Panel
      id="facts"
      title={t('people.facts')}
      end={mayCare && <a href={`/house/makers/${maker.id}/edit`}>{t('people.correct')}</a>}
    >
      <Facts
        lines
        facts={[
          ...fact(t('people.kind'), t(`kind.${maker.kind}`)),
          ...fact(t('people.craft'), t(`craft.${maker.craft}`)),
          ...fact(t('people.contact'), maker.contact_name),
          ...fact(t('people.listed_under'), maker.group_name),
          ...fact(t('people.hands'), number(maker.members)),
          ...fact(t('people.place'), [maker.village, maker.district, maker.regency, maker.province].filter(Boolean).join(', ')),
          ...fact(t('people.phone'), maker.phone),
          ...fact(t('people.products'), number(maker.products)),
          ...fact(t('people.came_with'), <Source maker={maker} mayImport={mayImport} />),
          ...fact(t('people.since'), instant(maker.created_at)),
        ]}
      />
    </Panel>
  )
}

function Source({ maker: { listName, import_batch_id }, mayImport }: { maker: ShownMaker; mayImport: boolean }) {
  const { t } = useWords()
  if (listName === null || import_batch_id === null) return <>{t('people.by_itself')}</>
  return mayImport ? <a href={`/house/imports/${import_batch_id}`}>{listName}</a> : <>{listName}</>
}
