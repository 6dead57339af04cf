import { openDatabase } from '#db/client.server'
import { countOneMore } from './counting'

const [url = '', times = '1'] = process.argv.slice(2)
const db = openDatabase({ url })
await Promise.all(Array.from({ length: Number(times) }, () => countOneMore(db)))
await db.destroy()
