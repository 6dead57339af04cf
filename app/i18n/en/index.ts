import type { id } from '../id'
import type { Message } from '../message'
import { common } from './common'
import { orders } from './orders'
import { quotes } from './quotes'

export const en: Record<keyof typeof id, Message> = {
  ...common,
  ...orders,
  ...quotes,
}
