import { BaseTransformer } from '@adonisjs/core/transformers'
import { definitionDiff } from '#platform/definitions/definition_diff'
import type { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import type { DefinitionVersion } from '#platform/definitions/definition_version'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { translated } from '#platform/language/translated'
import type { Definition } from '#platform/definitions/types'
import User from '#models/user'

type Author = { id: string; label: string }
type Telling = { authors: Map<string, Author>; locale: string }

export default class DefinitionVersionTransformer extends BaseTransformer<DefinitionVersion> {
  /** Versions that follow each other, newest first, at the cost of one query. */
  static async history(
    rows: DefinitionVersion[],
    { kind, key }: DefinitionLifeCycle,
    locale: string
  ) {
    const users = await User.query().whereIn(
      'id',
      rows.map(({ authorId }) => authorId).filter((id) => id !== null)
    )
    const authors = new Map(users.map((user) => [user.id, { id: user.id, label: user.fullName }]))
    const before = rows.map(
      (_, at) => rows[at + 1]?.document ?? systemDefinitions().find(kind, key)
    )
    return rows.map((row, at) =>
      new DefinitionVersionTransformer(row).inHistory(before[at], { authors, locale })
    )
  }

  toObject() {
    const { kind, key, version, state, note, publishedAt, updatedAt } = this.resource
    return {
      kind,
      key,
      version: version ?? null,
      state,
      note: note ?? null,
      published_at: publishedAt?.toUTC().toISO() ?? null,
      updated_at: updatedAt.toUTC().toISO(),
    }
  }

  /** With the document itself. */
  whole() {
    return { ...this.toObject(), document: this.resource.document as object }
  }

  /** In the history: by whom, and what differs from the version before. */
  private inHistory(before: Definition | undefined, { authors, locale }: Telling) {
    const { authorId, document, note } = this.resource
    return {
      ...this.toObject(),
      note: note ? translated(note, locale) : null,
      published_by: (authorId && authors.get(authorId)) || null,
      changes: definitionDiff(before, document, locale).changes,
    }
  }
}
