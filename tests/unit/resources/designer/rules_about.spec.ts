import { test } from '@japa/runner'
import { valueText } from '../../../../resources/designer/clash_text.js'
import { rulesAbout } from '../../../../resources/designer/rules_about.js'
import type { EntityDocument } from '../../../../resources/types/definition.js'

const SHOW = "custom.drive != 'oil'"
const LAYOUT = [
  { section: 'Ratings', fields: ['load', 'drive'] },
  { section: 'Ropes', fields: ['ropes'], show: SHOW },
]
const CRANE: EntityDocument = {
  kind: 'entity',
  key: 'equipment.crane',
  title: 'Crane',
  layout: LAYOUT,
  rules: [
    { rule: 'custom.load >= 5.0', message: 'Too weak', path: 'custom.load' },
    { rule: 'custom.load_max > 1.0' },
  ],
}

test.group('Rules about a field', () => {
  test('those that check it, and the one that shows its section', ({ assert }) => {
    const about = (key: string) => rulesAbout(CRANE, LAYOUT, key)
    const show = { rule: SHOW, message: null, isCondition: true }
    assert.deepEqual(about('load'), [
      { rule: 'custom.load >= 5.0', message: 'Too weak', isCondition: false },
    ])
    assert.deepEqual(about('ropes'), [show])
    assert.deepEqual(about('drive'), [show])
    assert.deepEqual(about('height'), [])
  })
})

test.group('A value of two drafts as one line', () => {
  test('texts in the reader’s language, fields by title, the rest as written', ({ assert }) => {
    assert.equal(valueText({ en: 'Load', de: 'Last' }, 'de'), 'Last')
    assert.equal(valueText({ type: 'integer', title: 'Load' }, 'en'), 'Load')
    assert.equal(valueText(['a', 'b'], 'en'), 'a, b')
    assert.equal(valueText({ type: 'integer' }, 'en'), '{"type":"integer"}')
    assert.equal(valueText(5, 'en'), '5')
  })
})
