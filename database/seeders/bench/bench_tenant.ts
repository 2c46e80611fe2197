import { signAccessToken } from '#models/access_token'
import { hashPassword } from '#models/password'
import { Principal } from '#models/principal'
import Role from '#models/role'
import { TenantSignup } from '#models/tenant_signup'
import User from '#models/user'
import { indexTenant } from '#platform/definitions/index_tenant'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

const PASSWORD = 'measure-twice-cut-once'
const ADMIN = 'admin@bench.example'

/** The same values as bench/seed.sql, in a tenant of the product. */
const fill = (rows: number) => `
  INSERT INTO facilities (id, path, name, city, search_text)
    SELECT md5('f' || i)::uuid, md5('f' || i)::uuid || '/', 'Facility ' || i,
      (array['New York','Brooklyn','Queens','Bronx'])[1 + i % 4], 'facility ' || i FROM generate_series(1, 1000) i;
  INSERT INTO equipment (id, facility_id, equipment_number, serial_number, registration_number, name, equipment_type, manufacturer,
      model, capacity, speed, controller, installation_date, status, health_score, custom, last_maintenance_date, next_maintenance_date,
      search_text, created_at, updated_at)
    SELECT md5('e' || i)::uuid, md5('f' || (1 + i % 1000))::uuid, 'EQ-' || lpad(i::text, 7, '0'), 'SN' || i, 'REG' || i,
      'Elevator ' || i, 'elevator', (array['Otis','Schindler','KONE','TK Elevator','Mitsubishi'])[1 + i % 5], 'M' || i % 40,
      1000 + (i % 40) * 100, 100 + (i % 10) * 50, 'C' || i % 12, date '1990-01-01' + (i % 12000),
      (array['operational','operational','operational','maintenance','shutdown'])[1 + i % 5], 100 - i % 60,
      jsonb_build_object('capacity_lbs', 1000 + (i % 40) * 100, 'speed_fpm', 100 + (i % 10) * 50, 'floors', 2 + i % 60, 'governor', 'gov-' || i % 9),
      now() - (i % 400) * interval '1 day', now() + (i % 180) * interval '1 day',
      'elevator ' || i || ' eq-' || lpad(i::text, 7, '0'), now() - i * interval '1 minute', now()
    FROM generate_series(1, ${Math.trunc(rows)}) i`

function tokenOf(owner: Tenant, email: string) {
  return tenant.run(owner, async () => {
    const { id } = await User.findByOrFail('email', email)
    return signAccessToken((await Principal.find(id))!)
  })
}

/** A tenant with so many pieces of equipment and a manager who asks for them. */
export class BenchTenant {
  constructor(
    private slug: string,
    private rows: number
  ) {}

  async ensure() {
    const owner = (await Tenant.findBy('slug', this.slug)) ?? (await this.make())
    const token = await tokenOf(owner, 'manager@bench.example')
    return { slug: this.slug, token, admin: await tokenOf(owner, ADMIN) }
  }

  private async make() {
    const owner = await new TenantSignup({
      companyName: 'Bench',
      slug: this.slug,
      email: ADMIN,
      password: PASSWORD,
    }).run()
    const password = await hashPassword(PASSWORD)
    await tenant.run(owner, async () => {
      const { id: roleId } = await Role.findByOrFail('key', 'manager')
      await User.create({
        email: 'manager@bench.example',
        password,
        firstName: 'Manager',
        lastName: '',
        roleId,
      })
    })
    await asSchemaOwner(owner, async (client) => {
      await client.rawQuery(fill(this.rows))
    })
    await indexTenant(owner)
    await asSchemaOwner(owner, async (client) => {
      await client.rawQuery('ANALYZE equipment; ANALYZE facilities')
    })
    return owner
  }
}
