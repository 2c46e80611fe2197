import { globSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import german from '#plugins/inventory/german'
import { learnGerman, translated } from '#platform/language/translated'
import { sentences } from '#tests/support/sentences'

/** Three words in a row are meant for people; statements and names of locks are not. */
const SENTENCE = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i
const PROGRAM =
  /\b(SELECT|FROM|INSERT|UPDATE|DELETE|JOIN|WHERE|AND|CASE|AS|LIKE)\b|::|^(stock|part_categories|bills|api|store) |^[a-z_]+\.[a-z_]+ /

test.group('The inventory', () => {
  test('says everything in German', ({ assert }) => {
    learnGerman(german)
    const files = globSync('plugins/inventory/{errors,models/*,validators/*}.ts', {
      cwd: app.makePath(),
    })
    const texts = files.flatMap(sentences).filter((text) => SENTENCE.test(text))
    const told = texts.filter((text) => !PROGRAM.test(text.trim()))
    assert.isAbove(told.length, 30)
    assert.deepEqual(
      told.filter((text) => translated(text, 'de') === text),
      []
    )
  })
})
