import type { id } from '../id'
import type { Message } from '../message'
import { common } from './common'
import { shell } from './shell'
import { pictures } from './pictures'
import { orders } from './orders'
import { quotes } from './quotes'
import { kit } from './kit'

export const en: Record<keyof typeof id, Message> = {
  ...common,
  ...shell,
  ...pictures,
  ...orders,
  ...quotes,
  ...kit,
}
