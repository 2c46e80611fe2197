import { test } from '@japa/runner'
import { readTemplate } from '#platform/templates/template_source'
import { REFUSED } from '#tests/support/hostile/template_texts'

test.group('readTemplate', () => {
  test('{0} is refused at once and in words')
    .with(Object.entries(REFUSED))
    .run(({ assert }, [, source]) => {
      const before = process.cpuUsage()
      const { problems } = readTemplate(source)
      assert.isBelow(process.cpuUsage(before).user / 1_000, 250)
      assert.isNotEmpty(problems)
      assert.notMatch(problems[0], /undefined|\[object|Parse error/)
    })

  test('values, conditions, loops and our own helpers are fine', ({ assert }) => {
    const source = `{{record.label}} {{default record.custom.note "–"}} {{#if (eq record.status "done")}}a{{else}}b{{/if}}
      {{#each record.fields}}{{@index}} {{title}}: {{value}} {{../user.name}}{{/each}}{{#unless user.email}}x{{/unless}}{{! note }}`
    const { problems, paths } = readTemplate(source)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      paths.map(({ path }) => path),
      ['record.label', 'record.custom.note', 'record.status', 'record.fields', 'user.email']
    )
  })

  test('a problem names its line', ({ assert }) => {
    assert.deepEqual(readTemplate('one\n{{{record.label}}}').problems, [
      'line 2: {{{record.label}}} would stand unescaped: use {{record.label}}',
    ])
  })
})
