import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ListedDefinition } from '#models/definition_catalogue'
import { titleText } from '#platform/definitions/title_text'
import type { EntityDefinition } from '#platform/definitions/types'

export default class DefinitionTransformer extends BaseTransformer<ListedDefinition> {
  constructor(
    definition: ListedDefinition,
    private locale = 'en'
  ) {
    super(definition)
  }

  toObject() {
    const { document, version, row, draft } = this.resource
    return {
      kind: document.kind,
      key: document.key,
      title: titleText(document.title, this.locale, document.key),
      icon: (document as EntityDefinition).icon ?? null,
      version: version || null,
      origin: version ? ('tenant' as const) : ('system' as const),
      field_count: Object.keys((document as EntityDefinition).schema?.properties ?? {}).length,
      has_draft: draft !== undefined,
      note: row?.note ?? null,
      updated_at: (draft ?? row)?.updatedAt.toUTC().toISO() ?? null,
    }
  }

  /** With the document itself. */
  whole() {
    return { ...this.toObject(), document: this.resource.document as object }
  }
}
