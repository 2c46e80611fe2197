import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'
import { Form } from '#platform/forms/form'

const system = new SystemDefinitions()
const context = {
  origin: 'system' as const,
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  entities: system.all('entity'),
  roles: ['admin', 'manager', 'technician', 'customer'],
}

test.group('SystemDefinitions', () => {
  test('{key} ({kind}) comes without an error or a warning')
    .with(() => system.all())
    .run(({ assert }, definition) => {
      assert.deepEqual(inspectDefinition(definition, context), {
        errors: [],
        warnings: [],
        malformed: false,
      })
    })

  test('the core brings entities, a workflow, checklists and templates', ({ assert }) => {
    assert.sameMembers(
      system.all().map(({ kind, key }) => `${kind}/${key}`),
      [
        'entity/facility',
        'entity/equipment',
        'entity/equipment.elevator',
        'entity/equipment.hvac_unit',
        'entity/equipment.escalator',
        'entity/task',
        'entity/team',
        'entity/user',
        'workflow/task',
        'form/pm_elevator_monthly',
        'form/hvac_quarterly_check',
        'form/general_safety',
        'template/task_assigned.email',
        'template/task_assigned.in_app',
        'template/task_completed.email',
        'template/task_completed.in_app',
        'template/sla_warning.email',
        'template/sla_warning.in_app',
        'template/approval_asked.email',
        'template/approval_asked.in_app',
        'template/task_report.pdf',
      ]
    )
  })

  test('definitions are frozen, because tenants share them', ({ assert }) => {
    const elevator = system.find('entity', 'equipment.elevator')!
    assert.throws(() => Object.assign(elevator.schema.properties, { x: {} }))
  })

  test('variants of a base are found by its key', ({ assert }) => {
    assert.sameMembers(
      system.variants('equipment').map(({ key }) => key),
      ['equipment.elevator', 'equipment.hvac_unit', 'equipment.escalator']
    )
  })

  test('the task workflow lets every state be left or be final, without roles or guards', ({
    assert,
  }) => {
    const workflow = system.find('workflow', 'task')
    assert.equal(workflow?.kind, 'workflow')
    if (workflow?.kind !== 'workflow') return
    assert.sameMembers(Object.keys(workflow.states), [
      'new',
      'assigned',
      'in_progress',
      'on_hold',
      'completed',
      'cancelled',
    ])
    for (const transition of Object.values(workflow.transitions))
      assert.sameMembers(Object.keys(transition), ['title', 'from', 'to'])
  })

  test('every shipped form can be filled', ({ assert }) => {
    for (const form of system.all('form'))
      if (form.kind === 'form') assert.isAbove(Form.from(form).view('de').sections.length, 0)
  })

  test('a folder of schemas that is not there is an empty one', ({ assert }) => {
    assert.isEmpty(
      new SystemDefinitions([{ plugin: null, url: new URL('./nowhere/', import.meta.url) }]).all()
    )
  })
})
