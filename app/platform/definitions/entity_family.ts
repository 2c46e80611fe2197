import type { InspectionContext } from '#platform/definitions/inspection_context'
import { recordEntity } from '#platform/definitions/record_entity'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { EntityDefinition, FieldSchema } from '#platform/definitions/types'
import { entityRuleTypes, type RuleTypes } from '#platform/rules/rule_types'

/** An entity's document among its relatives: the base it varies, and what else varies that base. */
export class EntityFamily {
  /** The file that owns columns, table and path: a tenant's version of a base leaves them out. */
  readonly system?: EntityDefinition
  /** What applies under the family's name today, the tenant's version or the file. */
  readonly base?: EntityDefinition
  readonly columns: Record<string, FieldSchema>
  /** The base's custom fields and its own. */
  readonly custom: Record<string, FieldSchema>
  readonly ruleTypes: RuleTypes

  constructor(
    private readonly entity: EntityDefinition,
    private readonly context: InspectionContext
  ) {
    const system = context.system ?? systemDefinitions()
    this.system = system.find('entity', this.name) ?? this.#invented()
    this.base = this.#find(this.name) ?? this.system
    this.columns = entity.columns ?? this.system?.columns ?? {}
    this.custom = { ...this.inherited, ...entity.schema.properties }
    this.ruleTypes = entityRuleTypes(this.columns, { ...entity.schema, properties: this.custom })
  }

  /** `equipment` for `equipment.elevator`. */
  get name() {
    return this.entity.key.split('.')[0]
  }

  get isVariant() {
    return this.entity.key !== this.name
  }

  /** Custom fields a variant has from its base. */
  get inherited(): Record<string, FieldSchema> {
    return this.isVariant ? (this.base?.schema.properties ?? {}) : {}
  }

  /** The custom fields of the whole family, its own last. */
  get customOfAll(): Record<string, FieldSchema> {
    const others = this.relatives.map(({ schema }) => schema.properties)
    return Object.assign({}, ...others, this.custom)
  }

  /** What rules may name that meet records of any variant. */
  get ruleTypesOfAll(): RuleTypes {
    return entityRuleTypes(this.columns, { ...this.entity.schema, properties: this.customOfAll })
  }

  get relatives() {
    const entities = this.context.entities ?? []
    return entities.filter(({ key }) => key !== this.entity.key && key.split('.')[0] === this.name)
  }

  /** Whether a path, or the bare key of a custom field, is a field of this entity. */
  knows(path: string) {
    const key = path.replace(/^custom\./, '')
    return Object.hasOwn(this.custom, key) || (key === path && Object.hasOwn(this.columns, key))
  }

  /** The same of any variant. */
  knowsOfAny(path: string) {
    return this.knows(path) || Object.hasOwn(this.customOfAll, path.replace(/^custom\./, ''))
  }

  /** What owns the columns of an entity the tenant invents; a variant of nothing has none. */
  #invented() {
    const isKnown = !this.isVariant || this.#find(this.name)
    return isKnown ? recordEntity(this.name) : undefined
  }

  #find(key: string) {
    const found = this.context.find?.('entity', key)
    return found?.kind === 'entity' ? found : undefined
  }
}
