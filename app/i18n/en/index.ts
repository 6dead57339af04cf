import type { id } from '../id'
import type { Message } from '../message'
import { common } from './common'

export const en: Record<keyof typeof id, Message> = { ...common }
