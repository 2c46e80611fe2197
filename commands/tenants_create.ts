import { BaseCommand, args, flags } from '@adonisjs/core/ace'
import { TenantSignup } from '#models/tenant_signup'
import { CatalogueError } from '#platform/errors'
import { tenantUrl } from '#platform/tenancy/tenant_url'

export default class TenantsCreate extends BaseCommand {
  static commandName = 'tenants:create'
  static description = 'Create a tenant with its schema, role and first admin, as a sign-up does'
  static options = { startApp: true }

  @args.string({ description: "The company's name" })
  declare name: string

  @args.string({ description: "The first admin's e-mail" })
  declare email: string

  @flags.string({ description: 'The address, derived from the name if absent' })
  declare slug?: string

  @flags.string({ description: "The first admin's password, asked for if absent" })
  declare password?: string

  async run() {
    const password =
      this.password ?? (await this.prompt.secure('Password of the first admin')) ?? ''
    const input = { companyName: this.name, email: this.email, password }
    const signup = new TenantSignup(this.slug ? { ...input, slug: this.slug } : input)
    try {
      const { slug } = await signup.run()
      this.logger.success(`${slug} is ready: ${tenantUrl(slug, '/login')}`)
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      this.exitCode = 1
      this.logger.error(`${error.message}: ${JSON.stringify(error.details ?? {})}`)
    }
  }
}
