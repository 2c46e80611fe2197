import { test } from '@japa/runner'
import { pooledUrl } from '#platform/tenancy/pooled_url'

const DIRECT = 'postgres://fieldrino_app:secret@db.example:5432/fieldrino?sslmode=require'

test.group('The address of a pooler', () => {
  test('keeps login, database and options', ({ assert }) => {
    assert.equal(
      pooledUrl(DIRECT, 'postgres://127.0.0.1:7000'),
      'postgres://fieldrino_app:secret@127.0.0.1:7000/fieldrino?sslmode=require'
    )
  })

  test('has PgBouncer’s port where it names none', ({ assert }) => {
    assert.equal(new URL(pooledUrl(DIRECT, 'postgres://pooler.example')).port, '6432')
  })

  test('is not needed', ({ assert }) => {
    assert.equal(pooledUrl(DIRECT, undefined), DIRECT)
  })
})
