import type { NounDescription } from '#platform/api/openapi/operation'
import type { ObjectSchema } from '#platform/definitions/types'
import type { EffectKind } from '#platform/effects/effect_kind'
import type { EntityModel } from '#platform/entities/entity_model'
import type { PluginField } from '#platform/entities/plugin_field'
import type { Actor } from '#platform/events/actor'
import type { InstalledPlugin, Lazy, PluginFunction, PluginRoutes } from '#platform/plugins/plugin'

/** The modules of a plugin, loaded: what a manifest only names. */
export type PluginParts = {
  routes: (doors: PluginRoutes) => void
  openapi: NounDescription[]
  effects: EffectKind[]
  functions: Record<string, PluginFunction>
  fields: Record<string, PluginField>
  german: Record<string, string>
  settings: ObjectSchema | null
  demo: ((by: Actor) => Promise<unknown>) | null
  /** By noun. */
  models: Record<string, typeof EntityModel>
}

const loaded = new WeakMap<InstalledPlugin, Promise<PluginParts>>()

export function pluginParts(plugin: InstalledPlugin): Promise<PluginParts> {
  const known = loaded.get(plugin) ?? load(plugin)
  loaded.set(plugin, known)
  return known
}

async function load({ manifest }: InstalledPlugin): Promise<PluginParts> {
  const entities = Object.entries(manifest.entities ?? {})
  const models = entities.map(async ([noun, { model }]) => [noun, await held(model)] as const)
  return {
    routes: (await held(manifest.routes)) ?? (() => {}),
    openapi: (await held(manifest.openapi)) ?? [],
    effects: (await held(manifest.effects)) ?? [],
    functions: (await held(manifest.functions)) ?? {},
    fields: (await held(manifest.fields)) ?? {},
    german: (await held(manifest.german)) ?? {},
    settings: (await held(manifest.settings)) ?? null,
    demo: (await held(manifest.demo)) ?? null,
    models: Object.fromEntries(await Promise.all(models)) as PluginParts['models'],
  }
}

async function held<T>(part: Lazy<T> | undefined): Promise<T | undefined> {
  return part && (await part()).default
}
