import { mailFolder } from '#config/mail'
import { test } from '@japa/runner'
import { isLocal } from '#config/app'

test.group('The page of kept mail', () => {
  test('shows what was sent, newest first', async ({ client, assert }) => {
    for (const subject of ['First', 'Second']) {
      await mailFolder.send({ to: ['ada@example.test'], subject, text: `Text of ${subject}` })
    }
    const page = await client
      .get('/dev/mail')
      .header('x-inertia', 'true')
      .header('x-inertia-version', '1')
    const { component, props } = page.body()
    assert.equal(component, 'dev/mail')
    const [newest, older] = props.messages as { subject: string; to: string }[]
    assert.deepEqual(
      [newest.subject, older.subject, newest.to],
      ['Second', 'First', 'ada@example.test']
    )
  })

  test('is for localhost alone', ({ assert }) => {
    for (const domain of ['localhost', 'fieldrino.localhost', '127.0.0.1'])
      assert.isTrue(isLocal(domain))
    for (const domain of ['fieldrino.example', 'localhost.example', 'notlocalhost'])
      assert.isFalse(isLocal(domain))
  })
})
