import { BaseCommand, flags } from '@adonisjs/core/ace'

export default class BenchFill extends BaseCommand {
  static commandName = 'bench:fill'
  static description =
    'Make the tenants of the benchmarks and print the tokens of a manager and an admin of each'
  static options = { startApp: true }

  @flags.number({ description: 'How many tenants', default: 1 })
  declare tenants: number

  @flags.number({ description: 'Pieces of equipment in each', default: 100_000 })
  declare rows: number

  async run() {
    const { BenchTenant } = await import('#database/seeders/bench/bench_tenant')
    const made: { slug: string; token: string; admin: string }[] = []
    for (let number = 1; number <= this.tenants; number++) {
      made.push(await new BenchTenant(`bench-${this.rows}-${number}`, this.rows).ensure())
    }
    process.stdout.write(`${JSON.stringify(made)}\n`)
  }
}
