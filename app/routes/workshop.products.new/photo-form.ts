import { z } from 'zod'
import { choice, optionalId, optionalText, text } from '#app/http/fields'
import { seenFields } from '#app/http/picture-fields'

/** Which button saved the page. */
export const thenField = choice(['next', 'later']).catch('next')

/** `stay` saves the photos and shows them, so that more can be added. */
export const photoForm = z.object({
  nameId: text(120),
  descriptionId: optionalText(1000),
  then: choice(['next', 'later', 'stay']).catch('next'),
})

const { pictured, seenId } = seenFields

/** The buttons below each photo send the whole page along: nothing typed is lost. */
export const photosForm = photoForm.extend({
  remove: optionalId('picture'),
  first: optionalId('picture'),
  pictured,
  seenId,
})
