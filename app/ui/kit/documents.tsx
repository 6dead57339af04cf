import { Facts } from '../facts/facts'
import { Sheet, SheetColumns, SheetFoot, SheetParties } from '../document/sheet'
import { SheetLines } from '../document/sheet-lines'
import { Room, Section, type KitWords } from './section'

type Props = { words: KitWords }

export function DocumentsSection({ words }: Props) {
  return (
    <Section id="documents" words={words}>
      <Room room="shop">
        <Sheet
          title="Quotation"
          level={3}
          house={['Amuntai', 'South Kalimantan']}
          facts={[
            { term: 'Number', value: 'Q-2026-0148, version 2' },
            { term: 'Valid until', value: '4 December 2026' },
          ]}
        >
          <SheetParties
            level={4}
            parties={[
              { title: 'For', name: 'Noordlicht Wonen B.V.', lines: ['Femke de Vries', 'Rotterdam'] },
              { title: 'Delivery', name: 'FOB Banjarmasin', lines: ['On board by 12 February 2027'] },
            ]}
          />
          <SheetLines
            caption="Goods"
            heads={{ number: 'No.', goods: 'Goods', hs: 'HS', pieces: 'Pieces', each: 'US$ each', amount: 'US$' }}
            lines={[
              {
                goods: 'Mata Purun tote',
                note: 'Second colour indigo',
                hs: '4602.19',
                pieces: '3,000',
                each: '5.40',
                amount: '16,200.00',
              },
            ]}
            sums={[{ what: 'Total, FOB Banjarmasin', amount: 'US$ 16,200.00', grand: true }]}
          />
          <SheetColumns>
            <Facts end facts={[{ term: 'Deposit 40%', value: 'US$ 6,480.00' }]} />
            <p>Pieces may differ by 1 cm; reed is natural and its shade varies.</p>
          </SheetColumns>
          <SheetFoot
            signatures={[
              { for: 'For Balai Niaga', who: 'Head of sourcing' },
              { for: 'Accepted', who: 'Name, date' },
            ]}
          />
        </Sheet>
      </Room>
    </Section>
  )
}
