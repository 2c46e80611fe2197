import { test } from '@japa/runner'
import { FieldStand, isPointing, keyOf, typed } from '#tests/functional/law/field_stand'
import { twoTenants } from '#tests/support/tenants'

test.group('Fields that point at something', (group) => {
  const pair = twoTenants(group)

  test('an id of nothing is refused by its path, whatever kind of field it is', async ({
    client,
    assert,
  }) => {
    const stand = await FieldStand.set(client, pair.ours)
    for (const type of typed().filter(isPointing)) {
      const refused = await stand.add({ [keyOf(type)]: type.sample.valid[0] })
      refused.assertStatus(422)
      assert.deepEqual(refused.body().error.details, {
        [`custom.${keyOf(type)}`]: ['does not exist, or you may not see it'],
      })
    }
  })
})
