import { pathOf, type Check, type Probe } from '#tests/functional/law/field_probe'
import { isDerived, keyOf } from '#tests/functional/law/field_stand'

/** Tables in files: what people enter comes and goes, what is derived goes out where it is asked for. */
export const FILE_CHECKS = {
  csv_import: {
    says: 'read from CSV',
    is: async ({ type, evidence, assert }) =>
      assert.deepEqual((await evidence.fromCsv)[keyOf(type)], evidence.stand.valueOf(type)),
    isNot: ({ type, evidence, assert }) => offersNoTarget({ type, evidence, assert }),
  },
  csv_export: {
    says: 'written to CSV',
    is: async ({ type, evidence, assert }) => {
      const path = `/equipment/export/?format=csv&fields=${pathOf(type)}`
      assert.match((await evidence.stand.api.get(path)).text(), new RegExp(`^\\W?${pathOf(type)}`))
      const isWhole = !isDerived(type)
      assert.equal((await evidence.csvColumns).includes(pathOf(type)), isWhole)
    },
    isNot: async ({ type, evidence, assert }) =>
      assert.notInclude(await evidence.csvColumns, pathOf(type)),
  },
  xlsx_import: {
    says: 'read from a workbook',
    is: async ({ type, evidence, assert }) =>
      assert.deepEqual((await evidence.fromWorkbook)[keyOf(type)], evidence.stand.valueOf(type)),
    isNot: ({ type, evidence, assert }) => offersNoTarget({ type, evidence, assert }),
  },
  xlsx_export: {
    says: 'written to a workbook',
    is: async ({ type, evidence, assert }) =>
      assert.equal((await evidence.workbookColumns).includes(pathOf(type)), !isDerived(type)),
    isNot: async ({ type, evidence, assert }) =>
      assert.notInclude(await evidence.workbookColumns, pathOf(type)),
  },
} satisfies Record<string, Check>

/** What nobody enters is no target for a column of a file. */
async function offersNoTarget({ type, evidence, assert }: Probe) {
  assert.notInclude(await evidence.template, pathOf(type))
  assert.include(await evidence.template, 'custom.probe_text')
}
