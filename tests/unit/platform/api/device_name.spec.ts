import { test } from '@japa/runner'
import { deviceName } from '#platform/api/device_name'

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

test.group('The name of a device', () => {
  test('{name}')
    .with([
      { name: 'Chrome on Windows', says: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}` },
      { name: 'Edge on Windows', says: `Mozilla/5.0 (Windows NT 10.0) ${CHROME} Edg/140.0` },
      {
        name: 'Safari on iPhone',
        says: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1',
      },
      { name: 'Chrome on Android', says: `Mozilla/5.0 (Linux; Android 15) ${CHROME}` },
      { name: 'Firefox on Mac', says: 'Mozilla/5.0 (Macintosh; Mac OS X 15.0) Firefox/145.0' },
      { name: 'curl', says: 'curl/8.5.0' },
    ])
    .run(({ assert }, { name, says }) => {
      assert.equal(deviceName(says), name)
    })

  test('a German reads it in German', ({ assert }) => {
    assert.equal(deviceName(`Mozilla/5.0 (X11; Linux) ${CHROME}`, 'de'), 'Chrome auf Linux')
    assert.equal(deviceName('curl/8.5.0', 'de'), 'curl')
  })

  test('who says nothing has none', ({ assert }) => {
    assert.isNull(deviceName(null))
    assert.isNull(deviceName(' '))
  })
})
