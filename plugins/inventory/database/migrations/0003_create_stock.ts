import { BaseSchema } from '@adonisjs/lucid/schema'

/** How much there is where, and the ledger of how it came to be: a balance is the sum of its movements. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE stock_levels (
        id uuid PRIMARY KEY,
        part_id uuid NOT NULL REFERENCES parts (id),
        location_id uuid NOT NULL REFERENCES stock_locations (id),
        on_hand numeric(18,4) NOT NULL DEFAULT 0,
        reserved numeric(18,4) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        on_order numeric(18,4) NOT NULL DEFAULT 0 CHECK (on_order >= 0),
        min numeric(14,4) CHECK (min >= 0),
        max numeric(14,4) CHECK (max >= 0),
        lead_days integer CHECK (lead_days >= 0),
        average_cost numeric(14,4) NOT NULL DEFAULT 0,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (part_id, location_id)
      )`)
    this.schema.raw('CREATE INDEX stock_levels_location_id ON stock_levels (location_id)')
    this.schema.raw(
      'CREATE INDEX stock_levels_short ON stock_levels (part_id) WHERE on_hand - reserved + on_order < min'
    )
    this.schema.raw(`
      CREATE TABLE stock_reservations (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES tasks (id),
        part_id uuid NOT NULL REFERENCES parts (id),
        location_id uuid NOT NULL REFERENCES stock_locations (id),
        quantity numeric(14,4) NOT NULL CHECK (quantity > 0),
        issued numeric(14,4) NOT NULL DEFAULT 0 CHECK (issued >= 0 AND issued <= quantity),
        state text NOT NULL CHECK (state IN ('planned', 'reserved', 'kitted', 'issued', 'released')),
        key text UNIQUE,
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      'CREATE INDEX stock_reservations_task_id ON stock_reservations (task_id, created_at)'
    )
    this.schema.raw(
      'CREATE INDEX stock_reservations_level ON stock_reservations (part_id, location_id, state)'
    )
    this.schema.raw(
      'CREATE INDEX stock_reservations_created_at ON stock_reservations (created_at DESC, id DESC)'
    )
    this.schema.raw(
      `CREATE INDEX stock_reservations_planned ON stock_reservations (task_id) WHERE state = 'planned'`
    )
    this.schema.raw(`
      CREATE TABLE stock_counts (
        id uuid PRIMARY KEY,
        count_number text NOT NULL UNIQUE,
        location_id uuid NOT NULL REFERENCES stock_locations (id),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'counted', 'posted', 'cancelled')),
        note text,
        created_by uuid REFERENCES users (id),
        submitted_by uuid REFERENCES users (id),
        submitted_at timestamptz,
        approved_by uuid REFERENCES users (id),
        approved_at timestamptz,
        row_version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      `CREATE UNIQUE INDEX stock_counts_open ON stock_counts (location_id) WHERE state IN ('open', 'counted')`
    )
    this.schema.raw(
      'CREATE INDEX stock_counts_created_at ON stock_counts (created_at DESC, id DESC)'
    )
    this.schema.raw(`
      CREATE TABLE stock_count_lines (
        id uuid PRIMARY KEY,
        count_id uuid NOT NULL REFERENCES stock_counts (id),
        part_id uuid NOT NULL REFERENCES parts (id),
        expected numeric(18,4),
        counted numeric(14,4) CHECK (counted >= 0),
        counted_by uuid REFERENCES users (id),
        counted_at timestamptz,
        UNIQUE (count_id, part_id)
      )`)
    this.schema.raw('CREATE INDEX stock_count_lines_part_id ON stock_count_lines (part_id)')
    this.schema.raw(`
      CREATE TABLE stock_movements (
        id uuid PRIMARY KEY,
        part_id uuid NOT NULL REFERENCES parts (id),
        location_id uuid NOT NULL REFERENCES stock_locations (id),
        kind text NOT NULL CHECK
          (kind IN ('receipt', 'issue', 'return', 'adjust', 'transfer_out', 'transfer_in', 'count')),
        quantity numeric(14,4) NOT NULL CHECK (quantity <> 0 OR kind = 'count'),
        unit_cost numeric(14,4) NOT NULL CHECK (unit_cost >= 0),
        value numeric(24,4) GENERATED ALWAYS AS (quantity * unit_cost) STORED,
        balance numeric(18,4) NOT NULL,
        task_id uuid REFERENCES tasks (id),
        reservation_id uuid REFERENCES stock_reservations (id),
        order_line_id uuid REFERENCES purchase_order_lines (id),
        count_id uuid REFERENCES stock_counts (id),
        pair_id uuid,
        reason text,
        key text NOT NULL UNIQUE,
        request text NOT NULL,
        created_by uuid REFERENCES users (id),
        at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw('CREATE INDEX stock_movements_at ON stock_movements (at DESC, id DESC)')
    this.schema.raw(
      'CREATE INDEX stock_movements_level ON stock_movements (part_id, location_id, at DESC, id DESC)'
    )
    this.schema.raw(
      'CREATE INDEX stock_movements_location ON stock_movements (location_id, at DESC, id DESC)'
    )
    this.schema.raw(
      'CREATE INDEX stock_movements_task ON stock_movements (task_id, part_id) WHERE task_id IS NOT NULL'
    )
    this.schema.raw(
      'CREATE INDEX stock_movements_order_line ON stock_movements (order_line_id) WHERE order_line_id IS NOT NULL'
    )
    this.schema.raw(
      'CREATE INDEX stock_movements_reservation ON stock_movements (reservation_id) WHERE reservation_id IS NOT NULL'
    )
    this.schema.raw(
      'CREATE INDEX stock_movements_count ON stock_movements (count_id) WHERE count_id IS NOT NULL'
    )
    this.schema.raw(`
      CREATE TABLE reorder_suggestions (
        id uuid PRIMARY KEY,
        part_id uuid NOT NULL REFERENCES parts (id),
        location_id uuid NOT NULL REFERENCES stock_locations (id),
        quantity numeric(18,4) NOT NULL CHECK (quantity > 0),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'ordered', 'settled')),
        purchase_order_id uuid REFERENCES purchase_orders (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz
      )`)
    this.schema.raw(
      `CREATE UNIQUE INDEX reorder_suggestions_open ON reorder_suggestions (part_id, location_id) WHERE state IN ('open', 'ordered')`
    )
    this.schema.raw(
      'CREATE INDEX reorder_suggestions_state ON reorder_suggestions (state, created_at DESC, id DESC)'
    )
    this.schema.raw(
      'CREATE INDEX reorder_suggestions_order ON reorder_suggestions (purchase_order_id) WHERE purchase_order_id IS NOT NULL'
    )
    for (const column of [QUANTITY, AVAILABLE, STATE]) this.schema.raw(column)
    this.schema.raw(APPEND_ONLY)
  }

  async down() {
    this.schema.raw(
      'DROP FUNCTION quantity_in_stock(parts), quantity_available(parts), stock_state(parts)'
    )
    this.schema.raw(
      'DROP TABLE reorder_suggestions, stock_movements, stock_count_lines, stock_counts, stock_reservations, stock_levels'
    )
  }
}

/** PostgreSQL reads `part.quantity_in_stock` as a column: a sum nobody has to keep, and no row that all movements lock. */
const QUANTITY = `
      CREATE FUNCTION quantity_in_stock(parts) RETURNS numeric LANGUAGE sql STABLE
      RETURN (SELECT round(coalesce(sum(on_hand), 0), 4) FROM stock_levels WHERE part_id = $1.id)`

const AVAILABLE = `
      CREATE FUNCTION quantity_available(parts) RETURNS numeric LANGUAGE sql STABLE
      RETURN (SELECT round(coalesce(sum(on_hand - reserved), 0), 4) FROM stock_levels WHERE part_id = $1.id)`

/** How well there is enough of it; null for what was never kept anywhere. */
const STATE = `
      CREATE FUNCTION stock_state(parts) RETURNS text LANGUAGE sql STABLE
      RETURN (
        SELECT CASE
          WHEN count(*) = 0 THEN NULL
          WHEN sum(on_hand) <= 0 THEN 'out'
          WHEN bool_or(on_hand - reserved + on_order < min) THEN 'low'
          WHEN bool_or(on_hand - reserved < min) THEN 'ordered'
          ELSE 'enough'
        END FROM stock_levels WHERE part_id = $1.id
      )`

/** New tables come with all rights for the tenant's role, whose name is read from them. */
const APPEND_ONLY = `
      DO $$
      DECLARE holder text;
      BEGIN
        FOR holder IN
          SELECT DISTINCT held.grantee::regrole::text FROM pg_class c, aclexplode(c.relacl) held
          WHERE c.oid = 'stock_movements'::regclass AND held.grantee NOT IN (0, c.relowner)
        LOOP
          EXECUTE 'REVOKE UPDATE, DELETE, TRUNCATE ON stock_movements FROM ' || holder;
        END LOOP;
      END $$`
