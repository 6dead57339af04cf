import type { ProducerKind } from '#app/domain/people/producer'
import { typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { PeopleFields } from '#app/ui/maker/people-fields'
import { Panel } from '#app/ui/panel/panel'

type Props = { kind: ProducerKind; people: { hands: number; memberCount: number | null }; mayCare: boolean; answer: unknown }

/** How many people a maker is: of a group those who belong to it, of everybody those who work. */
export function PeoplePanel({ kind, people, mayCare, answer }: Props) {
  const { t } = useWords()
  const { hands, memberCount } = people
  return (
    <Panel id="people" title={t(kind === 'artisan' ? 'people.hands' : 'page.people')}>
      <p>
        {[memberCount !== null && t('page.people_members', { count: memberCount }), t('page.people_hands', { count: hands })]
          .filter(Boolean)
          .join(', ')}
        .
      </p>
      {mayCare && (
        <details className="mt" open={typedAt(answer, 'do') === 'people'}>
          <summary className="btn btn-small btn-wide">{t('page.change_people')}</summary>
          <form key={`${hands} ${memberCount}`} method="post" className="stack mt">
            <PeopleFields kind={kind} people={people} answer={answer} />
            <Button name="do" value="people">
              {t('page.save_people')}
            </Button>
          </form>
        </details>
      )}
    </Panel>
  )
}
