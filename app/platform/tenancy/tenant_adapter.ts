import type { Database } from '@adonisjs/lucid/database'
import { BaseModel } from '@adonisjs/lucid/orm'
import type { LucidModel, LucidRow, ModelAdapterOptions } from '@adonisjs/lucid/types/model'
import { E_CROSS_TENANT } from '#platform/errors'
import type { UnitClient } from '#platform/tenancy/unit_client'
import { UnitOfWork } from '#platform/tenancy/unit_of_work'

/** A row remembers whose it is: loaded in A and saved in B it would silently be written to B. */
export type StampedRow = LucidRow & { $tenant?: string }

type AdapterClass = new (db: Database) => {
  modelConstructorClient(model: LucidModel, options?: ModelAdapterOptions): unknown
  modelClient(row: LucidRow): unknown
  insert(row: LucidRow, attributes: unknown): Promise<void>
}

/** Lucid does not export its adapter, only an instance of it. */
function adapterClass(db: Database) {
  return Object.getPrototypeOf(BaseModel.$adapter ?? db.modelAdapter()).constructor as AdapterClass
}

/** Makes every tenant model query through the unit of work it runs in. */
export function tenantAdapter(db: Database) {
  const Adapter = adapterClass(db)

  return new (class TenantAdapter extends Adapter {
    override modelConstructorClient(model: LucidModel, options?: ModelAdapterOptions) {
      const { unit, client } = UnitOfWork.scope()
      if (options?.connection && options.connection !== 'tenant') {
        throw new E_CROSS_TENANT(
          `${model.name} was asked on connection ${options.connection} inside a unit`
        )
      }
      const given = options?.client as UnitClient | undefined
      if (given && given.unit !== unit)
        throw new E_CROSS_TENANT(`${model.name} was asked with another unit's client`)
      return given ?? client
    }

    override modelClient(row: StampedRow) {
      const model = row.constructor as LucidModel
      const client = this.modelConstructorClient(model)
      if (row.$tenant && row.$tenant !== client.unit.tenant.id) {
        throw new E_CROSS_TENANT(`${model.name} ${row.$primaryKeyValue} belongs to another tenant`)
      }
      return client
    }

    override async insert(row: StampedRow, attributes: unknown) {
      const { unit } = this.modelClient(row)
      await super.insert(row, attributes)
      row.$tenant = unit.tenant.id
    }
  })(db)
}
