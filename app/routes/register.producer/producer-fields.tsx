import { crafts, producerKinds } from '#app/domain/people/producer'
import { shortestPassword } from '#app/http/account-fields'
import { allTypedAt, problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { NewPasswordField } from '#app/ui/account/new-password-field'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit, TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'

type ProducerFieldsProps = { formKey: string; next: string; answer: unknown }

export function ProducerFields({ formKey, next, answer }: ProducerFieldsProps) {
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <form method="post" className="stack-l">
      {problem && <Flash tone="bad" title={problem} />}
      <input type="hidden" name="_key" value={formKey} />
      {next && <input type="hidden" name="next" value={next} />}
      <PersonFields answer={answer} />
      <WorkshopFields answer={answer} />
      <Button look="primary" size="big" wide>
        {t('account.register_me')}
      </Button>
    </form>
  )
}

function PersonFields({ answer }: { answer: unknown }) {
  const words = useWords()
  const { t } = words
  const field = (name: string) => ({ name, defaultValue: typedAt(answer, name), error: problemAt(answer, name, words) })
  return (
    <fieldset className="form-block">
      <legend>{t('account.you')}</legend>
      <TextField {...field('name')} label={t('account.your_name')} autoComplete="name" required maxLength={120} />
      <TextField
        {...field('identifier')}
        label={t('account.identifier')}
        hint={t('account.identifier_hint')}
        autoComplete="username"
        autoCapitalize="none"
        required
        maxLength={254}
      />
      <NewPasswordField
        label={t('account.password_choose')}
        least={shortestPassword}
        error={problemAt(answer, 'password', words)}
      />
    </fieldset>
  )
}

function WorkshopFields({ answer }: { answer: unknown }) {
  const words = useWords()
  const { t } = words
  const field = (name: string) => ({ name, defaultValue: typedAt(answer, name), error: problemAt(answer, name, words) })
  return (
    <fieldset className="form-block">
      <legend>{t('account.workshop')}</legend>
      <TextField {...field('workshop')} label={t('account.workshop_name')} autoComplete="organization" required maxLength={120} />
      <Choices
        name="kind"
        legend={t('account.workshop_kind')}
        options={producerKinds.map((kind) => ({ value: kind, title: t(`kind.${kind}`), note: t(`account.kind_${kind}_note`) }))}
        chosen={allTypedAt(answer, 'kind', ['artisan'])}
        error={problemAt(answer, 'kind', words)}
      />
      <SelectField
        {...field('craft')}
        label={t('account.workshop_craft')}
        options={crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))}
      />
      <NumberUnit
        name="members"
        label={t('account.members')}
        hint={t('account.members_hint')}
        unitAfter={t('account.people')}
        required
        defaultValue={typedAt(answer, 'members', '1')}
        error={problemAt(answer, 'members', words)}
      />
      <TextField {...field('village')} label={t('account.village')} optional={t('ui.optional')} maxLength={80} />
      <TextField {...field('district')} label={t('account.district')} optional={t('ui.optional')} maxLength={80} />
      <TextField {...field('regency')} label={t('account.regency')} hint={t('account.regency_hint')} required maxLength={80} />
    </fieldset>
  )
}
