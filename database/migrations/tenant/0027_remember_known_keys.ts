import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Each version says which keys it and all before it had, and whether one of them encrypted: to read that out of
 * every document of the history took longer with each publication.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE definitions
        ADD COLUMN known_keys text[] NOT NULL DEFAULT '{}',
        ADD COLUMN ever_sealed boolean NOT NULL DEFAULT false`)
    this.schema.raw(`
      UPDATE definitions AS version SET known_keys = known.keys, ever_sealed = known.sealed
      FROM (
        SELECT one.key, array_agg(DISTINCT field.key) AS keys,
          coalesce(bool_or(field.value ->> 'x-encrypted' = 'true'), false) AS sealed
        FROM definitions AS one, json_each(coalesce(document #> '{schema,properties}', '{}')) AS field (key, value)
        WHERE kind = 'entity' AND version IS NOT NULL GROUP BY one.key
      ) AS known
      WHERE version.kind = 'entity' AND version.version IS NOT NULL AND version.key = known.key`)
  }

  async down() {
    this.schema.raw('ALTER TABLE definitions DROP COLUMN known_keys, DROP COLUMN ever_sealed')
  }
}
