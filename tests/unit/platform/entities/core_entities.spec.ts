import { test } from '@japa/runner'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { Entity } from '#platform/entities/entity'
import type { EntityDefinition } from '#platform/definitions/types'

const definitions = systemDefinitions().all('entity')
const bases = definitions.filter(({ key }) => !key.includes('.'))
const variantsOf = (base: EntityDefinition) => systemDefinitions().variants(base.key)

test.group('The entities we ship', () => {
  test('each has its documents, its view and a validator')
    .with(bases)
    .run(async ({ assert }, base) => {
      const entity = Entity.from(base, { variants: variantsOf(base) })
      assert.isNotEmpty(entity.view('de').fields)
      assert.isFunction(entity.validator)
      assert.match(await entity.types(), /export interface \w+Patch/)
      assert.doesNotThrow(() => entity.rules)
    })

  test('every relation points at an entity there is', ({ assert }) => {
    const keys = [...bases.map(({ key }) => key), 'role']
    const fields = bases.flatMap((base) => [
      ...Entity.from(base, { variants: variantsOf(base) }).fields,
    ])
    for (const { relation } of fields) if (relation) assert.include(keys, relation)
  })

  test('no two variants give one key two types', ({ assert }) => {
    for (const base of bases) {
      const kinds = new Map<string, string>()
      for (const variant of variantsOf(base))
        for (const { path, type } of Entity.from(base, { variant }).fields) {
          assert.equal(kinds.get(path) ?? type.name, type.name, path)
          kinds.set(path, type.name)
        }
    }
  })
})
