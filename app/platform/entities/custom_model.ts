import { afterFetch, afterFind, beforeSave, column } from '@adonisjs/lucid/orm'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Entity } from '#platform/entities/entity'
import { openRecords, RecordSecrets } from '#platform/entities/record_secrets'
import { TenantModel } from '#platform/tenancy/tenant_model'

/** A row with fields of the tenant's own. The program holds texts: they are sealed on their way to the table only. */
export class CustomModel extends TenantModel {
  static entityKey: string

  @column({
    prepare: (_value, _attribute, row) => JSON.stringify((row as CustomModel).sealedCustom),
  })
  declare custom: Record<string, unknown>

  private secrets?: RecordSecrets | null

  static entity(): Promise<Entity> {
    return definitionRegistry.entity(this.entityKey)
  }

  @beforeSave()
  static async fetchSecrets(row: CustomModel) {
    row.secrets = await RecordSecrets.of(await (row.constructor as typeof CustomModel).entity())
  }

  @afterFind()
  static async openFound(row: CustomModel) {
    await (row.constructor as typeof CustomModel).open([row])
  }

  @afterFetch()
  static async openFetched(rows: CustomModel[]) {
    if (rows.length) await (rows[0].constructor as typeof CustomModel).open(rows)
  }

  /** Encrypted fields become texts, which is no change of the row. */
  static async open(rows: CustomModel[]) {
    const entity = await this.entity()
    if (!entity.hasSecrets) return
    const opened = await openRecords(
      entity,
      rows.map(({ id, custom }) => ({ id, custom }))
    )
    for (const [at, row] of rows.entries()) {
      row.custom = opened[at].custom
      row.$hydrateOriginals()
    }
  }

  private get sealedCustom() {
    return this.secrets?.sealed(this.id, this.custom) ?? this.custom
  }
}
