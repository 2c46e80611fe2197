import type { ListedDefinition } from '#models/definition_catalogue'
import type { Principal } from '#models/principal'
import Role from '#models/role'
import { ScheduledPublication } from '#models/scheduled_publication'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { recentMove } from '#platform/workflows/move_records'
import DefinitionTransformer from '#transformers/definition_transformer'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

type Reader = { principal: Principal; locale: string }

/** Versions a page lists, each with its difference; the API has the others. */
const LISTED = 20

/** What the designer of every kind is given. */
export async function designPage(definition: ListedDefinition, { locale, principal }: Reader) {
  const { draft, document } = definition
  const cycle = new DefinitionLifeCycle(document.kind, document.key)
  const scheduled = await ScheduledPublication.of(cycle)
  return {
    definition: new DefinitionTransformer(definition, locale).designed(),
    draft: draft ? { document: draft.document as object, etag: draft.etag } : null,
    roles: (await Role.byTitle()).map(({ key, title }) => ({ key, title })),
    versions: await recentVersions(cycle, locale),
    moving: document.kind === 'workflow' ? await recentMove(document.key) : null,
    scheduled: (await scheduled?.toAnswer()) ?? null,
    can: {
      update: principal.can('update_definitions'),
      publish: principal.can('publish_definitions'),
    },
  }
}

/** One more is read, because each is told by what differs from the one before. */
async function recentVersions(cycle: DefinitionLifeCycle, locale: string) {
  const rows = await cycle.versions().limit(LISTED + 1)
  const history = await DefinitionVersionTransformer.history(rows, cycle, locale)
  return history.slice(0, LISTED)
}
