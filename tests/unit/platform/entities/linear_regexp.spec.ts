import { test } from '@japa/runner'
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
    ])
    .run(({ assert }, [pattern, words]) => {
      assert.include(patternProblem(pattern), words)
      assert.throws(() => linearRegExp(pattern), new RegExp(words))
    })
})
