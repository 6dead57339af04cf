import { Facts, Figures } from '../facts/facts'
import { ProductCard, Products } from '../product-card/product-card'
import { PromiseCard } from '../promise/promise'
import { Job, Jobs, MoneyCard } from '../task/job'
import { CallCard, Calls } from '../task/call-card'
import { Task, Tasks } from '../task/task'
import { Room, Section, type KitWords } from './section'

type Props = { words: KitWords }

export function CardsSection({ words }: Props) {
  return (
    <Section id="cards" words={words}>
      <Room room="shop">
        <ShopCards />
      </Room>
      <Room room="maker">
        <div className="grid grid-2">
          <MakerCards />
        </div>
      </Room>
    </Section>
  )
}

function ShopCards() {
  return (
    <div className="grid grid-2">
      <Products>
        <ProductCard
          href="#cards"
          name="Mata Purun tote"
          image={<img src="/img/tas-purun.webp" width={640} height={640} alt="" loading="lazy" />}
          place="Reed, Palimbangan"
          priceLead="from"
          price="US$ 5.10"
          minimum="200 pcs minimum"
          capacity={{ tone: 'good', text: '1,360 free in Jan' }}
          leadTime="61 days"
        />
        <ProductCard
          href="#cards"
          name="Reed mat, 120 × 180 cm"
          image={<img src="/img/tikar.webp" width={640} height={640} alt="" loading="lazy" />}
          place="Reed, Sungai Pandan"
          priceLead="from"
          price="US$ 11.50"
          minimum="40 pcs minimum"
          capacity={{ tone: 'warn', text: '64 free in Jan' }}
          leadTime="75 days"
        />
      </Products>
      <div className="card stack">
        <Figures
          figures={[
            { what: 'workshops', figure: 14 },
            { what: 'pairs of hands', figure: 122 },
          ]}
        />
        <Facts
          end
          lines
          facts={[
            { term: 'Mata Purun tote × 3,000', value: 'US$ 16,200.00' },
            { term: 'Reed mat × 200', value: 'US$ 2,300.00' },
            { term: 'At list price', value: 'US$ 18,500.00', total: true },
          ]}
        />
      </div>
    </div>
  )
}

function MakerCards() {
  return (
    <>
      <Tasks>
        <Task
          first
          urgent
          when="Jawab paling lambat besok"
          title="Sanggup buat tas berapa?"
          picture={{ src: '/img/tas-purun.webp', alt: 'Tas Mata Purun' }}
          action={{ href: '#cards', label: 'Jawab sekarang' }}
        >
          Ada pesanan 3.000 tas. Harga Rp 46.000 per tas.
        </Task>
        <Task
          when="Sabtu, 21 November"
          title="Setor 60 bakul"
          picture={{ icon: 'truck' }}
          action={{ href: '#cards', label: 'Lihat surat kerja' }}
        />
      </Tasks>
      <PromiseCard
        id="kit-promise"
        title="Kalau Ibu tekan “Sanggup”"
        lines={[
          {
            icon: 'package',
            text: (
              <>
                Ibu janji buat <b>paling banyak 160 tas</b>.
              </>
            ),
          },
          {
            icon: 'banknote',
            text: (
              <>
                Uang muka 30%, <b>Rp 2.208.000</b>.
              </>
            ),
          },
          {
            icon: 'wallet',
            text: (
              <>
                Semuanya <b>Rp 7.360.000</b>, kalau lolos periksa.
              </>
            ),
          },
          {
            icon: 'undo-2',
            text: (
              <>
                Boleh batal sampai <b>Senin, 23 November</b>.
              </>
            ),
          },
        ]}
      />
      <Calls>
        <CallCard
          href="#cards"
          image="/img/topi.webp"
          title="Topi lebar, 900 buah"
          price="Rp 31.000 per topi"
          note="Jawab sampai 26 November"
        />
        <CallCard
          href="#time"
          image="/img/tikar.webp"
          title="Tikar purun, 200 lembar"
          price="Rp 98.000 per lembar"
          note="Masih kurang 104 lembar"
          urgent
        />
      </Calls>
      <MoneyCard
        amount="Rp 2.760.000"
        when="Jumat, 27 November"
        parts={[
          { what: 'Uang muka tas polos', amount: 'Rp 1.380.000' },
          { what: 'Pelunasan bakul', amount: 'Rp 1.380.000' },
        ]}
      />
      <Jobs>
        <Job title="Bakul pita ungu" part={60} whole={80} progress="60 dari 80 jadi" />
      </Jobs>
    </>
  )
}
