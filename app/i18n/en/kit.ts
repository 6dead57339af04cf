import type { kit as source } from '../id/kit'
import type { Message } from '../message'

export const kit = {
  'kit.title': 'The kit',
  'kit.lead': 'Every part once, in its own room. The contents are samples.',
  'kit.colour': 'Colour',
  'kit.type': 'Type',
  'kit.space': 'Space',
  'kit.bands': 'Bands and mark',
  'kit.icons': 'Icons',
  'kit.buttons': 'Buttons',
  'kit.tags': 'Tags and chips',
  'kit.fields': 'Fields',
  'kit.errors': 'Fields with errors',
  'kit.choices': 'Choices and counters',
  'kit.messages': 'Messages',
  'kit.empty': 'Empty and error',
  'kit.loading': 'Loading and signal',
  'kit.threads': 'Threads',
  'kit.tables': 'Tables and pages',
  'kit.time': 'Time',
  'kit.cards': 'Cards',
  'kit.plans': 'Plans',
  'kit.documents': 'Documents',
} satisfies Record<keyof typeof source, Message>
