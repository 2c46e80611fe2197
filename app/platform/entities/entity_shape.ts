import { createHash } from 'node:crypto'
import { titleText } from '#platform/definitions/title_text'
import type { EntityDefinition } from '#platform/definitions/types'
import type { CustomSchema } from '#platform/entities/custom_schema'
import { mostParticular } from '#platform/entities/entity_documents'
import {
  columnFields,
  customFields,
  documentsOf,
  mergedCustomSchema,
  type EntityOverlay,
} from '#platform/entities/entity_parts'
import type { Field } from '#platform/entities/field'

/** What an entity consists of: the facts of its definitions, merged once. */
export class EntityShape {
  /** Two entities of the same content have the same. */
  readonly hash: string
  readonly fields: readonly Field[]
  /** Fields that not everyone may see. */
  readonly restricted: readonly Field[]
  protected readonly customSchema: CustomSchema
  readonly #hasSecrets: boolean
  readonly #byPath: ReadonlyMap<string, Field>

  protected constructor(
    readonly base: EntityDefinition,
    readonly overlay: EntityOverlay
  ) {
    const content = JSON.stringify([base, overlay])
    this.hash = createHash('sha256').update(content).digest('base64url')
    this.customSchema = mergedCustomSchema(base, overlay)
    this.fields = ordered([...columnFields(base, overlay), ...customFields(this.customSchema)])
    this.restricted = this.fields.filter(
      ({ schema }) => schema['x-permissions']?.view !== undefined
    )
    this.#hasSecrets = this.overlay.sealed === true || this.fields.some((field) => field.encrypted)
    this.#byPath = new Map(this.fields.map((field) => [field.path, field]))
  }

  get key() {
    return this.base.key
  }

  get table() {
    return this.base.table ?? 'records'
  }

  /** Invented by the tenant: its records share their table with those of others. */
  get isOwn() {
    return this.table === 'records'
  }

  get softDelete() {
    return this.base.soft_delete === true
  }

  /** Users and other plain tables keep no custom fields. */
  get hasCustom() {
    return this.base.custom !== false
  }

  /** Whether a record may hold sealed values: a version encrypts a field now, or did before. */
  get hasSecrets() {
    return this.#hasSecrets
  }

  /** The column that says which variant a record is. */
  get variantField() {
    return this.base.variant_field
  }

  get variants(): readonly EntityDefinition[] {
    return this.overlay.variants ?? []
  }

  /** The system's document, what applies instead of it, and the variant's: the most particular last. */
  get documents(): readonly EntityDefinition[] {
    return [this.base, ...documentsOf(this.base, { ...this.overlay, variants: [] })]
  }

  get title() {
    return titleText(mostParticular(this.documents, 'title'), 'en', this.key)
  }

  /** Template of what a record is called: `{{name}} ({{equipment_number}})`. */
  get label() {
    return mostParticular(this.documents, 'label') ?? '{{name}}'
  }

  field(path: string): Field | undefined {
    return this.#byPath.get(path)
  }
}

function ordered(fields: Field[]) {
  return fields.toSorted(
    (a, b) => (a.schema['x-order'] ?? Infinity) - (b.schema['x-order'] ?? Infinity) || 0
  )
}
