import { common } from './common'
import { account } from './account'
import { mail } from './mail'
import { shell } from './shell'
import { pictures } from './pictures'
import { orders } from './orders'
import { quotes } from './quotes'
import { kit } from './kit'

/** The source of all words on screen; English must have the same keys. A file a domain. */
export const id = {
  ...common,
  ...account,
  ...mail,
  ...shell,
  ...pictures,
  ...orders,
  ...quotes,
  ...kit,
} as const
