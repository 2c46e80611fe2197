import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Definitions = () => import('#controllers/definitions_controller')
const Drafts = () => import('#controllers/definition_drafts_controller')
const DraftMerges = () => import('#controllers/definition_draft_merges_controller')
const Plans = () => import('#controllers/definition_plans_controller')
const Publications = () => import('#controllers/definition_publications_controller')
const Rollbacks = () => import('#controllers/definition_rollbacks_controller')
const Versions = () => import('#controllers/definition_versions_controller')
const Schedules = () => import('#controllers/definition_schedules_controller')
const RuleChecks = () => import('#controllers/rule_checks_controller')
const Schemas = () => import('#controllers/definition_schemas_controller')

/** Configuration: what the tenant's entities, workflows and forms are. */
export function definitionRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('/', [Definitions, 'index']).as('index')
      router.get('/types.d.ts', [Schemas, 'allTypes']).as('all_types')
      router.get('/meta/:kind', [Schemas, 'meta']).as('meta')
      router.get('/:kind/:key', [Definitions, 'show']).as('show')
      router.delete('/:kind/:key', [Definitions, 'destroy']).as('destroy')
      router.put('/:kind/:key/draft', [Drafts, 'update']).as('drafts.update')
      router.delete('/:kind/:key/draft', [Drafts, 'destroy']).as('drafts.destroy')
      router.post('/:kind/:key/draft/merge', [DraftMerges, 'store']).as('drafts.merges.store')
      router.post('/:kind/:key/plan', [Plans, 'store']).as('plans.store')
      router.post('/:kind/:key/publish', [Publications, 'store']).as('publications.store')
      router.get('/:kind/:key/schedule', [Schedules, 'show']).as('schedules.show')
      router.post('/:kind/:key/schedule', [Schedules, 'store']).as('schedules.store')
      router.delete('/:kind/:key/schedule', [Schedules, 'destroy']).as('schedules.destroy')
      router.get('/:kind/:key/versions', [Versions, 'index']).as('versions.index')
      router.post('/:kind/:key/rollback', [Rollbacks, 'store']).as('rollbacks.store')
      router.get('/:kind/:key/schema.json', [Schemas, 'schema']).as('schema')
      router.get('/:kind/:key/types.d.ts', [Schemas, 'types']).as('types')
    })
    .prefix('/definitions')
    .as('definitions')
    .use(guarded)
}

/** What only the designers ask. */
export function designRoutes(guarded: Guarded) {
  router
    .post('/definitions/:kind/:key/rule_checks', [RuleChecks, 'store'])
    .as('definitions.rule_checks.store')
    .use(guarded)
}
