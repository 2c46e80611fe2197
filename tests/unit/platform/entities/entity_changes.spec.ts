import { test } from '@japa/runner'
import { detailsOf, entity, lift } from '#tests/unit/platform/entities/sample_entity'

const technician = { role: 'technician', permissions: ['view_equipment'] }
const manager = { role: 'manager', permissions: ['view_*'] }
const admin = { role: 'owner', permissions: ['*'] }

test.group('Entity: changing', () => {
  const current = {
    ...lift,
    id: 'x',
    status: 'shutdown',
    capacity: 5,
    health_score: 80,
    custom: { capacity_lbs: 900, governor: 'G1', old_key: 1 },
  }

  test('a patch changes only what it names; null removes', ({ assert }) => {
    const accepted = entity.validate(
      { capacity: null, custom: { drive: 'mrl', governor: null } },
      { mode: 'patch', current }
    )
    assert.deepEqual(accepted, {
      columns: { capacity: null },
      custom: { old_key: 1, capacity_lbs: 900, drive: 'mrl' },
    })
  })

  test('a patch cannot remove what is required', ({ assert }) => {
    assert.deepEqual(
      detailsOf({ name: null, custom: { capacity_lbs: null } }, { mode: 'patch', current }),
      {
        'name': ['is required'],
        'custom.capacity_lbs': ['is required'],
      }
    )
  })

  test('a patch does not answer for what an older definition let in', ({ assert }) => {
    const old = { ...current, custom: { capacity_lbs: -5, drive: 'steam' } }
    assert.deepEqual(entity.validate({ name: 'New' }, { mode: 'patch', current: old }).columns, {
      name: 'New',
    })
  })

  test('a replacement returns what is absent to its default', ({ assert }) => {
    const { columns, custom } = entity.validate(
      { ...lift, custom: { capacity_lbs: 700 } },
      { mode: 'replace', current }
    )
    assert.equal(columns.status, 'operational')
    assert.isNull(columns.capacity)
    assert.deepEqual(custom, { old_key: 1, capacity_lbs: 700 })
  })

  test('a record read whole may be sent back whole', ({ assert }) => {
    assert.deepEqual(
      detailsOf({ ...current, custom: { capacity_lbs: 900 } }, { mode: 'replace', current }),
      {}
    )
  })
})

test.group('Entity: who may', () => {
  const current = { ...lift, custom: { capacity_lbs: 900, governor: 'G1' } }

  test('a field one may not see does not exist, one may not change says so', ({ assert }) => {
    const patch = { custom: { governor: 'G2' } }
    assert.deepEqual(detailsOf(patch, { mode: 'patch', current, viewer: technician }), {
      'custom.governor': ['is not a field of Elevator'],
    })
    assert.deepEqual(detailsOf(patch, { mode: 'patch', current, viewer: manager }), {
      'custom.governor': ['may not be changed by your role'],
    })
    assert.deepEqual(detailsOf(patch, { mode: 'patch', current, viewer: admin }), {})
  })

  test('a replacement by someone who cannot see a field keeps it', ({ assert }) => {
    const options = { mode: 'replace' as const, current, viewer: technician }
    assert.equal(
      entity.validate({ ...lift, custom: { capacity_lbs: 700 } }, options).custom.governor,
      'G1'
    )
  })
})
