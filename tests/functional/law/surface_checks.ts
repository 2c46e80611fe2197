import type { Surface } from '#platform/entities/field_types/field_type'
import { pathOf, type Check, type Probe } from '#tests/functional/law/field_probe'
import { filterFor, isDerived, isPointing, keyOf } from '#tests/functional/law/field_stand'
import { FILE_CHECKS } from '#tests/functional/law/file_checks'

export const CHECKS: Record<Surface, Check> = {
  form: {
    says: 'entered in the form',
    is: async ({ type, evidence, assert }) => assert.isFalse((await evidence.view(type)).read_only),
    isNot: async ({ type, evidence, assert }) =>
      assert.equal((await evidence.view(type)).bulk_editable, false),
  },
  detail: {
    says: 'shown on the detail page',
    is: async ({ type, evidence, assert }) =>
      assert.containSubset(await evidence.view(type), {
        type: type.name,
        title: `Probe ${type.name}`,
      }),
  },
  column: {
    says: 'a column of lists',
    async is({ type, evidence, assert }) {
      const { stand } = evidence
      const fields = pathOf(type)
      const { text } = await stand.list({ equipment_number: 'PROBE-1', fields })
      const [{ custom }] = JSON.parse(text).data
      assert.deepEqual(custom, { [keyOf(type)]: stand.valueOf(type) })
      assert.isTrue((await evidence.view(type)).listable)
    },
    isNot: async ({ type, evidence, assert }) =>
      assert.isFalse((await evidence.view(type)).listable),
  },
  filter: {
    says: 'a filter of lists',
    async is({ type, evidence, assert }) {
      const { stand } = evidence
      const [operator, text] = filterFor(type, stand.valueOf(type))
      const of = (op: string, value: string) =>
        stand.list({ [`filter[${pathOf(type)}][${op}]`]: value })
      assert.include((await of(operator, text)).ids, stand.id)
      assert.notInclude((await of('is_null', 'true')).ids, stand.id)
    },
    async isNot({ type, evidence, assert }) {
      const filtered = await evidence.stand.list({ [`filter[${pathOf(type)}][eq]`]: '1' })
      assert.equal(filtered.status, 400)
      assert.isFalse((await evidence.view(type)).filterable)
    },
  },
  sort: {
    says: 'an order of lists',
    async is({ type, evidence, assert }) {
      const { status, ids } = await evidence.stand.list({ sort: `-${pathOf(type)}` })
      assert.equal(status, 200)
      assert.equal(ids.at(-1), (await evidence.stand.list({ name: 'Another' })).ids[0])
    },
    isNot: async ({ type, evidence, assert }) =>
      assert.equal((await evidence.stand.list({ sort: pathOf(type) })).status, 400),
  },
  bulk_edit: {
    says: 'changed for many records at once',
    async is({ type, evidence, assert }) {
      const answer = await inBulk({ type, evidence, assert }, evidence.stand.valueOf(type))
      assert.equal(answer.status(), 200, answer.text())
      assert.equal(answer.body().data.refused, 0, answer.text())
    },
    async isNot(probe) {
      const answer = await inBulk(probe, probe.evidence.stand.valueOf(probe.type))
      probe.assert.deepEqual(answer.body().error.details, {
        [pathOf(probe.type)]: [probe.type.surfaces.bulk_edit],
      })
    },
  },
  search: {
    says: 'found by search',
    async is({ type, evidence, assert }) {
      const [word] = String([evidence.stand.valueOf(type)].flat()[0]).split(/\s/)
      assert.include((await evidence.stand.list({ search: word })).ids, evidence.stand.id)
    },
    isNot: async ({ type, evidence, assert }) =>
      assert.isFalse((await evidence.view(type)).searchable),
  },
  ...FILE_CHECKS,
  rest: {
    says: 'read, changed and refused by the API',
    async is({ type, evidence, assert }) {
      const { stand } = evidence
      const { custom } = (await stand.api.get(stand.path)).body().data
      assert.deepEqual(custom[keyOf(type)], stand.valueOf(type))
      if (!isDerived(type)) await isPatched({ type, evidence, assert })
      for (const value of type.sample.invalid) {
        const refused = await stand.add({ [keyOf(type)]: value })
        const paths = Object.keys(refused.body().error.details)
        assert.isTrue(
          paths.some((path) => path.startsWith(pathOf(type))),
          JSON.stringify(value)
        )
      }
    },
  },
  openapi: {
    says: 'described in OpenAPI',
    async is({ type, evidence, assert }) {
      const { schemas } = (await evidence.openapi).components
      const custom = (name: string) => schemas[name].properties.custom.properties
      assert.property(custom('EquipmentProbe'), keyOf(type))
      assert.equal(keyOf(type) in custom('EquipmentProbeInput'), !isDerived(type))
    },
  },
  typescript: {
    says: 'typed in TypeScript',
    is: async ({ type, evidence, assert }) =>
      assert.match(await evidence.types, new RegExp(`\\b${keyOf(type)}\\?: `)),
  },
  audit: {
    says: 'told by the audit, with what it was and is',
    is: async ({ type, evidence, assert }) =>
      assert.deepEqual((await evidence.audited)[pathOf(type)], [
        evidence.stand.valueOf(type),
        null,
      ]),
    isNot: async ({ type, evidence, assert }) =>
      assert.notProperty(await evidence.audited, pathOf(type)),
  },
  webhook: {
    says: 'carried by webhooks',
    is: async ({ type, evidence, assert }) =>
      assert.deepEqual((await evidence.called)[keyOf(type)], evidence.stand.valueOf(type)),
    isNot: async ({ type, evidence, assert }) =>
      assert.notProperty(await evidence.called, keyOf(type)),
  },
  report: {
    says: 'printed in reports',
    is: async ({ type, evidence, assert }) =>
      assert.isNotEmpty((await evidence.printed)[keyOf(type)]),
  },
  offline: { says: 'kept by the offline client', isNot: (probe) => hasNoPath(probe, '/sync/') },
}

function inBulk({ type, evidence }: Probe, value: unknown) {
  return evidence.stand.api.post('/equipment/bulk/', {
    action: 'update',
    ids: [evidence.stand.id],
    values: { custom: { [keyOf(type)]: value } },
  })
}

async function isPatched({ type, evidence, assert }: Probe) {
  const { stand } = evidence
  const other = isPointing(type) ? stand.valueOf(type) : type.sample.valid.at(-1)
  const patch = (value: unknown) =>
    stand.api.patch(stand.path, { custom: { [keyOf(type)]: value } })
  const changed = await patch(other)
  assert.equal(changed.status(), 200, changed.text())
  assert.deepEqual(changed.body().data.custom[keyOf(type)], other)
  ;(await patch(stand.valueOf(type))).assertStatus(200)
}

/** Whoever builds this surface hears from here that every kind of field has to declare itself for it. */
async function hasNoPath({ evidence, assert }: Probe, start: string) {
  const paths = Object.keys((await evidence.openapi).paths)
  assert.deepEqual(
    paths.filter((path) => path.includes(start)),
    []
  )
}
