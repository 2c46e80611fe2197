import { BaseSchema } from '@adonisjs/lucid/schema'

/** What is ordered, who allowed it, and what came of it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE purchase_orders (
        id uuid PRIMARY KEY,
        order_number text NOT NULL UNIQUE,
        supplier_id uuid NOT NULL REFERENCES suppliers (id),
        status text,
        status_category text,
        workflow_version integer,
        completed_at timestamptz,
        total numeric(24,4) NOT NULL DEFAULT 0,
        expected_date date,
        note text,
        requested_by uuid REFERENCES users (id),
        requested_at timestamptz,
        approval_step integer NOT NULL DEFAULT 0,
        approval_steps integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw(
      'CREATE INDEX purchase_orders_supplier_id ON purchase_orders (supplier_id, status)'
    )
    this.schema.raw(
      'CREATE INDEX purchase_orders_status ON purchase_orders (status, created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX purchase_orders_created_at ON purchase_orders (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX purchase_orders_expected ON purchase_orders (expected_date, id) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE purchase_order_lines (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES purchase_orders (id),
        position integer NOT NULL,
        part_id uuid NOT NULL REFERENCES parts (id),
        location_id uuid REFERENCES stock_locations (id),
        quantity numeric(14,4) NOT NULL CHECK (quantity > 0),
        unit_cost numeric(14,4) NOT NULL CHECK (unit_cost >= 0),
        received numeric(14,4) NOT NULL DEFAULT 0 CHECK (received >= 0),
        written_off numeric(14,4) NOT NULL DEFAULT 0 CHECK (written_off >= 0),
        UNIQUE (order_id, position)
      )`)
    this.schema.raw('CREATE INDEX purchase_order_lines_part_id ON purchase_order_lines (part_id)')
    this.schema.raw(`
      CREATE TABLE purchase_approvals (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES purchase_orders (id),
        step integer NOT NULL,
        decision text NOT NULL CHECK (decision IN ('approve', 'reject')),
        decided_by uuid NOT NULL REFERENCES users (id),
        comment text,
        is_current boolean NOT NULL DEFAULT true,
        at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX purchase_approvals_person ON purchase_approvals (order_id, decided_by) WHERE is_current'
    )
    this.schema.raw('CREATE INDEX purchase_approvals_order_id ON purchase_approvals (order_id, at)')
    this.schema.raw(LINES)
  }

  async down() {
    this.schema.raw('DROP FUNCTION lines(purchase_orders)')
    this.schema.raw('DROP TABLE purchase_approvals, purchase_order_lines, purchase_orders')
  }
}

/** PostgreSQL reads `order.lines` as a column: an order always shows its lines as they are. */
const LINES = `
      CREATE FUNCTION lines(purchase_orders) RETURNS json LANGUAGE sql STABLE
      RETURN (
        SELECT coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'part_id', l.part_id,
          'part', json_build_object('id', p.id, 'label', p.name || ' (' || p.part_number || ')'), 'unit', p.unit,
          'location_id', l.location_id, 'quantity', l.quantity::text, 'unit_cost', l.unit_cost::text,
          'received', l.received::text, 'written_off', l.written_off::text,
          'open', greatest(l.quantity - l.received - l.written_off, 0)::text) ORDER BY l.position), '[]')
        FROM purchase_order_lines l JOIN parts p ON p.id = l.part_id WHERE l.order_id = $1.id
      )`
