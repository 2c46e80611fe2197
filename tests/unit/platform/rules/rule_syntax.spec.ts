import { test } from '@japa/runner'
import { E_RULE_INVALID } from '#platform/errors'
import { Rule } from '#platform/rules/rule'
import { met, types, variables } from '#tests/unit/platform/rules/sample_rules'

test.group('Rule: the type check', () => {
  test('{source} is refused: {says}')
    .with([
      { source: 'custom.capcity_lbs > 1', says: 'there is no field "capcity_lbs" here' },
      { source: 'recrod.status == "x"', says: 'there is no variable or field "recrod"' },
      { source: 'custom.capacity_lbs > "x"', says: 'both sides must be of one kind' },
      { source: 'size(custom.tags)', says: 'must answer yes or no' },
      { source: 'custom.drive.matches("(a+)+(?=b)")', says: 'look-ahead' },
      { source: 'custom.drive.matches(custom.package)', says: 'needs its pattern written out' },
      { source: 'cel.bind(x, 1, x > 0)', says: 'there is no function "bind"' },
      { source: 'custom.drive ==', says: 'ends too early' },
    ])
    .run(({ assert }, { source, says }) => {
      assert.include(Rule.problem(source, types) ?? 'nothing', says)
    })

  test('a field may be called like a word of the language', ({ assert }) => {
    assert.isTrue(
      met('record.custom.package == "p" && custom["package"] == "p"', { custom: { package: 'p' } })
    )
  })

  test('parsing a bad rule throws with a code', ({ assert }) => {
    assert.throws(
      () => Rule.parse('custom.nope', types),
      E_RULE_INVALID,
      /there is no field "nope" here/
    )
  })
})

test.group('Rule: hostile sources', () => {
  test('{name} is refused')
    .with([
      { name: 'the prototype', source: 'custom.__proto__ == null' },
      { name: 'the prototype by index', source: 'custom["__proto__"] == null' },
      { name: 'the constructor', source: 'custom.constructor == null' },
      { name: 'a function’s prototype', source: 'record.prototype == null' },
      { name: 'a map with a reserved key', source: '{"__proto__": 1} == null' },
      { name: 'a deep source', source: `${'('.repeat(60)}1${')'.repeat(60)} == 1` },
      {
        name: 'a wide source',
        source: Array.from({ length: 600 }, () => '1').join(' + ') + ' > 0',
      },
      { name: 'a long source', source: `"${'x'.repeat(5000)}" == "x"` },
    ])
    .run(({ assert }, { source }) => {
      assert.isString(Rule.problem(source, types))
    })

  test('inherited properties are not seen', ({ assert }) => {
    const custom = Object.create({ drive: 'traction' })
    assert.isTrue(met('custom.drive == null', { custom }))
  })

  test('a rule that multiplies lists runs out of steps instead of time', ({ assert }) => {
    const tags = Array.from({ length: 500 }, (_, index) => String(index))
    const rule = Rule.parse(
      'custom.tags.all(a, custom.tags.all(b, custom.tags.all(c, a + b + c != "")))',
      types
    )
    const answer = rule.evaluate(variables({ custom: { tags } }))
    assert.match(answer.error ?? '', /more than 10000 steps/)
  })

  test('a pattern that hangs other engines answers', ({ assert }) => {
    assert.isFalse(
      met('custom.drive.matches("^(a+)+$")', { custom: { drive: `${'a'.repeat(5000)}b` } })
    )
  })

  test('evaluation leaves its variables as they were', ({ assert }) => {
    const given = variables({ custom: { tags: ['b', 'a'] } })
    const before = structuredClone(given)
    Rule.parse('custom.tags.map(t, t + "x").exists(t, t == "ax")', types).evaluate(given)
    assert.deepEqual(given, before)
  })
})
