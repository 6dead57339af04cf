import { clothWords } from './cloth'
import { reedWords } from './reed'
import type { Words } from './words'
import { woodAndClayWords } from './wood-and-clay'

export type { Words }

const glossary: Readonly<Record<string, Words>> = { ...reedWords, ...clothWords, ...woodAndClayWords }

export function wordsFor(nameId: string): Words {
  const words = glossary[nameId]
  if (!words) throw new Error(`the glossary does not know "${nameId}"`)
  return words
}
