import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE facilities (
        id uuid PRIMARY KEY,
        parent_id uuid REFERENCES facilities (id),
        path text NOT NULL COLLATE "C",
        name text NOT NULL,
        facility_type text NOT NULL DEFAULT 'facility',
        code text,
        address text,
        city text,
        state text,
        zip_code text,
        country text,
        latitude double precision,
        longitude double precision,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw('CREATE INDEX facilities_path ON facilities (path)')
    this.schema.raw('CREATE INDEX facilities_parent_id ON facilities (parent_id, name)')
    this.schema.raw(
      'CREATE UNIQUE INDEX facilities_code ON facilities (code) WHERE code IS NOT NULL AND deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX facilities_created_at ON facilities (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(`
      CREATE TABLE user_facilities (
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        facility_id uuid NOT NULL REFERENCES facilities (id) ON DELETE CASCADE,
        PRIMARY KEY (user_id, facility_id)
      )`)
    this.schema.raw('CREATE INDEX user_facilities_facility_id ON user_facilities (facility_id)')
    this.schema.raw(`
      CREATE TABLE equipment (
        id uuid PRIMARY KEY,
        facility_id uuid REFERENCES facilities (id),
        parent_id uuid REFERENCES equipment (id),
        equipment_number text NOT NULL,
        serial_number text,
        registration_number text,
        name text NOT NULL,
        equipment_type text,
        manufacturer text,
        model text,
        capacity double precision,
        speed double precision,
        controller text,
        installation_date date,
        status text NOT NULL DEFAULT 'operational'
          CHECK (status IN ('operational', 'degraded', 'maintenance', 'shutdown', 'retired')),
        criticality text CHECK (criticality IN ('A', 'B', 'C')),
        health_score integer NOT NULL DEFAULT 100,
        last_maintenance_date date,
        next_maintenance_date date,
        custom jsonb NOT NULL DEFAULT '{}',
        search_text text NOT NULL DEFAULT '',
        row_version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz
      )`)
    this.schema.raw(
      'CREATE UNIQUE INDEX equipment_number ON equipment (equipment_number) WHERE deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX equipment_facility_id ON equipment (facility_id, status)')
    this.schema.raw('CREATE INDEX equipment_parent_id ON equipment (parent_id)')
    this.schema.raw(
      'CREATE INDEX equipment_created_at ON equipment (created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX equipment_status ON equipment (status, created_at DESC, id DESC) WHERE deleted_at IS NULL'
    )
    this.schema.raw(
      'CREATE INDEX equipment_type ON equipment (equipment_type) WHERE deleted_at IS NULL'
    )
    this.schema.raw('CREATE INDEX equipment_name ON equipment (name, id) WHERE deleted_at IS NULL')
    this.schema.raw(
      'CREATE INDEX equipment_next_maintenance ON equipment (next_maintenance_date, id) WHERE deleted_at IS NULL'
    )
  }

  async down() {
    this.schema.raw('DROP TABLE equipment, user_facilities, facilities')
  }
}
