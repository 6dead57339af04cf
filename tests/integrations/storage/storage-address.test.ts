import { describe, expect, test } from 'vitest'
import { readEnv } from '#app/env.server'
import { readStorageUrl } from '#app/integrations/storage/storage-address'

describe('where files are kept', () => {
  test.each([
    ['file:///var/lib/balai', { kind: 'disk', folder: '/var/lib/balai' }],
    ['file:///srv/my%20files', { kind: 'disk', folder: '/srv/my files' }],
    [
      's3://AKIA:a%2Fb%2Bc@s3.ap-southeast-3.amazonaws.com/balai?region=ap-southeast-3',
      {
        kind: 's3',
        endpoint: 'https://s3.ap-southeast-3.amazonaws.com',
        bucket: 'balai',
        region: 'ap-southeast-3',
        keyId: 'AKIA',
        secret: 'a/b+c',
      },
    ],
    [
      's3://k:s@127.0.0.1:9000/balai.files?tls=0',
      { kind: 's3', endpoint: 'http://127.0.0.1:9000', bucket: 'balai.files', region: 'us-east-1', keyId: 'k', secret: 's' },
    ],
  ])('%s', (text, address) => expect(readStorageUrl(text)).toEqual({ ok: true, address }))

  const secret = 'tops3cret'
  test.each([
    'nonsense',
    'ftp://a/b',
    '/var/lib/balai',
    'file://',
    'file:///',
    'file://host/folder',
    'file:///folder?x=1',
    `s3://k:${secret}@host`,
    `s3://k:${secret}@host/`,
    `s3://k:${secret}@host/Bucket`,
    `s3://k:${secret}@host/a`,
    `s3://k:${secret}@host/bucket/folder`,
    `s3://k:${secret}@/bucket`,
    's3://host/bucket',
    's3://k@host/bucket',
    `s3://:${secret}@host/bucket`,
    `s3://k:${secret}/x@host/bucket`,
    `s3://k:${secret}%zz@host/bucket`,
    `s3://k:${secret}@host/bucket?tls=no`,
    `s3://k:${secret}@host/bucket?region=`,
    `s3://k:${secret}@host/bucket?regoin=eu-west-1`,
  ])('%s is refused at the start, without telling the secret', (STORAGE_URL) => {
    expect(() => readEnv({ STORAGE_URL })).toThrow(/STORAGE_URL m/)
    expect(() => readEnv({ STORAGE_URL })).not.toThrow(secret)
  })

  test('left empty is not set', () => expect(readEnv({ STORAGE_URL: '' }).STORAGE_URL).toBeUndefined())
})
