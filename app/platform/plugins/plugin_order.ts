import { satisfies } from 'semver'
import { ENGINE } from '#platform/plugins/engine'
import { manifestProblems } from '#platform/plugins/manifest_problems'
import type { PluginManifest } from '#platform/plugins/plugin'

export type PluginOrder = {
  /** Every plugin after those it needs. */
  ordered: PluginManifest[]
  /** Id → why it is left out; those that need it are left out with it. */
  refused: Map<string, string>
}

/** Sorts plugins by their needs. What cannot be used is left out with its reason, and the rest goes on. */
export function orderPlugins(manifests: PluginManifest[], engine = ENGINE): PluginOrder {
  const refused = new Map<string, string>()
  const known = new Map<string, PluginManifest>()
  for (const manifest of manifests) {
    const problem = ownProblem(manifest, { engine, isKnown: known.has(manifest?.id) })
    if (problem) refused.set(String(manifest?.id), problem)
    else known.set(manifest.id, manifest)
  }
  return { ordered: walk(known, refused), refused }
}

function ownProblem(
  manifest: PluginManifest,
  { engine, isKnown }: { engine: string; isKnown: boolean }
) {
  const problems = manifestProblems(manifest)
  if (problems.length) return problems.join('; ')
  if (isKnown) return 'two plugins have this id: remove one of them'
  if (!satisfies(engine, manifest.engine))
    return `is made for FieldRino’s contract ${manifest.engine}, and this is ${engine}`
  return undefined
}

function walk(known: Map<string, PluginManifest>, refused: Map<string, string>) {
  const done = new Map<string, PluginManifest>()
  const visit = (manifest: PluginManifest, path: string[]): void => {
    if (done.has(manifest.id) || refused.has(manifest.id)) return
    const way = [...path, manifest.id]
    for (const need of Object.keys(manifest.needs ?? {})) {
      const ring = way.indexOf(need)
      if (ring >= 0) return refuseRing(way.slice(ring), refused)
      const needed = known.get(need)
      if (needed) visit(needed, way)
    }
    const problem = needProblem(manifest, { known, refused })
    // One further up this way may have been found to stand in a ring with it.
    if (problem) refused.set(manifest.id, refused.get(manifest.id) ?? problem)
    else if (!refused.has(manifest.id)) done.set(manifest.id, manifest)
  }
  for (const manifest of known.values()) visit(manifest, [])
  return [...done.values()].filter(({ id }) => !refused.has(id))
}

function refuseRing(ring: string[], refused: Map<string, string>) {
  const told = [...ring, ring[0]].join(' → ')
  for (const id of ring) refused.set(id, `needs itself by way of others: ${told}`)
}

function needProblem(
  { needs = {} }: PluginManifest,
  { known, refused }: { known: Map<string, PluginManifest>; refused: Map<string, string> }
) {
  for (const [id, { range, optional }] of Object.entries(needs)) {
    const needed = refused.has(id) ? undefined : known.get(id)
    if (!needed && !optional)
      return `needs ${id}, which ${refused.has(id) ? 'cannot be used' : 'is not installed'}`
    if (needed && !satisfies(needed.version, range))
      return `needs ${id} ${range}, and ${needed.version} is installed`
  }
  return undefined
}
