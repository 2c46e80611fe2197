import { BaseCommand } from '@adonisjs/core/ace'

export default class BenchFill extends BaseCommand {
  static commandName = 'bench:fill'
  static description =
    'Make the tenant of the benchmark with 100,000 pieces of equipment and print a token'
  static options = { startApp: true }

  async run() {
    const { BenchTenant } = await import('#database/seeders/bench/bench_tenant')
    const { slug, token } = await new BenchTenant().ensure()
    process.stdout.write(`${JSON.stringify({ slug, token })}\n`)
  }
}
