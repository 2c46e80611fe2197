import { BaseSchema } from '@adonisjs/lucid/schema'

/** What every entity's table ends with. */
const KEPT = `
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz`

/** Parts, what they are sorted into, where they come from and where they lie. Amounts are in the tenant's currency. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE part_categories (
        id uuid PRIMARY KEY,
        parent_id uuid REFERENCES part_categories (id),
        path text NOT NULL COLLATE "C",
        name text NOT NULL,
        full_name text NOT NULL,
        description text,${KEPT}
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX part_categories_full_name ON part_categories (lower(full_name)) WHERE deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX part_categories_path ON part_categories (path)')
    this.schema.raw('CREATE INDEX part_categories_parent_id ON part_categories (parent_id)')
    this.schema.raw(
      'CREATE INDEX part_categories_created_at ON part_categories (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE suppliers (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        customer_number text,
        contact_name text,
        email text,
        phone text,
        website text,
        address text,
        lead_days integer,
        is_active boolean NOT NULL DEFAULT true,
        notes text,${KEPT}
      )`)
    this.schema.raw('CREATE INDEX suppliers_name ON suppliers (name, id) WHERE deleted_at IS NULL')
    this.schema.raw(
      'CREATE INDEX suppliers_created_at ON suppliers (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE stock_locations (
        id uuid PRIMARY KEY,
        parent_id uuid REFERENCES stock_locations (id),
        facility_id uuid REFERENCES facilities (id),
        path text NOT NULL COLLATE "C",
        name text NOT NULL,
        full_name text NOT NULL,
        description text,
        barcode text,
        allow_negative boolean NOT NULL DEFAULT false,${KEPT}
      )`)
    this.schema.raw('CREATE INDEX stock_locations_path ON stock_locations (path)')
    this.schema.raw('CREATE INDEX stock_locations_parent_id ON stock_locations (parent_id)')
    this.schema.raw('CREATE INDEX stock_locations_facility_id ON stock_locations (facility_id)')
    this.schema.raw(
      'CREATE INDEX stock_locations_name ON stock_locations (full_name, id) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX stock_locations_created_at ON stock_locations (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE parts (
        id uuid PRIMARY KEY,
        part_number text NOT NULL,
        name text NOT NULL,
        description text,
        category_id uuid REFERENCES part_categories (id),
        category text,
        unit text NOT NULL DEFAULT 'pcs',
        unit_price numeric(14,4),
        reorder_level numeric(14,4),
        supplier_id uuid REFERENCES suppliers (id),
        default_location_id uuid REFERENCES stock_locations (id),
        barcode text,
        specifications jsonb NOT NULL DEFAULT '[]',
        is_active boolean NOT NULL DEFAULT true,${KEPT}
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX parts_part_number ON parts (part_number) WHERE deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX parts_name ON parts (name, id) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX parts_category_id ON parts (category_id)')
    this.schema.raw('CREATE INDEX parts_category ON parts (category) WHERE deleted_at IS NULL')
    this.schema.raw('CREATE INDEX parts_supplier_id ON parts (supplier_id)')
    this.schema.raw('CREATE INDEX parts_default_location_id ON parts (default_location_id)')
    this.schema.raw('CREATE INDEX parts_barcode ON parts (barcode) WHERE barcode IS NOT NULL')
    this.schema.raw(
      'CREATE INDEX parts_created_at ON parts (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE supplier_parts (
        id uuid PRIMARY KEY,
        supplier_id uuid NOT NULL REFERENCES suppliers (id),
        part_id uuid NOT NULL REFERENCES parts (id),
        supplier_number text NOT NULL,
        manufacturer text,
        manufacturer_number text,
        description text,
        link text,
        pack_quantity numeric(14,4) NOT NULL DEFAULT 1 CHECK (pack_quantity > 0),
        lead_days integer,
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (supplier_id, part_id, supplier_number)
      )`)
    this.schema.raw(
      'CREATE INDEX supplier_parts_part_id ON supplier_parts (part_id, supplier_number)'
    )
    this.schema.raw('CREATE INDEX supplier_parts_number ON supplier_parts (supplier_number, id)')
    this.schema.raw(`
      CREATE TABLE price_breaks (
        supplier_part_id uuid NOT NULL REFERENCES supplier_parts (id) ON DELETE CASCADE,
        quantity numeric(14,4) NOT NULL CHECK (quantity > 0),
        unit_price numeric(14,4) NOT NULL CHECK (unit_price >= 0),
        PRIMARY KEY (supplier_part_id, quantity)
      )`)
    this.schema.raw(`
      CREATE TABLE part_components (
        id uuid PRIMARY KEY,
        assembly_id uuid NOT NULL REFERENCES parts (id),
        part_id uuid NOT NULL REFERENCES parts (id),
        quantity numeric(14,4) NOT NULL CHECK (quantity > 0),
        reference text,
        is_optional boolean NOT NULL DEFAULT false,
        CHECK (assembly_id <> part_id)
      )`)
    this.schema.raw(
      `CREATE UNIQUE INDEX part_components_place ON part_components (assembly_id, part_id, coalesce(reference, ''))`
    )
    this.schema.raw('CREATE INDEX part_components_part_id ON part_components (part_id)')
    this.schema.raw(`
      CREATE TABLE equipment_parts (
        id uuid PRIMARY KEY,
        equipment_id uuid NOT NULL REFERENCES equipment (id),
        part_id uuid NOT NULL REFERENCES parts (id),
        quantity numeric(14,4) NOT NULL DEFAULT 1 CHECK (quantity > 0),
        reference text,
        note text,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now()
      )`)
    this.schema.raw(
      `CREATE UNIQUE INDEX equipment_parts_place ON equipment_parts (equipment_id, part_id, coalesce(reference, ''))`
    )
    this.schema.raw('CREATE INDEX equipment_parts_part_id ON equipment_parts (part_id)')
  }

  async down() {
    this.schema.raw(
      'DROP TABLE equipment_parts, part_components, price_breaks, supplier_parts, parts, stock_locations, suppliers, part_categories'
    )
  }
}
