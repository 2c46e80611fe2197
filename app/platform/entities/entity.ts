import type { EntityDefinition, FieldSchema } from '#platform/definitions/types'
import { E_VALIDATION } from '#platform/errors'
import { variantKey } from '#platform/entities/entity_documents'
import { openapiSchemas } from '#platform/entities/entity_openapi'
import type { EntityOverlay } from '#platform/entities/entity_parts'
import { documentSchema, validationSchema, type SchemaUse } from '#platform/entities/entity_schema'
import { EntityShape } from '#platform/entities/entity_shape'
import { entityTypes } from '#platform/entities/entity_types'
import type { EntityView } from '#platform/entities/entity_view'
import { foldText } from '#platform/entities/fold_text'
import { labelOf } from '#platform/entities/label_template'
import {
  RecordInput,
  type AcceptedRecord,
  type WriteOptions,
} from '#platform/entities/record_input'
import { RecordRules, type EntityRecord, type RuleFacts } from '#platform/entities/record_rules'
import { validators, type Validator } from '#platform/entities/validator_cache'
import { nameEntity, viewEntity } from '#platform/entities/view_entity'
import type { Viewer } from '#platform/entities/viewer'

/**
 * An entity as the program sees it: a system definition with what a tenant laid over it. Immutable;
 * two of the same content have the same `hash`.
 */
export class Entity extends EntityShape {
  readonly #variants = new Map<string, Entity>()
  #validation?: FieldSchema
  #rules?: RecordRules

  static from(base: EntityDefinition, overlay: EntityOverlay = {}): Entity {
    return new Entity(base, overlay)
  }

  /** The key of the document that says most: the variant's, where this is one. */
  get definitionKey() {
    return this.overlay.variant?.key ?? this.base.key
  }

  /** The entity of one variant: null or absent is the base, undefined answers an unknown key. */
  forVariant(key: string | null | undefined): Entity | undefined {
    const { variants = [], ...overlay } = this.overlay
    if (this.overlay.variant) return this
    const variant = variants.find((definition) => variantKey(definition) === key)
    if (!variant && key) return undefined
    const name = key ?? ''
    if (!this.#variants.has(name))
      this.#variants.set(name, new Entity(this.base, { ...overlay, variant }))
    return this.#variants.get(name)
  }

  /** @throws E_VALIDATION with messages by field path */
  validate(input: unknown, options: WriteOptions): AcceptedRecord {
    return new RecordInput(this.#variantOf(input, options.current), input, options).accept()
  }

  get validator(): Validator {
    this.#validation ??= validationSchema(this.#shape())
    return validators.get(this.#validation)
  }

  get rules(): RecordRules {
    this.#rules ??= new RecordRules(this.documents.slice(1), this.fields)
    return this.#rules
  }

  /** The record with its computed fields. */
  compute(record: EntityRecord, facts: RuleFacts = {}): EntityRecord {
    const entity = this.#variantOf(record) ?? this
    return { ...record, custom: { ...record.custom, ...entity.rules.computed(record, facts) } }
  }

  recordLabel(record: EntityRecord) {
    return labelOf(this.label, record)
  }

  /** What the column `search_text` holds for a record. */
  searchText({ custom = {}, ...columns }: EntityRecord) {
    const searchable = this.fields.filter((field) => field.searchable)
    const values = searchable.map((field) =>
      field.custom ? custom[field.key] : columns[field.key]
    )
    return foldText(
      values
        .filter((value) => value !== undefined && value !== null)
        .flat()
        .join(' ')
    )
  }

  jsonSchema(use: SchemaUse = 'read') {
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...documentSchema(this.#shape(), use),
    }
  }

  /** Component schemas by name: `Equipment`, `EquipmentInput`, `EquipmentPatch`. */
  openapi() {
    return openapiSchemas(this)
  }

  /** TypeScript declarations of the record, its input and its patch. */
  types() {
    return entityTypes(this)
  }

  names(locale: string) {
    return nameEntity(this, locale)
  }

  view(locale: string, viewer?: Viewer): EntityView {
    return viewEntity(this, locale, viewer)
  }

  #shape() {
    return {
      title: this.title,
      fields: this.fields,
      custom: this.hasCustom ? this.customSchema : undefined,
    }
  }

  #variantOf(input: unknown, current?: EntityRecord): Entity {
    if (!this.variantField || this.overlay.variant) return this
    const given = (input as EntityRecord | null)?.[this.variantField]
    const key = given === undefined ? current?.[this.variantField] : given
    const entity = typeof key === 'string' || !key ? this.forVariant(key as string) : undefined
    if (entity) return entity
    const known = this.variants.map(variantKey).join(', ')
    throw new E_VALIDATION().withDetails({
      [this.variantField]: [`must be one of the published types: ${known || 'there is none yet'}`],
    })
  }
}
