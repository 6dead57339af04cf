import photoIsland from '#app/islands/photo.js?url'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { pictureTypes } from '#app/domain/pictures/picture-limits'
import { problemAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { FieldNotes } from '#app/ui/field/field'
import { Icon } from '#app/ui/icons/icon'
import type { KeptPhoto } from '#app/ui/maker/photo-words'

const slots = [
  { what: 'take', icon: 'camera', capture: true },
  { what: 'pick', icon: 'paperclip', capture: false },
] as const

/** The photo there is, and two ways to another: the camera or the gallery. */
export function OwnPhotoSlots({ photo, answer }: { photo: KeptPhoto | null; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const problem = problemAt(answer, 'photo', words)
  return (
    <div className={problem ? 'field is-bad' : 'field'} id="photos">
      <div className="shots">
        {photo && (
          <figure className="shot shot-main">
            <div className="picture">
              <img src={pictureUrl(photo.hash, 640, 'jpg')} width={640} height={640} alt={photo.textId} />
            </div>
            <figcaption>
              {t(photo.isShown ? 'page.photo_shown' : 'page.photo_hidden')}. {t('page.photo_replace')}
            </figcaption>
          </figure>
        )}
        {slots.map(({ what, icon, capture }) => (
          <label key={what} className={photo ? 'shot shot-empty' : 'shot shot-empty shot-main'}>
            <Icon name={icon} size="xl" />
            <strong>{t(`page.photo_${what}`)}</strong>
            <span>{t(`page.photo_${what}_why`)}</span>
            <input
              className="drop-input"
              type="file"
              name="photo"
              accept={pictureTypes}
              capture={capture ? 'environment' : undefined}
              aria-describedby={problem ? 'photo-hint photo-error' : 'photo-hint'}
              aria-invalid={problem ? true : undefined}
              data-shrink={t('pictures.shrinking')}
              data-again={t(capture ? 'pictures.take_again' : 'pictures.choose_again')}
            />
          </label>
        ))}
      </div>
      <FieldNotes id="photo" hint={t('pictures.hint')} error={problem} />
      <script type="module" src={photoIsland} />
    </div>
  )
}
