import type { SerializeFrom } from '@remix-run/node'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Facts } from '#app/ui/facts/facts'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import type { Pairs } from './pairs.server'

type Looking = NonNullable<SerializeFrom<Pairs>['looking']>

/** Both makers side by side, what would happen, and which of them stays. */
export function Compare({ looking }: { looking: Looking }) {
  const { t, refusal } = useWords()
  const [one, other] = looking.makers
  return (
    <Panel id="compare" title={t('merging.compare_title')}>
      <div className="stack">
        {looking.refusal && <Flash tone="bad" title={refusal(looking.refusal)} />}
        <p className="soft">{t('merging.consequence')}</p>
        <div className="grid grid-2">
          <Side maker={one} other={other} locked={looking.refusal !== null} first />
          <Side maker={other} other={one} locked={looking.refusal !== null} />
        </div>
        <form method="post">
          <input type="hidden" name="oneId" value={one.id} />
          <input type="hidden" name="otherId" value={other.id} />
          <Button name="do" value="apart">
            {t('merging.apart')}
          </Button>
        </form>
      </div>
    </Panel>
  )
}

type Maker = Looking['makers'][number]

function Side({ maker, other, locked, first }: { maker: Maker; other: Maker; locked: boolean; first?: true }) {
  const { t, number, instant } = useWords()
  const differing = (mine: string | null, others: string | null) =>
    mine === others ? (mine ?? '–') : <span className="tag warn">{mine ?? '–'}</span>
  const trade = ({ craft, kind }: Maker) => `${t(`craft.${craft}`)}, ${t(`kind.${kind}`)}`
  return (
    <div className="stack">
      <h3>
        <a href={`/house/makers/${maker.id}`}>{maker.name}</a>
      </h3>
      <Facts
        lines
        facts={[
          { term: t('merging.leader'), value: differing(maker.contactName, other.contactName) },
          { term: t('people.place'), value: differing(maker.place, other.place) },
          { term: t('merging.phone'), value: differing(maker.phone, other.phone) },
          { term: t('people.craft'), value: differing(trade(maker), trade(other)) },
          { term: t('people.hands'), value: differing(number(maker.members), number(other.members)) },
          { term: t('importing.products'), value: number(maker.products) },
          { term: t('merging.promises'), value: number(maker.promises) },
          { term: t('merging.accounts'), value: number(maker.accounts) },
          { term: t('merging.since'), value: instant(maker.since) },
        ]}
      />
      <form method="post">
        <input type="hidden" name="keptId" value={maker.id} />
        <input type="hidden" name="mergedId" value={other.id} />
        <Button look={first ? 'primary' : undefined} name="do" value="merge" disabled={locked}>
          {t('merging.keep', { name: maker.name === other.name && maker.phone ? `${maker.name} (${maker.phone})` : maker.name })}
        </Button>
      </form>
    </div>
  )
}
