import type { Craft } from '#app/domain/people/producer'
import { allTypedAt, problemAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type Place = { village: string | null; regency: string }
type Gathered = Place & { id: string; name: string; shows_name: 0 | 1 }
type Found = Place & { id: string; name: string; craft: Craft; contact_name: string | null }
type Props = { makers: readonly Gathered[]; find: string; found: readonly Found[]; answer: unknown }

const placeOf = ({ village, regency }: Place) => [village, regency].filter(Boolean).join(', ')

/** Who works there, and which of them the public page names; others are found by name or place. */
export function MakersPanel({ makers, ...search }: Props) {
  const { t } = useWords()
  return (
    <Panel id="makers" title={t('centres.makers')} beside={t('makers.centre_makers', { count: makers.length })}>
      {makers.length === 0 && <p className="soft">{t('centres.makers_none')}</p>}
      <ul className="stack-s">
        {makers.map((maker) => (
          <li key={maker.id} className="row row-between">
            <span className="grow">
              <a href={`/house/makers/${maker.id}`}>{maker.name}</a>{' '}
              <Tag tone={maker.shows_name === 1 ? 'good' : 'line'}>
                {t(maker.shows_name === 1 ? 'centres.is_named' : 'centres.is_counted')}
              </Tag>
              <br />
              <small className="muted">{placeOf(maker)}</small>
            </span>
            <form method="post">
              <input type="hidden" name="memberId" value={maker.id} />
              <Button
                size="small"
                look="danger"
                name="do"
                value="part"
                aria-label={t('centres.take_out_who', { name: maker.name })}
              >
                {t('centres.take_out')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Gather {...search} />
    </Panel>
  )
}

function Gather({ find, found, answer }: Omit<Props, 'makers'>) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <form role="search" className="row row-end mt" action="#makers">
        <TextField name="find" type="search" label={t('centres.find')} maxLength={80} defaultValue={find} />
        <Button icon="search">{t('ui.search')}</Button>
      </form>
      {find && found.length === 0 && <p className="soft mt">{t('page.found_none', { text: find })}</p>}
      {found.length > 0 && (
        <form key={find} method="post" className="stack-s mt">
          <Choices
            name="memberIds"
            kind="checkbox"
            legend={t('page.found', { text: find })}
            options={found.map((maker) => ({
              value: maker.id,
              title: maker.name,
              note: [placeOf(maker), t(`craft.${maker.craft}`), maker.contact_name].filter(Boolean).join(', '),
            }))}
            chosen={allTypedAt(answer, 'memberIds')}
            error={problemAt(answer, 'memberIds', words)}
          />
          <Button name="do" value="gather">
            {t('centres.gather')}
          </Button>
        </form>
      )}
    </>
  )
}
