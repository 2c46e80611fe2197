import { BaseTransformer } from '@adonisjs/core/transformers'
import { definitionDiff } from '#platform/definitions/definition_diff'
import type { DefinitionVersion } from '#platform/definitions/definition_version'
import type { Definition } from '#platform/definitions/types'

type Author = { id: string; label: string }

export default class DefinitionVersionTransformer extends BaseTransformer<DefinitionVersion> {
  toObject() {
    const { kind, key, version, state, note, publishedAt, updatedAt } = this.resource
    return {
      kind,
      key,
      version,
      state,
      note,
      published_at: publishedAt?.toUTC().toISO() ?? null,
      updated_at: updatedAt.toUTC().toISO(),
    }
  }

  /** With the document itself. */
  whole() {
    return { ...this.toObject(), document: this.resource.document as object }
  }

  /** In the history: by whom, and what differs from the version before. */
  inHistory(before: Definition | undefined, authors: Map<string, Author>) {
    const { authorId, document } = this.resource
    return {
      ...this.toObject(),
      published_by: (authorId && authors.get(authorId)) || null,
      changes: definitionDiff(before, document).changes,
    }
  }
}
