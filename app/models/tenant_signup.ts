import { randomBytes } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 } from 'uuid'
import { assertStrongPassword, hashPassword } from '#models/password'
import { SEEDED_ROLES } from '#models/role'
import { foldText } from '#platform/entities/fold_text'
import { E_VALIDATION } from '#platform/errors'
import { LANGUAGES } from '#platform/language/languages'
import { freshDataKey } from '#platform/secrets/data_key'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { slugFrom, slugProblem } from '#platform/tenancy/slug'
import Tenant from '#platform/tenancy/tenant'
import { tenantMigrations } from '#platform/tenancy/tenant_migrations'
import { tenantNames } from '#platform/tenancy/tenant_names'
import { TenantSchema } from '#platform/tenancy/tenant_schema'

export type SignupInput = {
  companyName: string
  email: string
  password: string
  firstName?: string
  lastName?: string
  slug?: string
  /** What its people read, unless they choose otherwise; English without it. */
  locale?: string
}

const TAKEN = { slug: ['is taken: choose another'] }

/** A company becomes a tenant: record, schema, role, tables, roles and its first admin, all or nothing. */
export class TenantSignup {
  readonly adminId = v7()
  private tenantId = v7()

  constructor(private input: SignupInput) {}

  /** @throws E_VALIDATION on `slug` or `password` */
  async run(): Promise<Tenant> {
    assertStrongPassword(this.input.password, [
      this.input.companyName,
      this.input.email.split('@')[0],
    ])
    const slug = await this.freeSlug()
    const password = await hashPassword(this.input.password)
    const names = await tenantNames(slug, this.tenantId)
    await new TenantSchema({ id: this.tenantId, slug, ...names })
      .create({
        before: (client) => this.record(client, slug, names),
        after: (client) => this.furnish(client, password),
      })
      .catch(refuseTaken)
    await cacheChannel.announce('tenant', this.tenantId)
    return Tenant.findOrFail(this.tenantId)
  }

  private async freeSlug() {
    const wanted = this.input.slug ?? slugFrom(this.input.companyName)
    const problem = slugProblem(wanted)
    if (problem) throw new E_VALIDATION().withDetails({ slug: [problem] })
    if (!(await Tenant.findBy('slug', wanted))) return wanted
    if (this.input.slug) throw new E_VALIDATION().withDetails(TAKEN)
    return `${wanted.slice(0, 34)}-${randomBytes(2).toString('hex')}`
  }

  private async record(
    client: TransactionClientContract,
    slug: string,
    names: { schemaName: string; roleName: string }
  ) {
    await client
      .insertQuery()
      .table('public.tenants')
      .insert({
        id: this.tenantId,
        slug,
        name: this.input.companyName,
        locale: this.input.locale ?? LANGUAGES[0],
        schema_name: names.schemaName,
        role_name: names.roleName,
      })
    await client.insertQuery().table('public.data_keys').insert(freshDataKey(this.tenantId, 1).row)
    const done = (await tenantMigrations()).map(({ version, checksum }) => ({
      tenant_id: this.tenantId,
      version,
      checksum,
      status: 'done',
    }))
    await client.insertQuery().table('public.tenant_migrations').multiInsert(done)
  }

  private async furnish(client: TransactionClientContract, password: string) {
    const roles = SEEDED_ROLES.map(({ key, title, grants }) => ({
      id: v7(),
      key,
      title,
      grants: JSON.stringify(grants),
      is_system: true,
    }))
    await client.insertQuery().table('roles').multiInsert(roles)
    await client.insertQuery().table('users').insert(this.admin(roles[0].id, password))
  }

  private admin(roleId: string, password: string) {
    const { email, firstName = '', lastName = '' } = this.input
    return {
      id: this.adminId,
      email: email.trim(),
      password,
      first_name: firstName,
      last_name: lastName,
      role_id: roleId,
      search_text: foldText(`${firstName} ${lastName} ${email}`),
    }
  }
}

/** Two sign-ups for one slug at the same moment: the database lets one through. */
function refuseTaken(error: { code?: string; constraint?: string }): never {
  if (error.code === '23505' && error.constraint === 'tenants_slug_key') {
    throw new E_VALIDATION().withDetails(TAKEN)
  }
  throw error
}
