import { test } from '@japa/runner'
import { Field } from '#platform/entities/field'
import { isEncryptable } from '#platform/entities/field_types/encryptable'
import { SURFACES, type Surface } from '#platform/entities/field_types/field_type'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'
import { fieldView } from '#platform/entities/field_view'

/** What encryption takes from a field, with the reason; every other surface shows it as before. */
const LOST: Partial<Record<Surface, string>> = {
  sort: 'Ciphertext has no order',
  search: 'Search looks through text, and the text is not there',
  bulk_edit: 'The undo of a bulk change would keep the text in the open',
}
const HOW: Partial<Record<Surface, string>> = {
  filter: 'Equality only: a blind index knows nothing else',
  audit: 'That it changed is told, not what it was or is',
}

test.group('An encrypted field of every kind', () => {
  test('loses what is declared here, for a reason in words, and nothing else', ({ assert }) => {
    for (const surface of Object.keys({ ...LOST, ...HOW })) assert.include(SURFACES, surface)
    for (const type of FIELD_TYPES.filter(isEncryptable)) {
      const field = (more: object) =>
        new Field(
          { ...type.sample.schema, ...more },
          { key: 'probe', custom: true, required: false }
        )
      const [plain, encrypted] = [field({}), field({ 'x-encrypted': true })]
      const { encrypted: flag, ...view } = fieldView(encrypted, 'en')
      const { sortable, searchable, bulk_editable: bulk, operators } = view
      assert.deepEqual([sortable, searchable, bulk, flag], [false, false, false, true], type.name)
      assert.deepEqual(operators, ['eq', 'ne', 'in', 'nin', 'is_null'], type.name)
      const before = fieldView(plain, 'en')
      const lost = { sortable, searchable, bulk_editable: bulk, operators }
      assert.deepEqual(view, { ...before, ...lost }, type.name)
    }
  })

  test('is refused, hint and all, where it is no text people type', ({ assert }) => {
    for (const type of FIELD_TYPES.filter((each) => !isEncryptable(each))) {
      const schema = { ...type.sample.schema, 'x-encrypted': true }
      const place = { key: 'probe', custom: true, required: false }
      assert.isFalse(new Field(schema, place).encrypted, type.name)
    }
  })
})
