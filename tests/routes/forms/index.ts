import { buyerForms } from './buyer-forms'
import { calendarForms } from './calendar-forms'
import { catalogueForms } from './catalogue-forms'
import { centreForms } from './centre-forms'
import { deliveryForms } from './delivery-forms'
import { deskForms } from './desk-forms'
import { houseForms } from './house-forms'
import { houseMakerForms } from './house-maker-forms'
import { makerForms } from './maker-forms'
import { motifForms } from './motif-forms'
import { peopleForms } from './people-forms'
import { pageForms } from './page-forms'
import type { FormCase } from './place'
import { returnedForms } from './returned-forms'
import { standingForms } from './standing-forms'
import { vocabularyForms } from './vocabulary-forms'

/** Every form of the house, filled in right, by somebody who may send it. */
export const everyForm: FormCase[] = [
  ...peopleForms,
  ...buyerForms,
  ...makerForms,
  ...calendarForms,
  ...catalogueForms,
  ...centreForms,
  ...houseForms,
  ...standingForms,
  ...deskForms,
  ...houseMakerForms,
  ...deliveryForms,
  ...vocabularyForms,
  ...returnedForms,
  ...motifForms,
  ...pageForms,
]

export const named = everyForm.map((form): [string, FormCase] => [`${form.route.slice('routes/'.length)}: ${form.what}`, form])
