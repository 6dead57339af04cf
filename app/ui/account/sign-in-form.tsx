import { useWords } from '#app/i18n/use-words'
import { Button } from '../button/button'
import { TextField } from '../field/text-field'
import { Flash } from '../flash/flash'

type SignInFormProps = {
  next: string | null
  identifier?: string
  problem?: string
  errors?: { identifier?: string; password?: string }
}

/** Also stands at the end of registering, with the identifier filled in. */
export function SignInForm({ next, identifier = '', problem, errors = {} }: SignInFormProps) {
  const { t } = useWords()
  return (
    <form method="post" action="/sign-in" className="stack">
      {problem && <Flash tone="bad" title={problem} />}
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="identifier"
        label={t('account.identifier')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={identifier}
        error={errors.identifier}
      />
      <TextField
        name="password"
        type="password"
        label={t('account.password')}
        autoComplete="current-password"
        required
        maxLength={200}
        error={errors.password}
      />
      <Button look="primary" size="big">
        {t('account.sign_in')}
      </Button>
    </form>
  )
}
