import { Button } from '../button/button'
import { Pager } from '../pager/pager'
import { Table, type Column } from '../table/table'
import { Tabs } from '../tabs/tabs'
import { Panel } from '../panel/panel'
import { Section, type KitWords } from './section'
import { workshops, type Workshop } from './samples'

type Props = { words: KitWords }

const columns: readonly Column<Workshop>[] = [
  {
    head: 'Producer',
    names: true,
    cell: ({ name, place }) => (
      <>
        <a href="#tables">{name}</a>
        <small>{place}</small>
      </>
    ),
  },
  { head: 'Pieces', number: true, cell: ({ pieces }) => pieces },
  { head: 'Price, Rp', number: true, cell: ({ price }) => price.toLocaleString('en') },
]

export function TablesSection({ words }: Props) {
  return (
    <Section id="tables" words={words}>
      <Panel
        id="kit-panel"
        title="Allocation"
        level={3}
        end={<Button size="small">Recompute</Button>}
        foot="Share of 1,640 pieces."
        flush
      >
        <Tabs
          label="Views"
          items={[
            { href: '#tables', label: 'All', count: 5, current: true },
            { href: '#threads', label: 'Mine', count: 2 },
          ]}
        />
        <Table
          caption="Allocation"
          columns={columns}
          rows={workshops}
          rowKey={({ name }) => name}
          isOn={({ place }) => place === 'Banyu Hirang'}
          dense
          pad
          foot={
            <tr>
              <th scope="row">5 producers</th>
              <td className="n">1,640</td>
              <td className="n">46,252</td>
            </tr>
          }
        />
      </Panel>
      <Pager
        label="Pages"
        summary="1 to 9 of 159"
        pages={[
          { page: 1, href: '#tables', label: 'Page 1', current: true },
          { page: 2, href: '#tables', label: 'Page 2' },
          'gap',
          { page: 18, href: '#tables', label: 'Page 18' },
        ]}
        next={{ href: '#tables', label: 'Next page' }}
      />
    </Section>
  )
}
