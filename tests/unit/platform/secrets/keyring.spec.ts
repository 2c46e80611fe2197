import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import { E_DATA_KEY, E_SECRET_UNREADABLE } from '#platform/errors'
import { Keyring, type Place } from '#platform/secrets/keyring'
import { openText, sealedVersion, sealText } from '#platform/secrets/sealed_text'

const PLACE = { table: 'equipment', column: 'custom.phone', row: 'one' }
const [FIRST, SECOND] = [1, 2].map((version) => ({ version, secret: randomBytes(32) }))
const ring = new Keyring('ours', [FIRST])

test.group('The data keys of a tenant', () => {
  test('what is sealed opens where it stands, and never looks the same', ({ assert }) => {
    const [one, other] = [ring.seal('Ärger +49 30', PLACE), ring.seal('Ärger +49 30', PLACE)]
    assert.equal(ring.open(one, PLACE), 'Ärger +49 30')
    assert.notEqual(one.c, other.c)
    assert.equal(ring.open(ring.seal('', PLACE), PLACE), '')
  })

  for (const [what, moved] of Object.entries({
    row: { row: 'two' },
    column: { column: 'custom.mobile' },
    table: { table: 'facilities' },
  } satisfies Record<string, Partial<Place>>))
    test(`moved to another ${what} it does not open`, ({ assert }) => {
      const sealed = ring.seal('secret', PLACE)
      assert.throws(() => ring.open(sealed, { ...PLACE, ...moved }), E_SECRET_UNREADABLE)
    })

  test('moved to another tenant it does not open, even under the same key', ({ assert }) => {
    const sealed = ring.seal('secret', PLACE)
    assert.throws(() => new Keyring('theirs', [FIRST]).open(sealed, PLACE), E_SECRET_UNREADABLE)
  })

  test('one changed bit and it does not open', ({ assert }) => {
    const { k, c } = ring.seal('secret', PLACE)
    const bytes = Buffer.from(c, 'base64url')
    bytes[14] ^= 1
    const bent = { k, c: bytes.toString('base64url') }
    assert.throws(() => ring.open(bent, PLACE), E_SECRET_UNREADABLE)
    assert.throws(() => ring.open({ k, c: 'short' }, PLACE), E_SECRET_UNREADABLE)
  })

  test('the newest version seals, every version opens, an unknown one is named', ({ assert }) => {
    const old = ring.seal('secret', PLACE)
    const both = new Keyring('ours', [SECOND, FIRST])
    assert.equal(both.seal('secret', PLACE).k, 2)
    assert.equal(both.open(old, PLACE), 'secret')
    assert.throws(() => new Keyring('ours', [SECOND]).open(old, PLACE), E_DATA_KEY)
  })

  test('a blind index is the same for the same text of one column of one tenant only', ({
    assert,
  }) => {
    const index = ring.digest('ada', PLACE)
    assert.equal(ring.digest('ada', { ...PLACE }), index)
    const others = [
      ring.digest('bob', PLACE),
      ring.digest('ada', { ...PLACE, column: 'custom.mobile' }),
      ring.digest('ada', { ...PLACE, table: 'facilities' }),
      new Keyring('theirs', [FIRST]).digest('ada', PLACE),
      new Keyring('ours', [SECOND]).digest('ada', PLACE),
    ]
    assert.notInclude(others, index)
    assert.include(new Keyring('ours', [SECOND, FIRST]).digests('ada', PLACE), index)
  })

  test('a column of text tells what is sealed, and by which version', ({ assert }) => {
    const sealed = sealText(ring, 'JBSWY3DP', PLACE)
    assert.equal(sealedVersion(sealed), 1)
    assert.equal(openText(ring, sealed, PLACE), 'JBSWY3DP')
    for (const plain of ['{"data":1}', 'gcm.abc.def', '~x~y', ''])
      assert.isNull(sealedVersion(plain))
  })
})
