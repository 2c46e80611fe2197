import { writeFile } from 'node:fs/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'

/** For whoever writes programs against a company: its API with its own fields, as TypeScript. */
export default class TypesTenant extends BaseCommand {
  static commandName = 'types:tenant'
  static description = 'Write the API of a company with its own fields as TypeScript'
  static help = [
    'node ace types:tenant --url=https://acme.example.com --token=… [--out=fieldrino.d.ts]',
    'The token is the access_token of a log-in; its role decides which fields are told.',
    'Without it the types are those of the product, without fields of the company.',
  ]
  static options = { startApp: false }

  @flags.string({ description: 'Where the company is, like https://acme.example.com' })
  declare url?: string

  @flags.string({ description: 'An access token' })
  declare token?: string

  @flags.string({ description: 'Its slug, where the address names no company' })
  declare tenant?: string

  @flags.string({ description: 'The file to write', default: 'fieldrino.d.ts' })
  declare out: string

  async run() {
    if (!this.url || !URL.canParse(this.url)) return this.refuse('Give --url=https://…')
    const address = new URL('/api/v1/fieldrino.d.ts', this.url)
    const headers = {
      ...(this.token && { authorization: `Bearer ${this.token}` }),
      ...(this.tenant && { 'x-tenant': this.tenant }),
    }
    try {
      const answer = await fetch(address, { headers })
      const text = await answer.text()
      if (!answer.ok) return this.refuse(`${address.host} answered ${answer.status}`)
      await writeFile(this.out, text)
      this.logger.success(`${this.out}: ${text.split('\n').length} lines`)
    } catch (error) {
      this.refuse(`${address.host} cannot be asked: ${(error as Error).message}`)
    }
  }

  private refuse(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}
