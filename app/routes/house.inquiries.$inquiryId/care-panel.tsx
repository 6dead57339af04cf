import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type CarePanelProps = {
  ownerId: string | null
  ownerName: string | null
  nextStep: string | null
  staff: readonly { id: string; name: string }[]
  viewerId: string
  mayHandle: boolean
  answer: unknown
}

/** Who looks after the inquiry, and what is to be done next. */
export function CarePanel({ ownerId, ownerName, nextStep, staff, viewerId, mayHandle, answer }: CarePanelProps) {
  const words = useWords()
  const { t } = words
  if (!mayHandle) {
    return (
      <Panel id="care" title={t('inquiry.look_after')}>
        <p>{ownerName ?? t('inquiry.nobody')}</p>
        {nextStep && <p className="soft">{nextStep}</p>}
      </Panel>
    )
  }
  return (
    <Panel id="care" title={t('inquiry.look_after')}>
      <form method="post" className="stack">
        <SelectField
          name="ownerId"
          label={t('inquiry.owner')}
          defaultValue={typedAt(answer, 'ownerId', ownerId ?? '')}
          error={problemAt(answer, 'ownerId', words)}
          options={[
            { value: '', text: t('inquiry.nobody') },
            ...staff.map(({ id, name }) => ({ value: id, text: id === viewerId ? t('inquiry.me', { name }) : name })),
          ]}
        />
        <TextField
          name="nextStep"
          label={t('inquiry.next_step')}
          hint={t('inquiry.next_step_hint')}
          maxLength={200}
          defaultValue={typedAt(answer, 'nextStep', nextStep ?? '')}
          error={problemAt(answer, 'nextStep', words)}
        />
        <Button name="do" value="lookAfter">
          {t('ui.save')}
        </Button>
      </form>
    </Panel>
  )
}
