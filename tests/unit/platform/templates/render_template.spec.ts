import { test } from '@japa/runner'
import type { TemplateDefinition } from '#platform/definitions/types'
import { renderDocument, type Facts } from '#platform/templates/render_template'
import { renderThreads } from '#platform/templates/render_threads'
import { STOPPED } from '#tests/support/hostile/template_texts'

const fields = Array.from({ length: 60 }, (_, at) => ({
  title: `Field ${at}`,
  value: 'x'.repeat(9),
}))
const facts: Facts = {
  record: {
    label: 'T-1 <b>& "co"</b>',
    note: 'two\nlines',
    fields,
    table: '<table><tr><th>A</th></tr></table>',
  },
  user: { name: 'Ada\r\nBcc: all@people.test', email: '' },
}

const template = (body: string, more: Partial<TemplateDefinition> = {}): TemplateDefinition => ({
  kind: 'template',
  key: 'test.email',
  title: 'Test',
  channel: 'email',
  subject: 'About {{record.label}} by {{user.name}}',
  body,
  ...more,
})

test.group('renderDocument', (group) => {
  group.setup(() => () => renderThreads.close())

  test('a mail is escaped, cleaned and has one line of subject', async ({ assert }) => {
    const source = '{{record.label}}\n\n{{record.note}} {{{record.table}}}<script>alert(1)</script>'
    const { subject, body, isHtml } = await renderDocument(template(source), facts, 'en')
    assert.isTrue(isHtml)
    assert.equal(subject, 'About T-1 <b>& "co"</b> by Ada Bcc: all@people.test')
    assert.include(body, 'T-1 &lt;b&gt;&amp; "co"&lt;/b&gt;')
    assert.include(body, '<table><tr><th>A</th></tr></table>')
    assert.notInclude(body, 'script')
  })

  test('markup of the author that could run is taken out', async ({ assert }) => {
    const source = `<p onclick="x()" style="position:fixed;color:#ff0000">a</p><a href="javascript:x()">b</a>
      <iframe src="//evil.test"></iframe><svg onload=x()></svg><form action="/x"><input></form><a href="//evil.test">c</a>`
    const { body } = await renderDocument(template(source), facts, 'en')
    assert.notMatch(body, /onclick|position|javascript|iframe|svg|form|input|evil/)
    assert.include(body, 'color:#ff0000')
  })

  test('plain channels stay plain, webhooks stay JSON', async ({ assert }) => {
    const push = await renderDocument(
      template('{{record.label}}', { channel: 'push' }),
      facts,
      'en'
    )
    assert.equal(push.body, 'T-1 <b>& "co"</b>')
    const body = '{"label": "{{record.label}}", "note": "{{record.note}}"}'
    const hook = await renderDocument(template(body, { channel: 'webhook' }), facts, 'en')
    assert.deepEqual(JSON.parse(hook.body), { label: 'T-1 <b>& "co"</b>', note: 'two\nlines' })
  })

  test('each language has its own text', async ({ assert }) => {
    const body = { en: 'Hello {{record.label}}', de: 'Hallo {{record.label}}' }
    const german = await renderDocument(template('', { body, channel: 'push' }), facts, 'de-AT')
    assert.match(german.body, /^Hallo/)
  })

  test('what holds other values has no text of its own', async ({ assert }) => {
    const { body } = await renderDocument(
      template('[{{record}}{{record.fields}}{{record.toString}}{{record.nothing}}]'),
      facts,
      'en'
    )
    assert.equal(body, '<p>[]</p>')
  })

  test('{0} is ended, and says what to shorten')
    .with(Object.entries(STOPPED))
    .run(async ({ assert }, [, source]) => {
      await assert.rejects(
        () => renderDocument(template(source), facts, 'en'),
        /The template (takes longer|makes more|needs more)/
      )
    })

  test('after a thread was ended the next template is rendered', async ({ assert }) => {
    const hanging = Object.values(STOPPED).map((source) =>
      renderDocument(template(source), facts, 'en').catch(() => 'ended')
    )
    const next = await renderDocument(
      template('{{record.label}}', { channel: 'push' }),
      facts,
      'en'
    )
    assert.match(next.body, /^T-1/)
    await Promise.all(hanging)
  })
})
