import { test } from '@japa/runner'
import { PatternBudget } from '#platform/entities/pattern_budget'
import { ValidatorCache } from '#platform/entities/validator_cache'
import { linearRegExp, patternProblem } from '#platform/entities/linear_regexp'

test.group('Linear regular expressions', () => {
  test('usual patterns work, also beyond ASCII')
    .with([
      ['^[A-Z]{2}-\\d+$', 'EL-17', 'el-17'],
      ['^\\p{L}+$', 'Süd', 'S1'],
      ['otis|kone', 'by kone', 'by schindler'],
    ])
    .run(({ assert }, [pattern, matching, other]) => {
      assert.isNull(patternProblem(pattern))
      assert.isTrue(linearRegExp(pattern).test(matching))
      assert.isFalse(linearRegExp(pattern).test(other))
    })

  test('what it cannot do is said in words')
    .with([
      ['(?=x)y', 'look-ahead'],
      ['(?<!x)y', 'look-behind'],
      ['(a)\\1', 'back-references'],
      ['[', 'not a valid pattern'],
      ['(a{500}){500}', 'not a valid pattern'],
      ['a'.repeat(257), 'at most 256 characters'],
      ['^(\\w?){900}$', 'use smaller counts'],
    ])
    .run(({ assert }, [pattern, words]) => {
      assert.include(patternProblem(pattern), words)
      assert.throws(() => linearRegExp(pattern), new RegExp(words))
    })

  test('a text too long for its pattern matches nothing', ({ assert }) => {
    const expression = linearRegExp('^[ab]*a[ab]{400}$')
    assert.isTrue(expression.test('a'.repeat(4_000)))
    assert.isFalse(expression.test('a'.repeat(40_000)))
  })

  test('what the patterns of one record cost together is bounded', ({ assert }) => {
    const schema = { type: 'array', items: { type: 'string', pattern: '^[ab]*a[ab]{400}$' } }
    const validate = new ValidatorCache().compile(schema)
    const texts = (count: number) => Array.from({ length: count }, () => 'a'.repeat(1_000))
    assert.isTrue(validate(texts(2)))
    assert.isFalse(validate(texts(20)))
    assert.isTrue(validate(texts(2)))
  })

  test('what the patterns of one document cost together is bounded', ({ assert }) => {
    const told = PatternBudget.compiling.within(() =>
      Array.from({ length: 100 }, (_, at) => patternProblem(`^[xy]{${at + 500}}$`))
    )
    assert.isNull(told[0])
    assert.include(told[99], 'too many costly patterns')
  })
})
