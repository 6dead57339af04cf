import { z } from 'zod'
import { choice, optionalText, text } from '#app/http/fields'

/** Which button saved the page. */
export const thenField = choice(['next', 'later']).catch('next')

export const photoForm = z.object({ nameId: text(120), descriptionId: optionalText(1000), then: thenField })
