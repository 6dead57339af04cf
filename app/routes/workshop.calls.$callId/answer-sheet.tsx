import { asksGrade } from '#app/domain/supply/grades'
import { useWords } from '#app/i18n/use-words'
import { problemAt, problemOfForm } from '#app/http/problems'
import stepper from '#app/islands/stepper.js?url'
import { Button, SafeSubmit } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { Dock } from '#app/ui/shell/maker-shell'
import { isRecount } from './answer-form'
import { GradeQuestion } from './grade-question'
import { PartsFold } from './parts-fold'
import { PriceQuestion } from './price-question'
import { QuantityQuestion } from './quantity-question'
import { ReadyQuestion } from './ready-question'
import { TiersFold } from './tiers-fold'
import { thoughtOver, type SheetData } from './thought-over'
import { YesBox } from './yes-box'

/** Three questions, what the answer would mean, and two buttons that are the answer. */
export function AnswerSheet({ data, answer }: { data: SheetData; answer: unknown }) {
  const words = useWords()
  const { t, number } = words
  const { call, promise, suffix } = data
  const thought = thoughtOver(data, answer)
  const unit = t(`unit.${call.unit}`)
  const problem = isRecount(answer) ? undefined : problemOfForm(answer, words)
  const errorAt = (field: string) => problemAt(answer, field, words)
  const label = { most: number(thought.most), unit }
  return (
    <>
      <form
        method="post"
        action={
          promise ? `/workshop/calls/${call.id}?change=1${suffix.replace('?', '&')}` : `/workshop/calls/${call.id}${suffix}`
        }
        className="call-form"
        id="answer"
      >
        <SafeSubmit name="change" value="0">
          {t('workshop.recount')}
        </SafeSubmit>
        <input type="hidden" name="_key" value={data.key} />
        <input type="hidden" name="shown" value={thought.shown} data-follows="shown" />
        {promise && <input type="hidden" name="commitmentId" value={promise.id} />}
        {promise && <input type="hidden" name="revision" value={promise.revision} />}
        {problem && <Flash tone="bad" title={problem} />}
        {isRecount(answer) && answer.lookAgain && <Flash tone="warn" title={t('workshop.look_once_more')} />}
        <QuantityQuestion data={data} thought={thought} error={errorAt} />
        <ReadyQuestion data={data} thought={thought} error={errorAt('readyOn')} />
        <PartsFold data={data} thought={thought} error={errorAt} />
        <PriceQuestion data={data} thought={thought} error={errorAt('priceMinor')} />
        {call.priceKind === 'ceiling' && <TiersFold data={data} thought={thought} error={errorAt} />}
        {asksGrade(call.leastGrade) && <GradeQuestion data={data} thought={thought} error={errorAt('grade')} />}
        <Button name="change" value="0" size="big" icon="refresh-cw" wide>
          {t('workshop.recount')}
        </Button>
        <div data-follows="promise">
          <YesBox data={data} thought={thought} />
        </div>
      </form>
      <Dock>
        <Button look="good" size="big" icon="check" form="answer" name="answer" value="can">
          <span data-follows="yes">{promise ? t('workshop.keep_change', label) : t('workshop.yes', label)}</span>
        </Button>
        {!promise && (
          <Button size="big" form="answer" name="answer" value="cannot">
            {t('workshop.cannot')}
          </Button>
        )}
      </Dock>
      <script type="module" src={stepper} />
    </>
  )
}
