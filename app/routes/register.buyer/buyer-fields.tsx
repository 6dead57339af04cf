import { currencies } from '#app/domain/shared/money'
import { shortestPassword } from '#app/http/account-fields'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { countryOptions } from '#app/i18n/countries'
import { useWords } from '#app/i18n/use-words'
import { NewPasswordField } from '#app/ui/account/new-password-field'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'

type BuyerFieldsProps = { formKey: string; next: string; answer: unknown }

export function BuyerFields({ formKey, next, answer }: BuyerFieldsProps) {
  const words = useWords()
  const { t, language } = words
  const problem = problemOfForm(answer, words)
  const field = (name: string) => ({ name, defaultValue: typedAt(answer, name), error: problemAt(answer, name, words) })
  return (
    <form method="post" className="stack-l">
      {problem && <Flash tone="bad" title={problem} />}
      <input type="hidden" name="_key" value={formKey} />
      {next && <input type="hidden" name="next" value={next} />}
      <fieldset className="form-block">
        <legend>{t('account.you')}</legend>
        <TextField {...field('name')} label={t('account.your_name')} autoComplete="name" required maxLength={120} />
        <TextField
          {...field('identifier')}
          label={t('account.email')}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
        />
        <NewPasswordField
          label={t('account.password_choose')}
          least={shortestPassword}
          error={problemAt(answer, 'password', words)}
        />
      </fieldset>
      <fieldset className="form-block">
        <legend>{t('account.organisation')}</legend>
        <TextField
          {...field('organisation')}
          label={t('account.organisation_name')}
          autoComplete="organization"
          required
          maxLength={160}
        />
        <div className="form-pair">
          <SelectField
            {...field('country')}
            label={t('account.country')}
            autoComplete="country"
            required
            options={[{ value: '', text: t('account.choose') }, ...countryOptions(language)]}
          />
          <TextField {...field('city')} label={t('account.city')} autoComplete="address-level2" required maxLength={120} />
        </div>
        <SelectField
          {...field('currency')}
          label={t('account.currency')}
          defaultValue={typedAt(answer, 'currency', language === 'id' ? 'IDR' : 'USD')}
          options={Object.keys(currencies).map((code) => ({ value: code, text: code }))}
        />
      </fieldset>
      <Button look="primary" size="big">
        {t('account.register_me')}
      </Button>
    </form>
  )
}
