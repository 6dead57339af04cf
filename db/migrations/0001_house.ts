import type { Kysely } from 'kysely'
import { tools } from './tools'

export async function up(db: Kysely<unknown>) {
  const { whole, required, key, unique, refers, create } = tools(db)

  await create('accounts', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('email', 'text', (column) => column.unique())
      .addColumn('phone', 'text', (column) => column.unique())
      .addColumn('name', 'text', required)
      .addColumn('language', 'text', required)
      .addColumn('password_hash', 'text', required)
      .addColumn('disabled', whole, required)
      .addColumn('created_at', 'text', required),
  )
  await create('sessions', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('user_id', 'text', refers('accounts.id'))
      .addColumn('expires_at', whole, required)
      .addColumn('created_at', 'text', required),
  )
  await db.schema.createIndex('sessions_user').on('sessions').column('user_id').execute()
  await create('password_resets', (table) =>
    table
      .addColumn('token_hash', 'text', key)
      .addColumn('account_id', 'text', refers('accounts.id'))
      .addColumn('expires_at', 'text', required)
      .addColumn('used_at', 'text'),
  )
  await create('account_roles', (table) =>
    table
      .addColumn('account_id', 'text', refers('accounts.id'))
      .addColumn('role', 'text', required)
      .addPrimaryKeyConstraint('account_roles_key', ['account_id', 'role']),
  )
  await create('events', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('at', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('actor_id', 'text')
      .addColumn('on_behalf_of', 'text')
      .addColumn('from_state', 'text')
      .addColumn('to_state', 'text')
      .addColumn('data', 'text', required),
  )
  await db.schema.createIndex('events_subject').on('events').columns(['subject', 'id']).execute()
  await create('outbox', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('state', 'text', required)
      .addColumn('recipient', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('body', 'text', required)
      .addColumn('attempts', whole, required)
      .addColumn('next_try_at', 'text', required)
      .addColumn('last_error', 'text')
      .addColumn('created_at', 'text', required)
      .addColumn('sent_at', 'text'),
  )
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'next_try_at']).execute()
  await create('form_keys', (table) =>
    table
      .addColumn('scope', 'text', required)
      .addColumn('key', 'text', required)
      .addColumn('outcome', 'text', required)
      .addColumn('created_at', 'text', required)
      .addPrimaryKeyConstraint('form_keys_key', ['scope', 'key']),
  )
  await create('rate_limits', (table) =>
    table.addColumn('key', 'text', key).addColumn('hits', whole, required).addColumn('window_ends_at', 'text', required),
  )
  await create('counters', (table) => table.addColumn('name', 'text', key).addColumn('value', whole, required))
  await create('import_batches', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('state', 'text', required)
      .addColumn('file_name', 'text', required)
      .addColumn('file_hash', 'text', required)
      .addColumn('sheet', 'text', required)
      .addColumn('layout', 'text', required)
      .addColumn('producers_added', whole, required)
      .addColumn('products_added', whole, required)
      .addColumn('uploaded_by', 'text', refers('accounts.id'))
      .addColumn('created_at', 'text', required)
      .addColumn('committed_at', 'text')
      .addColumn('undone_at', 'text'),
  )
  await create('exchange_rates', (table) =>
    table
      .addColumn('day', 'text', required)
      .addColumn('currency', 'text', required)
      .addColumn('rate', 'text', required)
      .addColumn('source', 'text', required)
      .addPrimaryKeyConstraint('exchange_rates_key', ['currency', 'day']),
  )
  await create('pictures', (table) =>
    table
      .addColumn('id', 'text', key)
      .addColumn('hash', 'text', unique)
      .addColumn('width', whole, required)
      .addColumn('height', whole, required)
      .addColumn('drawing', whole, required)
      .addColumn('created_at', 'text', required),
  )
}
