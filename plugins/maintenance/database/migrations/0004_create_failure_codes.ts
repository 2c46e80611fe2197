import { readFileSync } from 'node:fs'
import { BaseSchema } from '@adonisjs/lucid/schema'

/** Words for what failed, after ISO 14224: class of equipment → problem → cause → remedy. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE failure_codes (
        id uuid PRIMARY KEY,
        level text NOT NULL CHECK (level IN ('class', 'problem', 'cause', 'remedy')),
        code text NOT NULL,
        parent_id uuid REFERENCES failure_codes (id),
        title jsonb NOT NULL,
        pack text,
        is_active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX failure_codes_code ON failure_codes (level, code, parent_id) NULLS NOT DISTINCT'
    )
    this.schema.raw('CREATE INDEX ON failure_codes (parent_id)')
    this.schema.raw(SEED)
    this.schema.raw('ALTER TABLE equipment ADD COLUMN failure_class text')
    this.schema.raw(`
      ALTER TABLE tasks
        ADD COLUMN failure_problem text, ADD COLUMN failure_cause text, ADD COLUMN failure_remedy text`)
    this.schema.raw(
      'CREATE INDEX tasks_failure_problem ON tasks (equipment_id, failure_problem) WHERE failure_problem IS NOT NULL'
    )
  }

  async down() {
    this.schema.raw(
      'ALTER TABLE tasks DROP COLUMN failure_problem, DROP COLUMN failure_cause, DROP COLUMN failure_remedy'
    )
    this.schema.raw('ALTER TABLE equipment DROP COLUMN failure_class')
    this.schema.raw('DROP TABLE failure_codes')
  }
}

const PACK = readFileSync(new URL('../../packs/iso_14224.json', import.meta.url), 'utf8')

/** Ids follow from what they name: the same in every company, so that what is exchanged between two means the same. */
const SEED = `
  WITH pack AS (SELECT '${PACK.replaceAll("'", "''")}'::jsonb AS p),
  classes AS (SELECT md5('failure class ' || (c->>'code'))::uuid AS id, c FROM pack, jsonb_array_elements(p->'classes') c)
  INSERT INTO failure_codes (id, level, code, parent_id, title, pack)
  SELECT id, 'class', c->>'code', NULL, c->'title', 'iso_14224' FROM classes
  UNION ALL
  SELECT md5('failure problem ' || (c->>'code') || ' ' || (x->>'code'))::uuid, 'problem', x->>'code', classes.id, x->'title', 'iso_14224'
  FROM classes, jsonb_array_elements(c->'problems') x
  UNION ALL
  SELECT md5('failure cause ' || (x->>'code'))::uuid, 'cause', x->>'code', NULL, x->'title', 'iso_14224' FROM pack, jsonb_array_elements(p->'causes') x
  UNION ALL
  SELECT md5('failure remedy ' || (x->>'code'))::uuid, 'remedy', x->>'code', NULL, x->'title', 'iso_14224' FROM pack, jsonb_array_elements(p->'remedies') x`
