import { bulk } from './bulk'
import { common } from './common'
import { calendar } from './calendar'
import { catalogue } from './catalogue'
import { centres } from './centres'
import { deliveries } from './deliveries'
import { events } from './events'
import { exports as exported } from './exports'
import { filters } from './filters'
import { goods } from './goods'
import { home } from './home'
import { products } from './products'
import { standing } from './standing'
import { supply } from './supply'
import { workshop } from './workshop'
import { account } from './account'
import { mail } from './mail'
import { mending } from './mending'
import { merging } from './merging'
import { matching } from './matching'
import { shell } from './shell'
import { pictures } from './pictures'
import { importing } from './importing'
import { imports } from './imports'
import { inquiry } from './inquiry'
import { listing } from './listing'
import { makers } from './makers'
import { motifs } from './motifs'
import { orders } from './orders'
import { page } from './page'
import { people } from './people'
import { plans } from './plans'
import { quotes } from './quotes'
import { rates } from './rates'
import { returned } from './returned'
import { review } from './review'
import { kit } from './kit'
import { vocabulary } from './vocabulary'

/** The source of all words on screen; English must have the same keys. A file a domain. */
export const id = {
  ...bulk,
  ...common,
  ...calendar,
  ...catalogue,
  ...centres,
  ...deliveries,
  ...events,
  ...exported,
  ...filters,
  ...goods,
  ...home,
  ...products,
  ...standing,
  ...supply,
  ...workshop,
  ...account,
  ...mail,
  ...matching,
  ...mending,
  ...merging,
  ...shell,
  ...pictures,
  ...importing,
  ...imports,
  ...inquiry,
  ...listing,
  ...makers,
  ...motifs,
  ...orders,
  ...page,
  ...people,
  ...plans,
  ...quotes,
  ...rates,
  ...returned,
  ...review,
  ...kit,
  ...vocabulary,
} as const
