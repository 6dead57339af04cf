import type { ProducerKind } from '#app/domain/people/producer'
import { peopleSeen } from '#app/http/maker-page-fields'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { NumberUnit } from '../field/text-field'

type Props = { kind: ProducerKind; people: { hands: number; memberCount: number | null }; answer: unknown }

/** How many belong to a group or cooperative, and how many of them work; an artisan has hands only. */
export function PeopleFields({ kind, people: { hands, memberCount }, answer }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <input type="hidden" name="seen" value={peopleSeen({ hands, memberCount })} />
      {kind !== 'artisan' && (
        <NumberUnit
          name="memberCount"
          label={t('page.member_count')}
          hint={t('page.member_count_hint')}
          optional={t('ui.optional')}
          unitAfter={t('page.persons')}
          defaultValue={typedAt(answer, 'memberCount', memberCount === null ? '' : String(memberCount))}
          error={problemAt(answer, 'memberCount', words)}
        />
      )}
      <NumberUnit
        name="hands"
        label={t('page.hands')}
        hint={t('page.hands_hint')}
        unitAfter={t('page.persons')}
        required
        defaultValue={typedAt(answer, 'hands', String(hands))}
        error={problemAt(answer, 'hands', words)}
      />
    </>
  )
}
