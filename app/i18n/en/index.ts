import type { id } from '../id'
import type { Message } from '../message'
import { common } from './common'
import { account } from './account'
import { mail } from './mail'
import { shell } from './shell'
import { pictures } from './pictures'
import { orders } from './orders'
import { quotes } from './quotes'
import { kit } from './kit'

export const en: Record<keyof typeof id, Message> = {
  ...common,
  ...account,
  ...mail,
  ...shell,
  ...pictures,
  ...orders,
  ...quotes,
  ...kit,
}
