import { test } from '@japa/runner'
import { Rule } from '#platform/rules/rule'
import { met, types, valueOf, variables } from '#tests/unit/platform/rules/sample_rules'

test.group('Rule: numbers and null', () => {
  test('whole and other numbers mix: {$self}')
    .with([
      'custom.capacity_lbs >= 500',
      'custom.capacity_lbs >= 500.5',
      'custom.capacity_lbs == 2500',
      'custom.capacity_lbs / 2 == 1250.0',
      'custom.capacity_lbs + 1 > 2500.5',
      'custom.capacity_lbs in [1, 2500, 3.5]',
      'size(custom.tags) * 2.5 == 5',
      'custom.tags[0] == "a"',
    ])
    .run(({ assert }, source) => {
      assert.isTrue(met(source, { custom: { capacity_lbs: 2500, tags: ['a', 'b'] } }))
    })

  test('a missing field is null and compares as false: {$self}')
    .with([
      'custom.capacity_lbs > 5',
      'custom.capacity_lbs < 5',
      'custom.capacity_lbs + 1 > 0',
      'size(record.description) > 0',
      'custom.outdoor',
    ])
    .run(({ assert }, source) => {
      assert.deepEqual(Rule.parse(source, types).evaluate(variables()), { met: false })
    })

  test('what is missing can be asked for: {$self}')
    .with([
      'custom.drive == null',
      "custom.drive != 'hydraulic'",
      '!has(custom.drive)',
      '!(custom.capacity_lbs > 5)',
      'custom.tags.all(t, false)',
    ])
    .run(({ assert }, source) => {
      assert.isTrue(met(source))
    })

  test('a rule that errs is not met and says so', ({ assert }) => {
    const answer = Rule.parse('1 / 0 > 1', types).evaluate(variables())
    assert.isFalse(answer.met)
    assert.match(answer.error ?? '', /division by zero/)
  })

  test('the side that decides wins even when the other errs', ({ assert }) => {
    assert.isTrue(met('1 / 0 > 1 || true'))
    assert.isFalse(met('1 / 0 > 1 && false'))
  })
})

test.group('Rule: time', () => {
  test('dates and durations of a record are points and lengths of time', ({ assert }) => {
    const reopen = "now - record.completed_at < duration('168h')"
    assert.isTrue(met(reopen, { completed_at: '2026-11-20T10:00:00Z' }))
    assert.isFalse(met(reopen, { completed_at: '2026-11-01T10:00:00Z' }))
    assert.isTrue(met("custom.warranty > duration('PT1H')", { custom: { warranty: 'PT2H' } }))
  })

  test('today is the calendar day of the tenant', ({ assert }) => {
    assert.equal(valueOf('today()'), '2026-11-21T00:00:00.000Z')
  })

  test('years are completed years, as people count age', ({ assert }) => {
    assert.equal(valueOf('years_since(installation_date)', { installation_date: '2010-11-22' }), 15)
    assert.equal(valueOf('years_since(installation_date)', { installation_date: '2010-11-21' }), 16)
    assert.isNull(valueOf('years_since(installation_date)'))
  })
})
