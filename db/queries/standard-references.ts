/** Every column that names a standard and is no part of it: a draft that one of them names is in use. A test holds this against the schema. */
export const standardReferences = [
  { table: 'products', column: 'standard_id' },
  { table: 'standard_pictures', column: 'standard_id' },
  { table: 'inquiry_lines', column: 'standard_id' },
  { table: 'inquiry_lines', column: 'tied_standard_id' },
  { table: 'supply_calls', column: 'standard_id' },
  { table: 'standing_supplies', column: 'standard_id' },
  { table: 'plan_lines', column: 'standard_id' },
  { table: 'delivery_records', column: 'standard_id' },
  { table: 'quote_lines', column: 'standard_id' },
  { table: 'work_orders', column: 'standard_id' },
  { table: 'order_changes', column: 'standard_id' },
] as const
