import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'

const system = new SystemDefinitions()
const context = {
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  entities: system.all('entity'),
  templates: ['task_completed'],
  effects: ['notify', 'set_fields'],
}

type Part = Record<string, unknown>
const automation = (change: Part = {}, on: Part = {}) => ({
  kind: 'automation',
  key: 'sample',
  title: { en: 'Sample', de: 'Beispiel' },
  on: { event: 'created', entity: 'task', ...on },
  if: "record.priority == 'critical'",
  do: [{ do: 'notify', delay: 'PT1H', with: { to: ['creator'], template: 'task_completed' } }],
  enabled: true,
  ...change,
})

const clock = (part: Part) => automation({}, { event: 'schedule', ...part })
const inspect = (document: unknown) => inspectDefinition(document, context)

test.group('inspectDefinition: automations', () => {
  test('the sample is accepted', ({ assert }) => {
    assert.deepEqual(inspect(automation()), { errors: [], warnings: [], malformed: false })
  })

  test('one about equipment may name the fields of every type', ({ assert }) => {
    const on = { entity: 'equipment', event: 'field_changed', field: 'custom.refrigerant' }
    const about = (rule: string) => inspect(automation({ if: rule }, on)).errors
    assert.isEmpty(about("custom.refrigerant == 'R-410A' || custom.floors > 10"))
    assert.lengthOf(about("custom.nothing == 'x'"), 1)
  })

  test('{name} is an error at {pointer}')
    .with([
      {
        name: 'an unknown event',
        pointer: '/on/event',
        document: automation({}, { event: 'thought' }),
      },
      {
        name: 'an unknown entity',
        pointer: '/on/entity',
        document: automation({}, { entity: 'ghost' }),
      },
      { name: 'no step', pointer: '/do', document: automation({ do: [] }) },
      {
        name: 'an unknown effect',
        pointer: '/do/0/do',
        document: automation({ do: [{ do: 'explode' }] }),
      },
      {
        name: 'a parameter that is none',
        pointer: '/do/0/with/shout',
        document: automation({ do: [{ do: 'notify', with: { to: ['creator'], shout: true } }] }),
      },
      {
        name: 'a delay that is none',
        pointer: '/do/0/delay',
        document: automation({ do: [{ do: 'notify', delay: 'soon' }] }),
      },
      {
        name: 'a mistyped field in the rule',
        pointer: '/if',
        document: automation({ if: 'record.priorty == "x"' }),
      },
      {
        name: 'a field of no use',
        pointer: '/on/field',
        document: automation({}, { field: 'priority' }),
      },
      {
        name: 'a changed field without its name',
        pointer: '/on/field',
        document: automation({}, { event: 'field_changed' }),
      },
      {
        name: 'a changed field that is none',
        pointer: '/on/field',
        document: automation({}, { event: 'field_changed', field: 'ghost' }),
      },
      {
        name: 'an unknown transition',
        pointer: '/on/transition',
        document: automation({}, { event: 'transitioned', transition: 'fly' }),
      },
      { name: 'a schedule without a clock', pointer: '/on/every', document: clock({}) },
      {
        name: 'a schedule with two clocks',
        pointer: '/on/every',
        document: clock({ every: 'P1D', cron: '0 7 * * *' }),
      },
      {
        name: 'a clock that never rests',
        pointer: '/on/every',
        document: clock({ every: 'PT1M' }),
      },
      {
        name: 'a pattern that never rests',
        pointer: '/on/cron',
        document: clock({ cron: '* * * * *' }),
      },
      {
        name: 'a pattern that is none',
        pointer: '/on/cron',
        document: clock({ cron: '99 99 * * *' }),
      },
      {
        name: 'a pattern with seconds',
        pointer: '/on/cron',
        document: clock({ cron: '0 0 7 * * *' }),
      },
      {
        name: 'an unknown zone',
        pointer: '/on/time_zone',
        document: clock({ every: 'P1D', time_zone: 'Mars/Base' }),
      },
    ])
    .run(({ assert }, { pointer, document }) => {
      assert.include(
        inspect(document).errors.map((error) => error.pointer),
        pointer
      )
    })

  test('what sets itself off is warned of, and so is a clock for everything', ({ assert }) => {
    const loop = {
      if: undefined,
      do: [{ do: 'set_fields', with: { fields: { priority: 'high' } } }],
    }
    assert.deepEqual(inspect(automation(loop, { event: 'updated' })).warnings, [
      { pointer: '/do/0', message: 'sets itself off again and is stopped then: add a rule' },
    ])
    const everything = automation({ if: undefined }, { event: 'schedule', every: 'P1D' })
    assert.equal(inspect(everything).warnings[0].pointer, '/if')
  })
})

/** A linear-time engine knows no backtracking, and a pair of negations is none. */
const HARMLESS = ['a pattern that backtracks', 'negations without end']

const long = (text: string, times: number) => text.repeat(times)

test.group('Hostile rules of automations', () => {
  test('{0} is refused or bounded at once')
    .with(
      Object.entries({
        'the constructor': "record.constructor == 'x'",
        'the prototype': "record.__proto__ == 'x'",
        'the prototype by key': "record['__proto__'] == 'x'",
        'a pattern that backtracks': "record.title.matches('(a+)+$')",
        'a pattern with a look-behind': "record.title.matches('(?<=a)b')",
        'a pattern from a value': 'record.title.matches(record.description)',
        'more source than a rule has': long('true || ', 600) + 'true',
        'parentheses without end': `${long('(', 500)}true${long(')', 500)}`,
        'negations without end': `${long('!', 400)}true`,
        'a list without end': `1.0 in [${long('1.0,', 900)}1.0]`,
        'loops in loops': `${long('[1.0,2.0].all(x, ', 40)}true${long(')', 40)}`,
        'an unknown function': 'fetch("https://evil.test")',
        'a statement': 'process.exit(1)',
        'an assignment': 'record.title = "x"',
        'a template literal': '`${1}`',
        'bytes': 'b"x" == b"x"',
      })
    )
    .run(({ assert }, [name, rule]) => {
      const before = process.cpuUsage()
      const { errors } = inspect(automation({ if: rule }))
      assert.isBelow(process.cpuUsage(before).user / 1_000, 250)
      assert.equal(errors.length > 0, !HARMLESS.includes(name))
    })
})
