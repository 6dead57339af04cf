import type { Craft, ProducerKind } from '#app/domain/people/producer'
import { allTypedAt, problemAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type Place = { village?: string | null; regency: string }
type Member = Place & { id: string; name: string }
type Found = Member & { kind: ProducerKind; craft: Craft; contact_name: string | null }
type Props = {
  kind: ProducerKind
  members: readonly Member[]
  memberCount: number
  cooperatives: readonly Member[]
  find: string
  found: readonly Found[]
  mayGather: boolean
  answer: unknown
}

const placeOf = ({ village, regency }: Place) => [village, regency].filter(Boolean).join(', ')

/** Of a cooperative the makers it gathers; of any other maker the cooperatives it belongs to. Found by name or place. */
export function MembersPanel({ kind, members, memberCount, cooperatives, mayGather, ...search }: Props) {
  const { t } = useWords()
  const gathers = kind === 'cooperative'
  const tied = gathers ? members : cooperatives
  return (
    <Panel
      id="members"
      title={t(gathers ? 'page.member_makers' : 'page.belongs_to')}
      beside={gathers ? t('page.people_makers', { count: memberCount }) : undefined}
    >
      {tied.length === 0 && <p className="soft">{t(gathers ? 'page.member_makers_none' : 'page.belongs_to_none')}</p>}
      <ul className="stack-s">
        {tied.map((maker) => (
          <li key={maker.id} className="row row-between">
            <span className="grow">
              <a href={`/house/makers/${maker.id}`}>{maker.name}</a>
              <br />
              <small className="muted">{placeOf(maker)}</small>
            </span>
            {mayGather && (
              <form method="post">
                <input type="hidden" name={gathers ? 'memberId' : 'cooperativeId'} value={maker.id} />
                <Button
                  size="small"
                  look="danger"
                  name="do"
                  value={gathers ? 'part' : 'leave'}
                  aria-label={t('page.member_leave_who', { name: maker.name })}
                >
                  {t('page.member_leave')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {memberCount > members.length && gathers && (
        <p className="soft">{t('makers.others', { count: memberCount - members.length })}</p>
      )}
      {mayGather && <Join gathers={gathers} {...search} />}
    </Panel>
  )
}

function Join({ gathers, find, found, answer }: Pick<Props, 'find' | 'found' | 'answer'> & { gathers: boolean }) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <form role="search" className="row row-end mt" action="#members">
        <TextField
          name="find"
          type="search"
          label={t(gathers ? 'page.find_member' : 'page.find_cooperative')}
          maxLength={80}
          defaultValue={find}
        />
        <Button icon="search">{t('ui.search')}</Button>
      </form>
      {find && found.length === 0 && <p className="soft mt">{t('page.found_none', { text: find })}</p>}
      {found.length > 0 && (
        <form key={find} method="post" className="stack-s mt">
          <Choices
            name={gathers ? 'memberIds' : 'cooperativeId'}
            kind={gathers ? 'checkbox' : 'radio'}
            legend={t('page.found', { text: find })}
            options={found.map((maker) => ({
              value: maker.id,
              title: maker.name,
              note: [placeOf(maker), t(`craft.${maker.craft}`), maker.contact_name].filter(Boolean).join(', '),
            }))}
            chosen={allTypedAt(answer, gathers ? 'memberIds' : 'cooperativeId')}
            error={problemAt(answer, gathers ? 'memberIds' : 'cooperativeId', words)}
          />
          <Button name="do" value={gathers ? 'gather' : 'join'}>
            {t(gathers ? 'page.members_add' : 'page.cooperative_join')}
          </Button>
        </form>
      )}
    </>
  )
}
