import { useWords } from '#app/i18n/use-words'
import { TextField } from '../field/text-field'

type NewPasswordFieldProps = { label: string; error?: string; least: number }

export function NewPasswordField({ label, error, least }: NewPasswordFieldProps) {
  const { t } = useWords()
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      hint={t('account.password_hint', { least })}
      autoComplete="new-password"
      required
      minLength={least}
      maxLength={200}
      error={error}
    />
  )
}
