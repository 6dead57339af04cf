import photo from '#app/islands/photo.js?url'
import type { Craft } from '#app/domain/people/producer'
import { shots } from '#app/domain/pictures/shots'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { FieldNotes } from '#app/ui/field/field'
import { Suggestions } from '#app/ui/field/suggestions'
import { TextArea, TextField } from '#app/ui/field/text-field'
import type { ItemPicture } from '#db/queries/item-pictures.server'
import { HowTo } from './how-to'
import { PhotoSlots } from './photo-slots'
import { Shots } from './shots'

type Props = {
  answer: unknown
  /** What things are usually called. */
  names: readonly string[]
  product?: { name_id: string; description_id: string | null; craft: Craft }
  pictures?: readonly ItemPicture[]
}

/** The first page: photos, what its maker calls it, and perhaps what it is for. */
export function PhotoFields({ answer, names, product, pictures = [] }: Props) {
  const words = useWords()
  const { t } = words
  const wrong = (field: string) => problemAt(answer, field, words)
  const problem = wrong('photo') ?? shots.map(wrong).find(Boolean)
  return (
    <>
      <div className={problem ? 'field is-bad' : 'field'} id="photos">
        <div className="shots">
          {product && <Shots answer={answer} name={product.name_id} craft={product.craft} pictures={pictures} />}
          <PhotoSlots have={pictures.length} isBad={problem !== undefined} />
        </div>
        <FieldNotes id="photo" hint={t('pictures.hint')} error={problem} />
        {pictures.length === 0 && <HowTo />}
        {product && (
          <Button name="then" value="stay" icon="camera">
            {t('products.photos_save')}
          </Button>
        )}
      </div>
      <TextField
        name="nameId"
        label={t('products.name')}
        hint={t('products.name_hint')}
        defaultValue={typedAt(answer, 'nameId', product?.name_id)}
        error={wrong('nameId')}
        autoComplete="off"
        list="names"
        required
        maxLength={120}
      />
      <Suggestions id="names" words={names} />
      <TextArea
        name="descriptionId"
        label={t('products.description')}
        optional={t('ui.optional')}
        defaultValue={typedAt(answer, 'descriptionId', product?.description_id ?? '')}
        error={wrong('descriptionId')}
        rows={3}
      />
      <script type="module" src={photo} />
    </>
  )
}
