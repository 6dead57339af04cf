import { useWords } from '#app/i18n/use-words'
import { Flash } from '../flash/flash'
import { PageHead } from '../shell/page-head'
import { SignInForm } from './sign-in-form'

/** The one answer to a registration, whether the account is new or was there before. */
export function Registered({ identifier, next }: { identifier: string; next: string | null }) {
  const { t } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('account.registered_title')} />
      <div className="measure stack">
        <Flash tone="note" title={t('account.registered_text')} />
        <SignInForm next={next} identifier={identifier} />
      </div>
    </div>
  )
}
