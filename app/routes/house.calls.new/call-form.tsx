import { problemAt, problemOfForm } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, SafeSubmit } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { AudiencePanel } from './audience-panel'
import { NeedPanel } from './need-panel'
import { type NewCallSheet, recountedReach } from './sheet'

/** What is wanted on one side, who is asked on the other, and one button. */
export function CallForm({ sheet, answer }: { sheet: NewCallSheet; answer: unknown }) {
  const words = useWords()
  const { t, language } = words
  const { standard, line, calls } = sheet
  const counted = recountedReach(answer)
  const problem = counted ? undefined : problemOfForm(answer, words)
  const live = calls.find((call) => call.state !== 'cancelled')
  return (
    <form method="post" action={`/house/calls/new?${line ? `line=${line.id}` : `standard=${standard.id}`}`}>
      <SafeSubmit name="do" value="count">
        {t('supply.count_again')}
      </SafeSubmit>
      <DeskHead title={t('supply.new_call_title')} meta={language === 'id' ? standard.nameId : standard.nameEn}>
        <Button look="primary" size="small" icon="send">
          {t('supply.open_call')}
        </Button>
      </DeskHead>
      <input type="hidden" name="_key" value={sheet.key} />
      <input type="hidden" name="standardId" value={standard.id} />
      {line && <input type="hidden" name="inquiryLineId" value={line.id} />}
      {problem && <Flash tone="bad" title={problem} />}
      {live && (
        <Flash
          tone="note"
          title={t('supply.already_called', { number: live.number })}
          action={<a href={`/house/calls/${live.id}`}>{live.number}</a>}
        />
      )}
      <div className="panes panes-2 mt">
        <NeedPanel sheet={sheet} answer={answer} />
        <AudiencePanel
          sheet={sheet}
          answer={answer}
          reach={counted ?? (answer ? null : sheet.reach)}
          error={problemAt(answer, 'audience', words)}
        />
      </div>
    </form>
  )
}
