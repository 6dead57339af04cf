import { pictureUrl } from '#app/domain/pictures/picture-files'
import { pictureTypes } from '#app/domain/pictures/picture-limits'
import { problemAt, typedAt } from '#app/http/problems'
import { told } from '#app/i18n/told'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { FileDrop } from '#app/ui/field/file-drop'
import { type KeptPhoto, PhotoWords } from '#app/ui/maker/photo-words'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type Props = { photo: KeptPhoto | null; seen: string; showsName: boolean; mayCare: boolean; answer: unknown }

/** The maker's own photo: taken on a visit, shown to buyers only where the maker said so of this photo. */
export function PhotoPanel({ photo, seen, showsName, mayCare, answer }: Props) {
  const { t, language } = useWords()
  const words = photo && told(language, photo.textId, photo.textEn)
  const isPublic = photo?.isShown === true && showsName
  const end = photo && <Tag tone={isPublic ? 'good' : 'line'}>{t(isPublic ? 'people.shown' : 'people.hidden')}</Tag>
  return (
    <Panel id="photo-panel" title={t('page.photo')} end={end}>
      {!photo && <p className="soft">{t('page.photo_none')}</p>}
      {photo && (
        <figure className="stack-s">
          <img src={pictureUrl(photo.hash, 320, 'jpg')} width={160} height={160} alt={words?.text} lang={words?.lang} />
          <figcaption className="t-s">
            <span lang={words?.lang}>{words?.text}</span>
            {photo.isShown && !showsName && <p className="soft">{t('page.photo_waits')}</p>}
          </figcaption>
        </figure>
      )}
      {mayCare && <PhotoForms photo={photo} seen={seen} answer={answer} />}
    </Panel>
  )
}

function PhotoForms({ photo, seen, answer }: Pick<Props, 'photo' | 'seen' | 'answer'>) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <details className="mt" open={typedAt(answer, 'do') === 'photo'}>
        <summary className="btn btn-small btn-wide">{t(photo ? 'page.change_photo' : 'page.photo_add')}</summary>
        <form key={seen} method="post" encType="multipart/form-data" className="stack mt">
          <input type="hidden" name="seen" value={seen} />
          <FileDrop
            name="photo"
            icon="camera"
            accept={pictureTypes}
            title={t('page.ask_photo')}
            note={t('page.photo_lead')}
            error={problemAt(answer, 'photo', words)}
          />
          <PhotoWords photo={photo} answer={answer} asksHow />
          <Button name="do" value="photo">
            {t('page.photo_save')}
          </Button>
        </form>
      </details>
      {photo && (
        <details className="mt">
          <summary className="btn btn-small btn-wide">{t('page.photo_remove')}</summary>
          <form method="post" className="stack-s mt">
            <input type="hidden" name="seen" value={seen} />
            <p className="t-s">{t('page.photo_remove_text')}</p>
            <Button look="danger" size="small" name="do" value="photo_gone">
              {t('page.photo_remove_yes')}
            </Button>
          </form>
        </details>
      )}
    </>
  )
}
