import { mostPictures } from '#app/domain/catalogue/arrange-pictures'
import { pictureTypes } from '#app/domain/pictures/picture-limits'
import { useWords } from '#app/i18n/use-words'
import { Icon } from '#app/ui/icons/icon'
import type { IconName } from '#app/ui/icons/icons'

type Props = { have: number; isBad: boolean }

const slots = [
  { what: 'front', icon: 'camera', capture: true },
  { what: 'close', icon: 'camera', capture: true },
  { what: 'hand', icon: 'ruler', capture: true },
  { what: 'gallery', icon: 'paperclip', capture: false },
] as const satisfies readonly { what: string; icon: IconName; capture: boolean }[]

/**
 * Where photos are added: from the front first, then from close, then in the hand; and from the phone's gallery, several
 * at once. `capture` opens the camera. The island makes each light before it is sent; without it the house does.
 */
export function PhotoSlots({ have, isBad }: Props) {
  const { t } = useWords()
  const room = mostPictures - have
  const open = slots.filter(({ what }, at) => (what === 'gallery' ? room > 0 : at >= have && room > 0))
  return open.map(({ what, icon, capture }) => (
    <label key={what} className={what === 'front' || what === 'gallery' ? 'shot shot-empty shot-main' : 'shot shot-empty'}>
      <Icon name={icon} size="xl" />
      <strong>{t(`products.shot.${what}`)}</strong>
      <span>{t(`products.shot.${what}_why`)}</span>
      <input
        className="drop-input"
        type="file"
        name={what === 'gallery' ? 'photo' : what}
        accept={pictureTypes}
        capture={capture ? 'environment' : undefined}
        multiple={!capture}
        aria-describedby={isBad ? 'photo-hint photo-error' : 'photo-hint'}
        aria-invalid={isBad || undefined}
        data-shrink={t('pictures.shrinking')}
        data-again={t(capture ? 'pictures.take_again' : 'pictures.choose_again')}
      />
    </label>
  ))
}
