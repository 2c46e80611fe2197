import router from '@adonisjs/core/services/router'
import type { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { namedNoun } from '#middleware/named_noun'
import { pathOf } from '#routes/entity_routes'

const RecordPages = () => import('#controllers/pages/record_pages_controller')

type Pages = () => Promise<{ default: new (...known: never[]) => EntityPagesController }>
type Wishes = { path?: string; pages?: Pages }

/**
 * The pages of a plugin's noun, named after it: its list and boards, one record, and the forms.
 * @param pages a controller of the plugin's own, where the pages of any noun are not enough
 */
export function entityPages(
  noun: string,
  { path = pathOf(noun), pages = RecordPages }: Wishes = {}
) {
  router
    .group(() => pageRoutes(pages))
    .prefix(path)
    .as(noun)
    .use(namedNoun(noun))
}

export function pageRoutes(pages: Pages) {
  router.get('board', [pages, 'board']).as('board')
  router.get('/', [pages, 'index']).as('index')
  router.get('new', [pages, 'create']).as('create')
  router.get(':id', [pages, 'show']).as('show')
  router.get(':id/edit', [pages, 'edit']).as('edit')
}
