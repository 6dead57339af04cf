import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'

const [url = ''] = process.argv.slice(2)
const db = openDatabase({ url })
process.stdout.write(JSON.stringify(await migrate(db)))
await db.destroy()
