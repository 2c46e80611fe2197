import { BaseModel, beforeCreate, column } from '@adonisjs/lucid/orm'
import type { LucidModel, ModelAdapterOptions, ModelObject } from '@adonisjs/lucid/types/model'
import { v7 } from 'uuid'
import type { StampedRow } from '#platform/tenancy/tenant_adapter'
import type { UnitClient } from '#platform/tenancy/unit_client'

/** The base of every model that lives in a tenant's schema: id made by us, stamped with its tenant. */
export class TenantModel extends BaseModel {
  static selfAssignPrimaryKey = true

  declare $tenant?: string

  @column({ isPrimary: true })
  declare id: string

  @beforeCreate()
  static assignId(row: TenantModel) {
    row.id ??= v7()
  }

  static $createFromAdapterResult<T extends LucidModel>(
    this: T,
    ...[result, sideloaded, options]: AdapterResult
  ) {
    const create = BaseModel.$createFromAdapterResult as typeof this.$createFromAdapterResult
    const row = create.call(this, result, sideloaded, options) as
      (StampedRow & InstanceType<T>) | null
    if (row) stamp(row as unknown as StampedRow, options)
    return row
  }
}

type AdapterResult = [result?: ModelObject, sideloaded?: ModelObject, options?: ModelAdapterOptions]

function stamp(row: StampedRow, options?: ModelAdapterOptions) {
  const client = options?.client as UnitClient | undefined
  Object.defineProperty(row, '$tenant', {
    value: client?.unit?.tenant.id,
    writable: true,
    configurable: true,
    enumerable: false,
  })
}
