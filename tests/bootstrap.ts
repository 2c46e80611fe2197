import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { apiClient } from '@japa/api-client'
import { assert } from '@japa/assert'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import type { Config } from '@japa/runner/types'

export const plugins: Config['plugins'] = [assert(), apiClient(), pluginAdonisJS(app)]

/** The landlord is migrated once per run; each spec file provisions the tenants it needs. */
async function migrate() {
  const { migrateLandlord } = await import('#platform/tenancy/landlord_migrations')
  await migrateLandlord()
}

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (['unit', 'law', 'planted'].includes(suite.name)) return
  suite.setup(migrate)
  if (process.env.TWO_WEBS) return spreadOverTwo(suite)
  suite.setup(() => testUtils.httpServer().start())
}

/** The same tests, with each request answered by the other web process than the one before. */
function spreadOverTwo(suite: Parameters<NonNullable<Config['configureSuite']>>[0]) {
  suite.setup(async () => {
    const { openTwoWebs } = await import('#tests/support/two_webs')
    return openTwoWebs()
  })
  suite.onGroup((group) =>
    group.setup(async () => {
      const { stayInOne } = await import('#tests/support/two_webs')
      return stayInOne(group.options.meta.fileName)
    })
  )
}
