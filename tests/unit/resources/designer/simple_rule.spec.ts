import { test } from '@japa/runner'
import { readRule, writeRule } from '../../../../resources/designer/simple_rule.js'

test.group('A rule that is built', () => {
  for (const source of [
    "record.priority == 'critical'",
    'custom.load >= 12.5 && custom.is_safe == true',
    "user.role != 'manager' || record.due_date == null",
    "record.title == 'it\\'s \\\\ odd'",
    'custom.depth < -3',
  ]) {
    test(`is read back as it was written: ${source}`, ({ assert }) => {
      assert.equal(writeRule(readRule(source)!), source)
    })
  }

  for (const source of [
    '',
    'record.priority',
    "record.a == 'x' && record.b == 'y' || record.c == 'z'",
    'size(record.title) > 0',
    '!custom.is_safe',
    "record.title == 'two\\nlines'",
    'true == true',
    'record.a == record.b',
    "record.a == 'x' &&",
  ]) {
    test(`is written by hand where it says more: ${source || 'nothing'}`, ({ assert }) => {
      assert.isNull(readRule(source))
    })
  }
})
