import { test } from '@japa/runner'
import { s3Settings } from '#platform/files/s3_settings'

const KEYS = { accessKeyId: 'id', secretAccessKey: 'secret' }

test.group('The settings of a bucket', () => {
  test('without any, files stay on the local disk', ({ assert }) => {
    assert.isNull(s3Settings({}))
  })

  test('of AWS are a bucket, a region and keys', ({ assert }) => {
    assert.deepEqual(s3Settings({ bucket: 'acme-files', region: 'eu-central-1', ...KEYS }), {
      bucket: 'acme-files',
      region: 'eu-central-1',
      endpoint: undefined,
      forcePathStyle: false,
      credentials: KEYS,
    })
  })

  test('of another server need no region, and its buckets stand in the path', ({ assert }) => {
    assert.containSubset(
      s3Settings({ bucket: 'acme', endpoint: 'http://10.0.0.2:9000', ...KEYS }),
      {
        region: 'us-east-1',
        forcePathStyle: true,
      }
    )
    const given = { bucket: 'acme', endpoint: 'https://s3.example.com', forcePathStyle: false }
    assert.isFalse(s3Settings({ ...given, ...KEYS })!.forcePathStyle)
  })

  test('may leave the keys to the machine', ({ assert }) => {
    assert.isUndefined(s3Settings({ bucket: 'acme', region: 'eu-central-1' })!.credentials)
  })

  test('that do not fit together say what to do: {says}')
    .with([
      { given: { region: 'eu-central-1' }, says: 'S3_BUCKET is missing' },
      { given: { bucket: 'Acme Files', region: 'x' }, says: 'no bucket can be called' },
      { given: { bucket: 'acme' }, says: 'S3_REGION is missing' },
      { given: { bucket: 'acme', endpoint: 'minio:9000' }, says: 'S3_ENDPOINT is "minio:9000"' },
      { given: { bucket: 'acme', region: 'x', accessKeyId: 'id' }, says: 'S3_SECRET_ACCESS_KEY' },
      { given: { bucket: 'acme', region: 'x', secretAccessKey: 's' }, says: 'S3_ACCESS_KEY_ID' },
    ])
    .run(({ assert }, { given, says }) => {
      assert.throws(() => s3Settings(given), new RegExp(says))
    })
})
