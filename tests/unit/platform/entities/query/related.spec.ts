import { test } from '@japa/runner'
import { Entity } from '#platform/entities/entity'
import { compileRecord } from '#platform/entities/query/compile_record'
import { compileNames, type RelatedEntities } from '#platform/entities/query/related'
import { compiled, equipment, related } from '#tests/unit/platform/entities/query/sample_query'

const INCLUDE = { include: 'facility,custom.served_by_equipment' }
const ALLOWED = 'exists (select from "equipment" e where e.id = r.id and e.created_by = ?)'

/** Of equipment only what `user` made may be named. */
const madeBy =
  (user: string): RelatedEntities =>
  (key) => {
    const found = related(key)
    if (!found || key !== 'equipment') return found
    return { ...found, scope: { sql: 'e.created_by = ?', bindings: [user] } }
  }

test.group('Related records in queries', () => {
  test('a scope holds on its own relation, its values after those of the page', ({ assert }) => {
    const { sql, bindings } = compiled(INCLUDE, { related: madeBy('ada') })
    assert.include(sql, `${ALLOWED}) as "custom.served_by_equipment"`)
    assert.include(sql, 'r.id = q."facility_id") as "facility"')
    assert.equal(bindings.at(-1), 'ada')
    assert.lengthOf(bindings, sql.split('?').length - 1)
  })

  test('in one record they come before its id', ({ assert }) => {
    const include = [equipment.field('custom.served_by')!]
    const query = { id: 'the-id', include, related: madeBy('ada') }
    const { sql, bindings } = compileRecord(equipment, query)
    assert.include(sql, ALLOWED)
    assert.deepEqual(bindings, ['ada', 'the-id'])
  })

  test('whoever sees all has the text without a scope, and nobody else has it', ({ assert }) => {
    const whole = compiled(INCLUDE)
    assert.notInclude(whole.sql, 'exists')
    const scoped = compiled(INCLUDE, { related: madeBy('ada') })
    assert.notEqual(scoped.sql, whole.sql)
    assert.equal(compiled(INCLUDE, { related: madeBy('bob') }).sql, scoped.sql)
    assert.equal(compiled(INCLUDE).sql, whole.sql)
  })

  test('a record is called what its own company calls it, whoever asked first', ({ assert }) => {
    const renamed = Entity.from(equipment.base, {
      ...equipment.overlay,
      tenantBase: { ...equipment.base, label: '{{status}}' },
    })
    compiled(INCLUDE)
    const { sql } = compiled(INCLUDE, {
      related: (key) => (key === 'equipment' ? { entity: renamed } : related(key)),
    })
    assert.include(sql, 'trim(concat(r."status"))')
  })

  test('names are looked up within the scope', ({ assert }) => {
    const { sql, bindings } = compileNames(madeBy('ada')('equipment')!, ['one'])
    assert.match(sql, /from "equipment" r where r\.id = any\(\?::uuid\[\]\) and exists/)
    assert.deepEqual(bindings, [['one'], 'ada'])
  })
})
