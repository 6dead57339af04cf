import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type ConsentPanelProps = { showsName: boolean; mayCare: boolean; answer: unknown }

/** The maker's own word on whether buyers read its name, written down by whoever heard it. */
export function ConsentPanel({ showsName, mayCare, answer }: ConsentPanelProps) {
  const words = useWords()
  const { t } = words
  const now = showsName ? 'shown' : 'hidden'
  return (
    <Panel id="consent" title={t('people.consent')} end={<Tag tone={showsName ? 'good' : 'line'}>{t(`people.${now}`)}</Tag>}>
      <p className="soft">{t(showsName ? 'people.shown_says' : 'people.hidden_says')}</p>
      {mayCare && (
        <form key={now} method="post" className="stack mt">
          <Choices
            name="name"
            legend={t('people.consent_question')}
            options={[
              { value: 'shown', title: t('people.may_show') },
              { value: 'hidden', title: t('people.may_not_show') },
            ]}
            chosen={[typedAt(answer, 'name', now)]}
            error={problemAt(answer, 'name', words)}
          />
          <TextField
            name="how"
            label={t('people.consent_how')}
            hint={t('people.consent_how_hint')}
            maxLength={300}
            required
            defaultValue={typedAt(answer, 'how')}
            error={problemAt(answer, 'how', words)}
          />
          <input type="hidden" name="seen" value={now} />
          <Button name="do" value="consent">
            {t('people.save_consent')}
          </Button>
        </form>
      )}
    </Panel>
  )
}
