import { BaseSchema } from '@adonisjs/lucid/schema'

const KEPT = `
  custom jsonb NOT NULL DEFAULT '{}',
  search_text text NOT NULL DEFAULT '',
  row_version integer NOT NULL DEFAULT 1,
  created_by uuid REFERENCES users (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz`

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`CREATE TABLE gadget_makers (id uuid PRIMARY KEY, name text NOT NULL, ${KEPT})`)
    this.schema.raw(`
      CREATE TABLE gadgets (
        id uuid PRIMARY KEY,
        gadget_number text NOT NULL,
        name text NOT NULL,
        color text,
        weight double precision,
        in_stock double precision NOT NULL DEFAULT 0,
        maker_id uuid REFERENCES gadget_makers (id),
        facility_id uuid REFERENCES facilities (id),
        ${KEPT})`)
    this.schema.raw(
      'CREATE UNIQUE INDEX gadgets_number ON gadgets (gadget_number) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      `CREATE UNIQUE INDEX gadgets_of_a_kind ON gadgets (name) WHERE name = 'One of a kind'`
    )
    this.schema.raw(`
      CREATE TABLE gadget_orders (
        id uuid PRIMARY KEY,
        order_number text NOT NULL UNIQUE,
        title text NOT NULL,
        gadget_id uuid REFERENCES gadgets (id),
        status text,
        status_category text,
        workflow_version integer,
        completed_at timestamptz,
        ${KEPT})`)
  }

  async down() {
    this.schema.raw('DROP TABLE gadget_orders, gadgets, gadget_makers')
  }
}
