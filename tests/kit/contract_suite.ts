import { test } from '@japa/runner'
import type { Group } from '@japa/runner/core'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import type { ContractOptions } from '#tests/kit/contract_options'
import { untold } from '#tests/kit/happy_paths'
import { InputFindings } from '#tests/kit/input_findings'
import { manifestFindings } from '#tests/kit/manifest_findings'
import { PluginStage } from '#tests/kit/plugin_stage'
import { textFindings } from '#tests/kit/plugin_texts'
import { awake } from '#tests/kit/rest_findings'
import { RouteFindings } from '#tests/kit/route_findings'
import { leftBehind } from '#tests/kit/schema_snapshot'
import { provision } from '#tests/support/tenants'
import { removeTenant } from '#platform/tenancy/tenant_removal'

/** The same suite goes once more behind a pooler, and on two processes: what a route makes of its input is the same. */
const isRepeated = [process.env.DATABASE_POOLER_URL, process.env.TWO_WEBS].some(Boolean)

/** Milliseconds. */
const ENABLED_WITHIN = 1_000

/**
 * Holds a plugin that is installed in this process against the contract of plugins: call it in a spec of the suite
 * `functional`. docs/plugins.md tells what each test asks.
 */
export function contractSuite({ id }: { id: string }, options: ContractOptions = {}) {
  test.group(`The plugin ${id}, as it is`, () => asItIs(id))
  test.group(`The plugin ${id}, switched`, (group) => switched(PluginStage.of(group, id, options)))
  test.group(`The plugin ${id}, asked`, (group) => {
    group.each.timeout(120_000)
    asked(PluginStage.of(group, id, options), group)
  })
}

function asItIs(id: string) {
  test('is installed', ({ assert }) => {
    assert.isUndefined(pluginRegistry.failed().get(id))
    assert.isTrue(pluginRegistry.has(id), 'Name it in config/plugins.ts or PLUGIN_PATHS')
  })

  test('names nothing that is not there', async ({ assert }) => {
    assert.deepEqual(await manifestFindings(pluginRegistry.find(id)), [])
  })

  test('says everything in every language', ({ assert }) => {
    assert.deepEqual(textFindings(pluginRegistry.find(id)), [])
  })

  test('migrates up and down and leaves nothing behind', async ({ assert, cleanup }) => {
    const { tenant } = await provision('tables')
    cleanup(() => removeTenant(tenant))
    assert.deepEqual(await leftBehind(pluginRegistry.find(id), tenant), [])
  })
}

function switched(stage: PluginStage) {
  test('is enabled within a second, and once', async ({ assert, client, cleanup }) => {
    const first = await stage.enable(client, stage.ours)
    assert.equal(first.answer.status(), 200, first.answer.text())
    const second = await stage.enable(client, stage.theirs)
    // A machine that does much else at this moment takes longer for everything: for a sign-up, too.
    const start = performance.now()
    const { tenant } = await provision('yardstick')
    cleanup(() => removeTenant(tenant))
    const limit = Math.max(ENABLED_WITHIN, 2 * (performance.now() - start))
    assert.isBelow(Math.min(first.took, second.took), limit)
    const again = await stage.enable(client, stage.ours)
    assert.equal(again.answer.status(), 200)
    assert.equal(again.answer.body().data.plan.action, 'none')
  })

  test('is gone when it is disabled, and stays so', async ({ assert, client }) => {
    await stage.enable(client, stage.ours)
    await stage.records(client, stage.ours)
    assert.equal((await stage.disable(client, stage.ours)).status(), 200)
    assert.deepEqual(await new RouteFindings(stage, client).switchedOff(), [])
    assert.deepEqual(await awake(stage), [])
    const again = await stage.disable(client, stage.ours)
    assert.equal(again.status(), 200)
    assert.equal(again.body().data.plan.action, 'none')
  })

  test('finds its data again when it is enabled again', async ({ assert, client }) => {
    await stage.enable(client, stage.ours)
    const records = await stage.records(client, stage.ours)
    await stage.disable(client, stage.ours)
    await stage.enable(client, stage.ours)
    const admins = stage.visitors(client, stage.ours, 'admin')
    const shown = stage
      .routes('/api/v1', records)
      .filter(({ name }) =>
        Object.keys(stage.options.samples ?? {}).some((noun) => name === `${noun}.show`)
      )
    for (const route of shown) assert.equal((await admins.ask(route)).status(), 200, route.url)
  })
}

function asked(stage: PluginStage, group: Group) {
  let enabled = false
  group.each.setup(async ({ context }) => {
    if (enabled) return
    await stage.enable(context.client, stage.ours)
    await stage.enable(context.client, stage.theirs)
    enabled = true
  })

  test('describes every route, with its permission', ({ assert, client }) => {
    assert.deepEqual(new RouteFindings(stage, client).described(), [])
  })

  test('answers no stranger', async ({ assert, client }) => {
    assert.deepEqual(await new RouteFindings(stage, client).withoutLogIn(), [])
  })

  test('refuses whoever has no permission', async ({ assert, client }) => {
    assert.deepEqual(await new RouteFindings(stage, client).withoutGrants(), [])
  })

  test('shows and changes nothing of the neighbour’s', async ({ assert, client }) => {
    assert.deepEqual(await new RouteFindings(stage, client).neighbours(), [])
  })

  test('has a scenario for every route, or says why not', async ({ assert }) => {
    assert.deepEqual(await untold(stage), [])
  })

  test('answers as documented', async ({ assert, client }) => {
    assert.deepEqual(await new InputFindings(stage, client).documented(), [])
  })

  test('refuses bad input, and breaks of none', async ({ assert, client }) => {
    assert.deepEqual(await new InputFindings(stage, client).bad(), [])
  }).skip(isRepeated, 'Asked once, on the database itself')
}
