import { z } from 'zod'
import { readStorageUrl, type StorageAddress } from '#app/integrations/storage/storage-address'

const optional = (schema: z.ZodString) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const storageUrl = z
  .string()
  .optional()
  .transform((text, check): StorageAddress | undefined => {
    const read = text ? readStorageUrl(text) : undefined
    if (read && !read.ok) check.addIssue({ code: 'custom', message: read.why })
    return read?.ok ? read.address : undefined
  })

/** Anybody may read it here: it keeps nothing from anybody, and production refuses it. */
const secretOfDevelopment = 'while developing there is nothing to keep secret'

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** `postgres://…`, or a path of a SQLite file. */
  DATABASE_URL: z.string().default('data/balai-niaga.sqlite'),
  /** Pictures and uploaded lists: `file:///folder`, or `s3://key:secret@host:port/bucket?region=…&tls=0`. */
  STORAGE_URL: storageUrl,
  /** The folder for them where STORAGE_URL is not set. */
  STORAGE_DIR: z.string().default('data/files'),
  /** Seals what must not be read from a copy of the storage: the lists of offices, the key to fingerprints. */
  HOUSE_SECRET: optional(z.string().min(32, 'must be at least 32 letters: openssl rand -base64 32 makes one')).transform(
    (secret) => secret ?? secretOfDevelopment,
  ),
  /** Where people reach the house, without a slash at the end: for links in mail and the Origin check. */
  PUBLIC_URL: optional(z.string().regex(/^https?:\/\/[^/]+$/, 'must look like https://example.org, without a path')),
  /** `smtp://user:password@host:port`; without it mail stays in the outbox. */
  MAIL_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  MAIL_FROM: z.string().default('Balai Niaga <no-reply@localhost>'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** 1 when a proxy that sets X-Forwarded-For and X-Forwarded-Proto stands in front. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** 1 while the shown data is the sample data: every page says so. */
  SAMPLE_DATA: z.enum(['0', '1']).default('0'),
})

const inProduction = environment.superRefine((env, check) => {
  if (env.NODE_ENV === 'production' && !env.PUBLIC_URL) {
    check.addIssue({ code: 'custom', path: ['PUBLIC_URL'], message: 'is needed in production' })
  }
  if (env.NODE_ENV === 'production' && env.HOUSE_SECRET === secretOfDevelopment) {
    const message = 'is needed in production: openssl rand -base64 32 makes one; keep it, without it stored lists cannot be read'
    check.addIssue({ code: 'custom', path: ['HOUSE_SECRET'], message })
  }
})

export type Env = z.infer<typeof environment>

/** Read once, at the start. Throws one sentence that names every setting that is wrong; never a value. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = inProduction.safeParse(source)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The settings in the environment are not right: ${wrong.join('; ')}`)
}

/**
 * For `npm run demo`: files of its own, reached from this machine only, no letter to anybody, and every page says that it is
 * sample data.
 */
export function readDemoEnv(source: Record<string, string | undefined> = process.env): Env {
  const { PORT = '3000', LOG_LEVEL = 'warn' } = source
  return readEnv({
    NODE_ENV: 'production',
    PORT,
    LOG_LEVEL,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${PORT}`,
    DATABASE_URL: 'data/demo.sqlite',
    STORAGE_DIR: 'data/demo-files',
    HOUSE_SECRET: 'sample data is made up and is nobody’s secret',
    SAMPLE_DATA: '1',
  })
}

/** Where links in letters lead; never taken from a request, whose Host header anybody may write. */
export function publicUrl(env: Pick<Env, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`
}

/** For `npm run staff:add`: kept out of the command line, where others on the machine could read it. */
export function staffPassword(): string | undefined {
  return process.env.STAFF_PASSWORD || undefined
}
