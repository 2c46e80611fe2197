import { test } from '@japa/runner'
import type { ObjectSchema } from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'
import { ruleNames } from '#platform/entities/rule_names'
import { Rule } from '#platform/rules/rule'
import { entityRuleTypes } from '#platform/rules/rule_types'
import { why } from '#platform/rules/why'
import { equipmentBase } from '#tests/unit/platform/entities/sample_definitions'

const schema: ObjectSchema = {
  type: 'object',
  properties: {
    priority: {
      'enum': ['high', 'critical'],
      'title': { en: 'Priority', de: 'Dringlichkeit' },
      'x-options': { critical: { title: { en: 'Critical', de: 'Kritisch' } } },
    },
    load: { 'type': 'number', 'title': 'Load', 'x-unit': 'kg' },
    outdoor: { type: 'boolean', title: 'Outdoor' },
    owner: { 'type': 'string', 'format': 'uuid', 'title': 'Owner', 'x-relation': 'user' },
    checked: { type: 'string', format: 'date', title: 'Checked' },
    budget: { 'type': 'integer', 'title': 'Budget', 'x-permissions': { view: ['manager'] } },
  },
}
const entity = Entity.from({ ...equipmentBase, schema })
const types = entityRuleTypes(equipmentBase.columns!, schema)
const ID = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'
const custom = { priority: 'high', load: 1500, owner: ID, checked: '2026-03-01', budget: 7 }
const record = { name: 'Lift', custom }
const variables = {
  ...custom,
  name: 'Lift',
  record,
  custom,
  user: { id: ID.replace('9', '8'), role: 'technician' },
  now: new Date(0),
}

function told(
  source: string,
  { role = 'technician', locale = 'en', permissions = [] as string[] } = {}
) {
  const viewer = { role, permissions }
  const names = ruleNames(entity, { viewer, locale, timeZone: 'UTC' })
  return why(Rule.parse(source, types).explain(variables), names)
}

test.group('Why', () => {
  test('{source}: {says}')
    .with([
      { source: `custom.priority == 'critical'`, says: 'Priority is High, must be Critical' },
      {
        source: `'critical' == record.custom.priority`,
        says: 'Priority is High, must be Critical',
      },
      { source: `custom.priority in ['critical']`, says: 'Priority is High, must be Critical' },
      { source: `custom.priority == 'high'`, says: 'Priority is High' },
      {
        source: `custom.priority != 'high'`,
        says: 'Priority is High, must be something else than High',
      },
      { source: 'custom.load > 2000.0', says: 'Load is 1,500 kg, must be more than 2,000 kg' },
      { source: '2000.0 <= custom.load', says: 'Load is 1,500 kg, must be at least 2,000 kg' },
      { source: 'size(record.name) > 9', says: 'The length of Name is 4, must be more than 9' },
      { source: 'custom.outdoor == true', says: 'Outdoor is empty, must be yes' },
      { source: 'custom.outdoor', says: 'Outdoor is empty' },
      { source: 'record.custom.owner == user.id', says: 'Owner must be you' },
      { source: `user.role == 'manager'`, says: 'Your role is technician, must be manager' },
      {
        source: `custom.checked > timestamp('2026-05-01T00:00:00Z')`,
        says: 'Checked is Mar 1, 2026, must be after May 1, 2026',
      },
      { source: `name.matches('^X')`, says: 'Name decides: no' },
      {
        source: '1.0 / 0.0 > 2.0',
        says: 'This could not be evaluated: division by zero, or a number too large',
      },
    ])
    .run(({ assert }, { source, says }) => assert.equal(told(source).text, says))

  test('what joins conditions shows each of them, with its value and whether it holds', ({
    assert,
  }) => {
    const tree = told(`custom.load > 1000.0 && (custom.outdoor || !(custom.priority == 'high'))`)
    assert.containSubset(tree, {
      text: 'All of this must hold',
      met: false,
      children: [
        { text: 'Load is 1,500 kg', met: true, value: true },
        {
          text: 'One of this must hold',
          children: [
            { text: 'Outdoor is empty', met: false, value: null },
            { text: 'This must not hold', children: [{ text: 'Priority is High', met: true }] },
          ],
        },
      ],
    })
    assert.lengthOf(told('custom.outdoor && custom.outdoor && custom.outdoor').children, 3)
  })

  test('a field one may not see gives away neither its value nor the rule', ({ assert }) => {
    const source = `custom.budget > 5.0 && string(custom.budget).contains('8')`
    const text = JSON.stringify(told(source))
    assert.notMatch(text, /Budget|budget|7|8|5\.0/)
    assert.include(text, 'a field that your role may not see')
    assert.equal(
      told('custom.budget > 9.0', { role: 'manager' }).text,
      'Budget is 7, must be more than 9'
    )
  })

  test('the rule itself is for those who may change it', ({ assert }) => {
    assert.notProperty(told('custom.outdoor'), 'source')
    const tree = told(`custom.outdoor || custom.load > 9.0`, { permissions: ['*'] })
    assert.deepEqual(
      [tree.source, ...tree.children.map(({ source }) => source)],
      ['custom.outdoor || custom.load > 9.0', 'custom.outdoor', 'custom.load > 9.0']
    )
  })

  test('in German', ({ assert }) => {
    const { text } = told(`custom.priority == 'critical'`, { locale: 'de' })
    assert.equal(text, 'Dringlichkeit ist High, muss Kritisch sein')
  })

  test('one budget answers for the whole tree', ({ assert }) => {
    const list = `[${'1.0,'.repeat(99)}1.0]`
    const heavy = `${list}.all(a, ${list}.all(b, a == b))`
    assert.include(told(heavy).text, 'takes more than 10000 steps')
  })
})
