import { test } from '@japa/runner'
import { EntityEdits } from '../../../../resources/designer/entity_edits.js'
import { fieldsOfForm, formWithFields, itemOf } from '../../../../resources/designer/form_fields.js'
import { formView } from '../../../../resources/designer/form_view.js'
import { sampleAnswers } from '../../../../resources/designer/sample_answers.js'
import type { EntityDocument } from '../../../../resources/types/definition.js'
import type { FormDocument } from '../../../../resources/types/form.js'

const CHECK: FormDocument = {
  kind: 'form',
  key: 'check',
  title: 'Check',
  mode: 'checklist',
  schema: {
    type: 'object',
    properties: {
      oil: { type: 'string', enum: ['good', 'low', 'leak'], title: 'Oil' },
      leak: { type: 'string', title: 'Where it leaks' },
      pressure: {
        'type': 'number',
        'title': 'Pressure',
        'x-bands': { flag: [4, 6], fail: [2, 8] },
      },
    },
    required: ['oil'],
  },
  layout: [
    {
      section: 'Oil',
      items: [
        { field: 'oil', result: { flag: ['low'], fail: ['leak'] } },
        { field: 'leak', show: "data.oil == 'leak'" },
      ],
    },
    { section: 'Rest', items: [{ field: 'pressure' }] },
  ],
}

const edits = new EntityEdits({ locale: 'en', section: 'Details', builtIn: {} })
const done = (apply: (fields: EntityDocument) => EntityDocument, form = CHECK) =>
  formWithFields(form, apply(fieldsOfForm(form)))

test.group('A form edited as fields in sections', () => {
  test('is the same form when nothing is edited', ({ assert }) => {
    assert.deepEqual(formWithFields(CHECK, fieldsOfForm(CHECK)), CHECK)
  })

  test('an item that moves keeps how it is asked', ({ assert }) => {
    const fields = fieldsOfForm(CHECK)
    const next = done(edits.move(fields, 'oil', { section: 1, at: 0 }).apply)
    assert.deepEqual(next.layout[1].items[0], CHECK.layout[0].items[0])
  })

  test('an item keeps how it is asked under another key, and no other takes it', ({ assert }) => {
    const renamed = done(edits.rekey(fieldsOfForm(CHECK), 'oil', 'oil_level').apply)
    assert.deepEqual(itemOf(renamed, 'oil_level')!.result, { flag: ['low'], fail: ['leak'] })
    const added = done(
      edits.add(fieldsOfForm(CHECK), { type: 'boolean', title: 'Clean' }, null).apply
    )
    assert.deepEqual(itemOf(added, 'clean'), { field: 'clean' })
  })

  test('one that is taken out is required no longer', ({ assert }) => {
    const next = done(edits.remove(fieldsOfForm(CHECK), 'oil').apply)
    assert.notProperty(next.schema, 'required')
    assert.isUndefined(itemOf(next, 'oil'))
  })
})

test.group('A form that is tried out', () => {
  const sections = formView(CHECK, 'en')

  test('is drawn from the draft, as those who fill it see it', ({ assert }) => {
    const [oil, leak] = sections[0].items
    assert.containSubset(oil, { type: 'choice', title: 'Oil', required: true })
    assert.equal(leak.show, "data.oil == 'leak'")
    assert.deepEqual(sections[1].items[0].bands, { flag: [4, 6], fail: [2, 8] })
  })

  test('the same seed gives the same answers; of many some flag and some fail', ({ assert }) => {
    assert.deepEqual(sampleAnswers(sections, 7), sampleAnswers(sections, 7))
    const oils = Array.from({ length: 200 }, (_, seed) => sampleAnswers(sections, seed).oil)
    assert.sameMembers([...new Set(oils)], ['good', 'low', 'leak'])
    const pressures = Array.from(
      { length: 200 },
      (_, seed) => sampleAnswers(sections, seed).pressure
    )
    assert.sameMembers([...new Set(pressures)], [5, 7, 9])
  })
})
