import type { Story } from '../story'
import { abroad } from './abroad'
import { atHome } from './at-home'

export const stories: Readonly<Record<string, Story>> = { ...abroad, ...atHome }
