import { BaseTransformer } from '@adonisjs/core/transformers'
import { standingOf, type ListedDefinition } from '#models/definition_catalogue'
import { titleText } from '#platform/definitions/title_text'
import type { Definition, EntityDefinition, Title } from '#platform/definitions/types'

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

  /** In the list of all kinds. */
  listed() {
    const { draft, document } = this.resource
    return {
      ...this.toObject(),
      standing: standingOf(this.resource),
      part_count: partCount((draft?.document as Definition | undefined) ?? document),
    }
  }

  /** For its designer. */
  designed() {
    return { ...this.listed(), document: this.resource.document as object }
  }

  /** With the document itself. */
  whole() {
    return { ...this.toObject(), document: this.resource.document as object }
  }
}

function languagesOf(text: Title) {
  return typeof text === 'string' ? 1 : Object.keys(text).length
}

/** Fields of an entity, items of a form, states of a workflow, languages of a template, steps of an automation. */
function partCount(document: Definition) {
  if (document.kind === 'automation') return document.do.length
  if (document.kind === 'template') return languagesOf(document.body)
  if (document.kind === 'workflow') return Object.keys(document.states).length
  return Object.keys(document.schema?.properties ?? {}).length
}
