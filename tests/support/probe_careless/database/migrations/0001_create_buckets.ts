import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      'CREATE TABLE buckets (id uuid PRIMARY KEY DEFAULT uuidv7(), name text NOT NULL)'
    )
    this.schema.raw('CREATE TABLE bucket_leaks (id uuid PRIMARY KEY)')
  }

  async down() {
    this.schema.raw('DROP TABLE buckets')
  }
}
