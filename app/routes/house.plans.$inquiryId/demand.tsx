import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { classes } from '#app/ui/classes'
import { Panel } from '#app/ui/panel/panel'
import { sum } from '#app/ui/weave/shares'
import { Legend, type Thread, Weave } from '#app/ui/weave/weave'
import type { WorkbenchLine } from './workbench.server'

type Props = { lines: readonly WorkbenchLine[]; shown: string | undefined; hrefOf: (lineId: string) => string }

/** What is wanted, and how much of it is promised so far: a thread a promise. Following a line shows who promised it. */
export function Demand({ lines, shown, hrefOf }: Props) {
  const { t, language, number, day, share } = useWords()
  return (
    <Panel
      id="demand"
      title={t('plans.demand')}
      end={<span className="muted t-s">{t('plans.lines', { count: lines.length })}</span>}
      flush
      foot={
        <Legend
          items={[
            { sign: 'a', text: t('plans.promised') },
            { sign: 'soft', text: t('plans.spare') },
            { sign: 'short', text: t('plans.missing') },
          ]}
        />
      }
    >
      <ul className="demand">
        {lines.map((line) => {
          const needed = line.asked + line.buffer
          const promised = sum(line.pledges.map((pledge) => pledge.most))
          const name = language === 'id' ? line.standardName : line.standardNameEn
          return (
            <li key={line.id} className={classes(line.id === shown && 'is-on') || undefined}>
              <a href={hrefOf(line.id)} aria-current={line.id === shown || undefined}>
                {line.picture ? (
                  <img src={pictureUrl(line.picture, 320)} width={40} height={40} alt="" loading="lazy" decoding="async" />
                ) : (
                  <span />
                )}
                <span>
                  <strong>{name}</strong>
                  <small>
                    {t('plans.asked_and_buffer', { asked: number(line.asked), buffer: number(line.buffer) })},{' '}
                    {t('plans.ready_by')} {day(line.readyBy)}
                  </small>
                </span>
                <b className={promised >= needed ? 'n t-good' : 'n t-bad'}>{share(promised / needed)}</b>
              </a>
              <Weave
                label={t('plans.promised_of', { promised: number(promised), needed: number(needed) })}
                threads={threadsUpTo(
                  needed,
                  line.pledges.map((pledge) => pledge.most),
                )}
                total={needed}
                rest="short"
                height={10}
              />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** A thread a promise; what goes beyond the need is spare. */
function threadsUpTo(needed: number, amounts: readonly number[]): Thread[] {
  let reached = 0
  return amounts.flatMap((amount) => {
    const used = Math.max(0, Math.min(amount, needed - reached))
    reached += amount
    return [...(used > 0 ? [{ amount: used }] : []), ...(amount > used ? [{ amount: amount - used, kind: 'soft' as const }] : [])]
  })
}
