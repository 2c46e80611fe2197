import { test } from '@japa/runner'
import { base32, Totp } from '#models/totp'

/** Appendix B of RFC 6238, with the last six of its eight digits. */
const VECTORS = [
  { seconds: 59, code: '287082' },
  { seconds: 1_111_111_109, code: '081804' },
  { seconds: 1_111_111_111, code: '050471' },
  { seconds: 1_234_567_890, code: '005924' },
  { seconds: 2_000_000_000, code: '279037' },
  { seconds: 20_000_000_000, code: '353130' },
]
const SECRET = base32(Buffer.from('12345678901234567890'))

test.group('Time-based one-time passwords', () => {
  test('at {seconds} seconds the code is {code}')
    .with(VECTORS)
    .run(({ assert }, { seconds, code }) => {
      assert.equal(new Totp(SECRET).codeAt(Totp.stepAt(seconds * 1_000)), code)
    })

  test('a clock may be half a minute off, not more', ({ assert }) => {
    const totp = new Totp(SECRET)
    const step = 50_000_000
    const time = step * 30_000
    assert.equal(totp.stepOf(totp.codeAt(step - 1), time), step - 1)
    assert.equal(totp.stepOf(totp.codeAt(step + 1), time), step + 1)
    assert.isNull(totp.stepOf(totp.codeAt(step + 2), time))
    assert.isNull(totp.stepOf(totp.codeAt(step - 2), time))
    assert.isNull(totp.stepOf('not a code', time))
  })

  test('secrets are written as RFC 4648 says, and no two are alike', ({ assert }) => {
    assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI')
    assert.lengthOf(Totp.fresh().secret, 32)
    assert.notEqual(Totp.fresh().secret, Totp.fresh().secret)
  })

  test('company and account reach the app as they are written', ({ assert }) => {
    const uri = new URL(new Totp(SECRET).uri('Lifts & Sons: North', 'pat@people.test'))
    assert.equal(uri.protocol, 'otpauth:')
    assert.equal(uri.searchParams.get('issuer'), 'Lifts & Sons: North')
    assert.equal(uri.searchParams.get('secret'), SECRET)
    assert.include(uri.href, 'Lifts%20%26%20Sons%3A%20North:pat%40people.test')
  })
})
