import { CostChance } from '../chart/cost-chance'
import { PlanCard, Plans } from '../plan-card/plan-card'
import { Stages, SumParts } from '../stages/stages'
import { Room, Section, type KitWords } from './section'
import { workshops } from './samples'

type Props = { words: KitWords }

const incomes = (even: boolean) =>
  workshops.map(({ hands, pieces }, at) => ({ people: hands, income: even ? hands : pieces * (at % 2) }))

export function PlansSection({ words }: Props) {
  const threads = workshops.map(({ name, pieces }) => ({ amount: pieces, title: `${name}: ${pieces}` }))
  const weave = { label: 'Five producers', threads }
  return (
    <Section id="plans" words={words}>
      <Room room="staff">
        <div className="stack">
          <Stages
            label="Pipeline"
            stages={[
              { href: '#plans', name: 'New', count: 6, note: 'US$ 31,400', current: true },
              { href: '#cards', name: 'Matching', count: 3, note: 'US$ 32,100' },
              { href: '#tables', name: 'Quoted', count: 9, note: 'US$ 61,700' },
            ]}
          />
          <form>
            <Plans legend="Plan">
              <PlanCard
                name="kit-plan"
                value="cheap"
                title="Cheapest"
                first={{ figure: '49%', what: 'on time', tone: 'bad' }}
                second={{ figure: 'Rp 141.79 M', what: 'Rp 45,444 each' }}
                weave={weave}
                incomes={incomes(false)}
                facts={[{ term: 'Producers', value: '2 of 5' }]}
                note="Leans on two groups."
              />
              <PlanCard
                name="kit-plan"
                value="wide"
                title="Widest benefit"
                tag="Suggested"
                chosen
                first={{ figure: '89%', what: 'on time' }}
                second={{ figure: 'Rp 144.31 M', what: 'Rp 46,252 each' }}
                weave={{ ...weave, total: 1700 }}
                incomes={incomes(true)}
                facts={[{ term: 'Producers', value: '5 of 5' }]}
                note="Everyone earns about the same for each pair of hands."
              />
            </Plans>
          </form>
          <SumParts
            parts={[
              { what: 'Makers', amount: 'Rp 144.3 M' },
              { what: 'Packing', amount: 'Rp 9.1 M' },
              { what: 'Total', amount: 'Rp 153.4 M', total: true },
            ]}
          />
          <div className="kit-chart">
            <CostChance
              id="kit-chart"
              title="Cost against the chance of being on time"
              description="Cheapest costs Rp 141.79 M with 49% on time, widest benefit Rp 144.31 M with 89%, safest Rp 145.66 M with 95%."
              plans={[
                { name: 'Cheapest 49%', cost: 141.79, chance: 0.49 },
                { name: 'Widest benefit 89%', cost: 144.31, chance: 0.89, chosen: true },
                { name: 'Safest 95%', cost: 145.66, chance: 0.95 },
              ]}
              cloud={[0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({ cost: 142 + at * 0.5, chance: 0.5 + ((at * 7) % 5) * 0.07 }))}
              houseMinimum={{ chance: 0.85, text: 'House minimum 85%' }}
              costTicks={[142, 143, 144, 145, 146].map((value) => ({ value, text: String(value) }))}
              chanceTicks={[0.4, 0.6, 0.8, 1].map((value) => ({ value, text: `${Math.round(value * 100)}%` }))}
              costLabel="Paid to producers, Rp million"
            />
          </div>
        </div>
      </Room>
    </Section>
  )
}
