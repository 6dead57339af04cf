import type { MakerFacts } from '#app/domain/people/maker-facts'
import { crafts, producerKinds } from '#app/domain/people/producer'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { SelectField } from '#app/ui/field/select-field'
import { Suggestions } from '#app/ui/field/suggestions'
import { TextField } from '#app/ui/field/text-field'

type Props = {
  facts: MakerFacts
  regencies: readonly string[]
  /** Who signs in with the telephone number there is. */
  signsIn: readonly string[]
  answer: unknown
}

/** Who the maker is, where it works, and where it is called. */
export function FactFields({ facts, regencies, signsIn, answer }: Props) {
  const words = useWords()
  const { t } = words
  const field = (name: string, now: string | null) => ({
    name,
    defaultValue: typedAt(answer, name, now ?? ''),
    error: problemAt(answer, name, words),
  })
  const optional = t('ui.optional')
  return (
    <>
      <div className="grid grid-2">
        <TextField {...field('name', facts.name)} label={t('people.name')} required maxLength={120} />
        <TextField
          {...field('contactName', facts.contact_name)}
          label={t('people.contact')}
          optional={optional}
          autoComplete="off"
          maxLength={120}
        />
        <SelectField
          {...field('kind', facts.kind)}
          label={t('people.kind')}
          options={producerKinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        />
        <SelectField
          {...field('craft', facts.craft)}
          label={t('people.craft')}
          options={crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))}
        />
      </div>
      <TextField
        {...field('phone', facts.phone)}
        label={t('people.phone')}
        hint={signsIn.length > 0 ? t('people.phone_is_sign_in', { names: signsIn.join(', ') }) : undefined}
        optional={optional}
        type="tel"
        autoComplete="off"
        maxLength={60}
      />
      <div className="grid grid-3">
        <TextField {...field('village', facts.village)} label={t('account.village')} optional={optional} maxLength={80} />
        <TextField {...field('district', facts.district)} label={t('account.district')} optional={optional} maxLength={80} />
        <TextField
          {...field('regency', facts.regency)}
          label={t('account.regency')}
          hint={t('centres.regency_hint')}
          required
          list="regencies"
          autoComplete="off"
          maxLength={80}
        />
      </div>
      <Suggestions id="regencies" words={regencies} />
    </>
  )
}
