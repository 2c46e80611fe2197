import { test } from '@japa/runner'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { removeTenant } from '#platform/tenancy/tenant_removal'
import { untold } from '#tests/kit/happy_paths'
import { InputFindings } from '#tests/kit/input_findings'
import { manifestFindings } from '#tests/kit/manifest_findings'
import { PluginStage } from '#tests/kit/plugin_stage'
import { textFindings } from '#tests/kit/plugin_texts'
import { awake } from '#tests/kit/rest_findings'
import { RouteFindings } from '#tests/kit/route_findings'
import { leftBehind } from '#tests/kit/schema_snapshot'
import { provision } from '#tests/support/tenants'

const ID = 'probe_careless'
const careless = () => pluginRegistry.find(ID)

test.group('The contract suite', (group) => {
  const stage = PluginStage.of(group, ID, {
    samples: { buckets: () => ({ name: 'tin' }) },
    scenarios: { 'buckets.show': ({ api }) => api.get('/buckets/1/') },
    untried: { 'buckets.door': 'it is a door', 'buckets.show': 'nobody asks', 'buckets.gone': '' },
  })
  const notices = (found: string[], ...expected: string[]) =>
    expected.filter((breach) => !found.some((finding) => finding.includes(breach)))

  test('notices what a manifest names and nobody has', async ({ assert }) => {
    const found = await manifestFindings(careless())
    assert.deepEqual(
      notices(
        found,
        'summary: has no text in "de"',
        'names the permission "view_nothing"',
        'names the text "nav.nowhere"',
        'there is no page at "/careless-nowhere"',
        'there is no slots/gone.vue'
      ),
      []
    )
  })

  test('notices texts that are missing, differ, or are not told in German', ({ assert }) => {
    assert.deepEqual(
      notices(
        textFindings(careless()),
        'locales/de.json: "nav.buckets" is missing or empty',
        'locales/de.json: "count" has other placeholders',
        'pages/words.ts: there is no text "probe_careless.gone"',
        'is not told in German: "The bucket is on fire"'
      ),
      []
    )
  })

  test('notices a table that down leaves behind', async ({ assert, cleanup }) => {
    const { tenant } = await provision('tables')
    cleanup(() => removeTenant(tenant))
    const found = await leftBehind(careless(), tenant)
    assert.include(found, 'down leaves behind: relation bucket_leaks r')
    assert.include(found.at(-1), 'cannot be run up again')
  })

  test('notices routes that nobody described, or that ask for no permission', async ({
    assert,
    client,
  }) => {
    await stage.enable(client, stage.ours)
    const findings = new RouteFindings(stage, client)
    assert.include(findings.described(), 'buckets.index: is not described')
    const found = await findings.withoutGrants()
    assert.deepEqual(notices(found, 'buckets.index (get', 'buckets.store (post'), [])
    assert.include(await findings.withoutLogIn(), 'buckets.door: is open to strangers')
  })

  test('notices routes of which nothing is known, and words about none', async ({ assert }) => {
    assert.deepEqual(await untold(stage), [
      'buckets.index: has neither a scenario nor a reason for having none',
      'buckets.store: has neither a scenario nor a reason for having none',
      'buckets.gone: is no route, but is spoken of',
      'buckets.show: has a scenario, and a reason for having none',
    ])
  })

  test('notices a neighbour’s id that is answered', async ({ assert, client }) => {
    await stage.enable(client, stage.ours)
    await stage.enable(client, stage.theirs)
    const found = await new RouteFindings(stage, client).neighbours()
    assert.deepEqual(notices(found, 'buckets.show (get'), [])
  })

  test('notices input that breaks a route', async ({ assert, client }) => {
    await stage.enable(client, stage.ours)
    const found = await new InputFindings(stage, client).bad()
    assert.deepEqual(notices(found, 'buckets.store took []: answered 500'), [])
  })

  test('notices a plugin that runs where it is enabled', async ({ assert, client }) => {
    await stage.enable(client, stage.ours)
    assert.deepEqual(await awake(stage), ['the job drip runs'])
    await stage.disable(client, stage.ours)
    assert.deepEqual(await awake(stage), [])
  })
})
