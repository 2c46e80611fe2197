import { test } from '@japa/runner'
import type { PluginManifest } from '#platform/plugins/plugin'
import { orderPlugins } from '#platform/plugins/plugin_order'

function plugin(id: string, more: Partial<PluginManifest> = {}): PluginManifest {
  return { id, version: '1.2.0', engine: '^1.0', title: id, summary: id, ...more }
}

const needing = (...ids: string[]) => ({
  needs: Object.fromEntries(ids.map((id) => [id, { range: '^1.0' }])),
})

const ordered = (...plugins: PluginManifest[]) => {
  const result = orderPlugins(plugins, '1.3.0')
  return { ids: result.ordered.map(({ id }) => id), refused: Object.fromEntries(result.refused) }
}

test.group('The order of plugins', () => {
  test('puts each behind those it needs, whatever order they are named in', ({ assert }) => {
    const { ids } = ordered(plugin('aa', needing('bb')), plugin('bb', needing('cc')), plugin('cc'))
    assert.deepEqual(ids, ['cc', 'bb', 'aa'])
  })

  test('refuses a ring whole, and what hangs on it, and lets the rest go on', ({ assert }) => {
    const { ids, refused } = ordered(
      plugin('aa', needing('bb')),
      plugin('bb', needing('cc')),
      plugin('cc', needing('aa')),
      plugin('dd', needing('cc')),
      plugin('ee')
    )
    assert.deepEqual(ids, ['ee'])
    assert.equal(refused.aa, 'needs itself by way of others: aa → bb → cc → aa')
    assert.equal(refused.dd, 'needs cc, which cannot be used')
  })

  test('does without what is optional, but not with a version that does not fit', ({ assert }) => {
    const optional = { needs: { zz: { range: '^1.0', optional: true } } }
    assert.deepEqual(ordered(plugin('aa', optional)).ids, ['aa'])
    const { refused } = ordered(plugin('aa', optional), plugin('zz', { version: '2.0.0' }))
    assert.equal(refused.aa, 'needs zz ^1.0, and 2.0.0 is installed')
  })

  test('refuses what is not installed, made for another contract, or there twice', ({ assert }) => {
    const { ids, refused } = ordered(
      plugin('aa', needing('nobody')),
      plugin('bb', { engine: '^2.0' }),
      plugin('cc'),
      plugin('cc'),
      plugin('dd')
    )
    assert.deepEqual(ids, ['dd'])
    assert.equal(refused.aa, 'needs nobody, which is not installed')
    assert.equal(refused.bb, 'is made for FieldRino’s contract ^2.0, and this is 1.3.0')
    assert.equal(refused.cc, 'two plugins have this id: remove one of them')
  })

  test('says everything that is wrong with a manifest', ({ assert }) => {
    const { refused } = ordered(
      plugin('Bad Id', { version: 'one', jobs: { tick: { cron: 'soon', handle: nothing } } })
    )
    assert.include(refused['Bad Id'], 'id: "Bad Id" must be')
    assert.include(refused['Bad Id'], 'version: "one" must be a version')
    assert.include(refused['Bad Id'], 'jobs.tick: "soon" is no cron pattern')
    const clocks = plugin('clocks', {
      jobs: {
        homeless: { every: 60_000, zone: 'company', handle: nothing },
        exact: { cron: '5 0 7 * * *', zone: 'company', handle: nothing },
      },
    })
    assert.include(ordered(clocks).refused.clocks, 'jobs.homeless: has a zone and no cron')
    assert.include(ordered(clocks).refused.clocks, 'jobs.exact: a cron with a zone has no seconds')
    assert.include(ordered(undefined as never).refused.undefined, 'no default export')
  })
})

const nothing = async () => ({ default: async () => {} })
