import { pictureUrl } from '#app/domain/pictures/picture-files'
import type { CallProgress } from '#app/domain/supply/call-progress'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '#app/ui/flash/flash'
import { CallHead } from '#app/ui/task/call-card'
import { Weave } from '#app/ui/weave/weave'
import type { MakerCall } from '#db/queries/maker-calls.server'

type CallTopProps = { call: MakerCall; repeats: boolean; progress: CallProgress; mine: number; onBehalf: string | null }

/** What is asked, and how far everybody has come together. */
export function CallTop({ call, repeats, progress, mine, onBehalf }: CallTopProps) {
  const { t, language, number } = useWords()
  const unit = t(`unit.${call.unit}`)
  const name = language === 'id' ? call.nameId : call.nameEn
  const { needed, promised, makers, missing } = progress
  const figures = { promised: number(promised), needed: number(needed), makers: number(makers), unit }
  const words = t('workshop.so_far_bar', figures)
  const others = [{ amount: Math.max(promised - mine, 0), kind: 'b' as const }]
  return (
    <>
      <CallHead {...(call.picture && { image: { src: pictureUrl(call.picture, 320), alt: name } })} title={name}>
        <p>{t('workshop.needs', { needed: number(call.quantity), unit })}</p>
        {repeats && <p>{t('workshop.repeats')}</p>}
        {call.leastGrade !== 'C' && <p>{t(`workshop.grade_asked.${call.leastGrade}`)}</p>}
        {call.size && <p>{t('workshop.size', { size: call.size })}</p>}
      </CallHead>
      {onBehalf && <Flash tone="note" title={t('workshop.on_behalf', { name: onBehalf })} />}
      {call.note && (
        <p>
          <strong>{t('workshop.house_note')}:</strong> {call.note}
        </p>
      )}
      <section aria-labelledby="so-far" className="stack-s">
        <h2 id="so-far" className="t-l">
          {t('workshop.so_far')}
        </h2>
        <Weave label={words} threads={mine > 0 ? [{ amount: mine, kind: 'a' }, ...others] : others} total={needed} />
        <p className="t-s soft">
          {words}. {missing > 0 ? t('workshop.so_far_missing', { missing: number(missing), unit }) : t('workshop.so_far_enough')}
        </p>
      </section>
    </>
  )
}
