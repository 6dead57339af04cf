import type { filters as source } from '../id/filters'
import type { Message } from '../message'

export const filters: Record<keyof typeof source, Message> = {
  'filters.saved': 'Saved filters',
  'filters.intro': 'Filters are saved above their list: filter first, then give it a name.',
  'filters.none': 'No saved filters yet',
  'filters.none_text': 'Open a list, filter it, then choose “Save these filters”.',
  'filters.save_these': 'Save these filters',
  'filters.manage': 'Manage filters',
  'filters.name': 'Name of the filters',
  'filters.share': 'Seen by all staff of this list',
  'filters.by': 'by {who}',
  'filters.open': 'Open',
  'filters.open_of': 'Open the filters {name}',
  'filters.change_of': 'Save changes to {name}',
  'filters.remove': 'Remove',
  'filters.remove_of': 'Remove the filters {name}',
  'filters.was_saved': 'Filters {name} saved.',
  'filters.was_changed': 'Filters changed.',
  'filters.was_removed': 'Filters removed.',
  'filters.name_taken': 'This name is already used for other filters of the same list.',
  'filters.nothing_chosen': 'Nothing is filtered yet. Choose the filters first.',
  'filters.too_many': 'At most {most} filters for a list. Remove one first.',
  'filters.unknown': 'These filters are not there, or are somebody else’s.',
}
