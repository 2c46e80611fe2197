import { v7 } from 'uuid'
import SavedView from '#models/saved_view'
import { tenantFacts } from '#models/rule_facts'
import { viewDocument, type ViewDocument } from '#models/view_document'
import { titleText } from '#platform/definitions/title_text'
import { isSame } from '#platform/definitions/merge/merge_three'
import type { FilterParameter } from '#platform/entities/query/parse_list_query'
import type { Actor } from '#platform/events/actor'
import type { AppliedConfig } from '#platform/packs/apply_config'
import type { EntryAction, PlannedEntry } from '#platform/packs/config_entry'
import { tenant } from '#platform/tenancy/tenant_scope'
import {
  packViews,
  type PackView,
  type PackViewKeeper,
  type ViewsOfPack,
} from '#platform/packs/pack_views'

const EDITED = 'you changed it'

type Step = { key: string; action: EntryAction; view?: PackView; row?: SavedView }

/**
 * Views that packs bring are shared with everybody and from then on the company's own: what somebody changed or
 * deleted stays as it is, whatever later versions of the pack and its leaving say.
 */
const packViewKeeper: PackViewKeeper = {
  async plan(pack, locale) {
    const steps = await stepsOf(pack)
    return steps.map((step) => planned(step, locale))
  },

  async install(pack, by) {
    const steps = await stepsOf(pack)
    for (const { action, view, row } of steps) {
      if (action === 'add') await added(pack.key, view!, by)
      if (action === 'change') await row!.merge({ document: documentOf(view!, row!) }).save()
      if (action === 'remove') await released(row!)
    }
    return told(steps)
  },

  async removal(key) {
    return told(await stepsOf({ key, views: [] }))
  },

  async uninstall(key) {
    const steps = await stepsOf({ key, views: [] })
    for (const { row, action } of steps) if (action === 'remove') await released(row!)
    return told(steps)
  },
}

/** Rows that were deleted by hand count: who did not want a view does not get it again. */
async function stepsOf({ key: pack, views }: ViewsOfPack): Promise<Step[]> {
  const rows = await SavedView.query().where({ pack }).whereNotNull('key').orderBy('key')
  const coming = views.map((view): Step => {
    const row = rows.find(({ key }) => key === view.key)
    return { key: view.key, view, row, action: row ? change(view, row) : 'add' }
  })
  const leaving = rows
    .filter((row) => !views.some(({ key }) => key === row.key))
    .map((row): Step => ({ key: row.key!, row, action: isTheirs(row) ? 'none' : 'remove' }))
  return [...coming, ...leaving]
}

function change(view: PackView, row: SavedView): EntryAction {
  return isTheirs(row) || isSame(documentOf(view, row), row.document) ? 'none' : 'change'
}

/** Each change of the company's counts a version on (SavedView.change). */
function isTheirs({ rowVersion, deletedAt }: SavedView) {
  return rowVersion > 1 || deletedAt !== null
}

async function added(pack: string, view: PackView, by: Actor) {
  const { key, entity, title } = view
  const titles = typeof title === 'string' ? null : title
  const id = v7()
  const name = titleText(title, tenantFacts().locale, key)
  const row = new SavedView().fill({ id, pack, key, entity, titles, title: name, rowVersion: 1 })
  row.fill({ ...row.$attributes, ownerId: by.id!, isShared: true })
  await row.merge({ document: documentOf(view, row) }).save()
}

/** It is nobody's any more: a pack that comes back brings its own. */
async function released(row: SavedView) {
  await row.merge({ key: null, pack: null }).save()
  await tenant.query('UPDATE list_settings SET default_view = NULL WHERE default_view = $1', [
    row.id,
  ])
  await row.delete()
}

function documentOf(view: PackView, { id, entity, title }: SavedView): ViewDocument {
  const { as, lanes_by: lanesBy, color_by: colorBy, starts, ends, place } = view
  const look = { as, lanesBy, colorBy, starts, ends, place }
  return viewDocument(
    { id, entity, title },
    {
      columns: view.columns?.map(({ field }) => field) ?? [],
      filter: filters(view.filter),
      quick: filters(view.quick),
      sort: view.sort ?? null,
      groupBy: view.group_by ?? null,
      look,
    }
  )
}

function filters(asked: PackView['filter'] = []) {
  return asked as FilterParameter[]
}

function planned({ key, action, view, row }: Step, locale: string): PlannedEntry {
  const title = view ? titleText(view.title, locale, key) : row!.title
  const plain = { plan: null, mine: [], theirs: [], conflicts: [], has_draft: false }
  return { kind: 'view', key, title, action, stays: null, ...plain }
}

function told(steps: Step[]): AppliedConfig {
  const done = steps.filter((step): step is Step & { action: 'add' } => step.action !== 'none')
  const kept = steps.filter(({ row, view }) => row && !view && isTheirs(row) && !row.deletedAt)
  return {
    applied: done.map(({ key, action }) => ({ kind: 'view', key, action, version: null })),
    kept: kept.map(({ key }) => ({ kind: 'view', key, why: EDITED })),
  }
}

packViews.keptBy(packViewKeeper)
