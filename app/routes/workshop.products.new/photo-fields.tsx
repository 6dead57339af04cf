import { pictureTypes } from '#app/domain/pictures/picture-limits'
import type { Craft } from '#app/domain/people/producer'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { FileDrop } from '#app/ui/field/file-drop'
import { TextArea, TextField } from '#app/ui/field/text-field'
import { pictureOf } from '#app/ui/product-card/picture-of'

type Props = {
  answer: unknown
  product?: { name_id: string; description_id: string | null; craft: Craft; pictureHash: string | null }
}

/** The first page: the photo, what its maker calls it, and perhaps what it is for. */
export function PhotoFields({ answer, product }: Props) {
  const words = useWords()
  const { t } = words
  const wrong = (field: string) => problemAt(answer, field, words)
  return (
    <>
      {product?.pictureHash && (
        <figure className="shot shot-main">
          <img
            src={pictureOf(product.pictureHash, product.craft, 640)}
            width={640}
            height={640}
            alt={t('catalogue.image_alt', { name: product.name_id })}
          />
        </figure>
      )}
      <FileDrop
        name="photo"
        icon="camera"
        accept={pictureTypes}
        title={t(product?.pictureHash ? 'products.photo_again' : 'products.photo')}
        note={t('pictures.hint')}
        error={wrong('photo')}
      />
      <TextField
        name="nameId"
        label={t('products.name')}
        hint={t('products.name_hint')}
        defaultValue={typedAt(answer, 'nameId', product?.name_id)}
        error={wrong('nameId')}
        autoComplete="off"
        required
        maxLength={120}
      />
      <TextArea
        name="descriptionId"
        label={t('products.description')}
        optional={t('ui.optional')}
        defaultValue={typedAt(answer, 'descriptionId', product?.description_id ?? '')}
        error={wrong('descriptionId')}
        rows={3}
      />
    </>
  )
}
