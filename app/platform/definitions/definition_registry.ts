import { AsyncLocalStorage } from 'node:async_hooks'
import { LRUCache } from 'lru-cache'
import { contentHash } from '#platform/definitions/definition_version'
import { keepNamesakes } from '#platform/definitions/namesakes'
import { recordEntity } from '#platform/definitions/record_entity'
import { withoutResting } from '#platform/definitions/resting_fields'
import { systemDefinitions, type SystemDefinitions } from '#platform/definitions/system_definitions'
import type {
  Definition,
  DefinitionKind,
  EntityDefinition,
  FormDefinition,
  WorkflowDefinition,
} from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'
import { E_NOT_FOUND } from '#platform/errors'
import { enabledPlugins, restingPlugins } from '#platform/plugins/enabled_plugins'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'
import { WeakCache } from '#platform/weak_cache'

/** What applies to a tenant now; version 0 is the system's own document. */
export type Effective<T extends Definition = Definition> = {
  document: T
  version: number
  hash: string
}

type Published = {
  /** Of the document's text. */
  bytes?: number
  kind: DefinitionKind
  key: string
  version: number
  document: Definition
  content_hash: string
}
type Overlay = {
  /** The files of the product and of the plugins this tenant has. */
  system: SystemDefinitions
  enabled: ReadonlySet<string>
  /** Plugins that are installed, and that it has switched off. */
  resting: ReadonlySet<string>
  published: Map<string, Published>
  knownKeys: Map<string, string[]>
  bytes: number
  /** Keys of entities of which some version encrypts a field. */
  sealed: Set<string>
  /** The entities of this overlay, put together once. */
  entities: Map<string, Entity>
}

/** What several documents that are published together find of each other before any of them is. */
const supposed = new AsyncLocalStorage<Overlay>()

/** Milliseconds a tenant's definitions are trusted; publishing announces itself, so this bounds a lost announcement. */
const TRUST = 30_000

/** Bytes of documents that are held for all tenants together; as objects they take some five times as much. */
const HELD = 32 * 2 ** 20

/**
 * Entities are shared by all tenants whose documents are the same: most have none of their own. The overlays hold
 * them, so one that is no longer published goes with the last overlay that had it.
 */
const entities = new WeakCache<Entity>()
const overlays = new LRUCache<string, Promise<Overlay>>({ max: 5_000, maxSize: HELD, ttl: TRUST })

cacheChannel.on('definitions', (tenantId) =>
  tenantId ? void overlays.delete(tenantId) : overlays.clear()
)

/** The definitions of the tenant whose unit of work is open: system file ← the tenant's published version. */
export const definitionRegistry = {
  /** The entity with the fields of all its variants. @throws E_NOT_FOUND for an unknown key */
  async entity(key: string): Promise<Entity> {
    const overlay = await overlayOf()
    const entity = overlay.entities.get(key) ?? sharedEntity(overlay, key)
    overlay.entities.set(key, entity)
    return entity
  },

  /** @throws E_NOT_FOUND */
  async find<T extends Definition = Definition>(
    kind: DefinitionKind,
    key: string
  ): Promise<Effective<T>> {
    const found = effective<T>(await overlayOf(), kind, key)
    if (!found) throw new E_NOT_FOUND(`There is no ${kind} "${key}"`)
    return found
  },

  /** Whether anything applies under a key. */
  async knows(kind: DefinitionKind, key: string) {
    return effective(await overlayOf(), kind, key) !== undefined
  },

  workflow(key: string): Promise<Effective<WorkflowDefinition>> {
    return definitionRegistry.find('workflow', key)
  },

  form(key: string): Promise<Effective<FormDefinition>> {
    return definitionRegistry.find('form', key)
  },

  /** Runs `work` as if `published` applied already, and what bears the names `withdrawn` no longer. */
  async supposing<T>(
    { published, withdrawn = [] }: { published: Definition[]; withdrawn?: string[] },
    work: () => Promise<T>
  ): Promise<T> {
    const overlay = await overlayOf()
    const rows = new Map(overlay.published)
    for (const name of withdrawn) rows.delete(name)
    for (const document of published) rows.set(nameOf(document), asPublished(document))
    return supposed.run({ ...overlay, published: rows, entities: new Map() }, work)
  },

  /** The keys of the entities this tenant invented, in order. */
  async ownEntities(): Promise<string[]> {
    return ownKeys(await overlayOf())
  },

  /** Everything of a kind that applies, by key. */
  async all(kind: DefinitionKind): Promise<Effective[]> {
    const overlay = await overlayOf()
    const own = [...overlay.published.values()]
      .filter((row) => row.kind === kind)
      .map(({ key }) => key)
    const keys = new Set([...overlay.system.all(kind).map(({ key }) => key), ...own])
    return [...keys].sort().flatMap((key) => effective(overlay, kind, key) ?? [])
  },

  /** The files that apply to the tenant, without what it published. */
  async system(): Promise<SystemDefinitions> {
    return (await overlayOf()).system
  },
}

/** The file of an entity, or what stands in its place where a tenant invented it. */
function baseOf(overlay: Overlay, key: string) {
  const system = overlay.system.find('entity', key)
  if (system || key.includes('.') || !overlay.published.has(`entity/${key}`)) return system
  return isOwn(overlay, key) ? recordEntity(key) : undefined
}

/** Most tenants have no documents of their own and share one entity with all others. */
function sharedEntity(overlay: Overlay, key: string): Entity {
  const base = baseOf(overlay, key)
  if (!base) throw new E_NOT_FOUND(`There is no entity "${key}"`)
  const variants = variantKeys(overlay, key).map((name) =>
    effective<EntityDefinition>(overlay, 'entity', name)!
  )
  const own = overlay.published.get(`entity/${key}`)
  const retired = retiredKeys(overlay, [effective(overlay, 'entity', key)!, ...variants], key)
  const whole = (document: EntityDefinition) => withoutResting(document, overlay.enabled)
  const tenantBase = own && whole(own.document as EntityDefinition)
  const documents = variants.map(({ document }) => whole(document))
  const sealed = [...overlay.sealed].some((each) => each === key || each.startsWith(`${key}.`))
  const name = [
    overlay.system.name,
    key,
    sealed ? 'sealed' : '',
    own?.content_hash ?? '',
    ...variants.map(({ document, hash }) => `${document.key} ${hash}`),
    ...retired,
  ].join('|')
  const entity =
    entities.get(name) ??
    Entity.from(whole(base), {
      tenantBase,
      variants: documents,
      retired,
      ...(sealed && { sealed }),
    })
  entities.set(name, entity)
  return entity
}

function nameOf({ kind, key }: Definition) {
  return `${kind}/${key}`
}

function asPublished(document: Definition): Published {
  const { kind, key } = document
  return { kind, key, version: 1, document, content_hash: contentHash(document) }
}

function ownKeys(overlay: Overlay) {
  return [...overlay.published.values()]
    .filter(({ kind, key }) => kind === 'entity' && isOwn(overlay, key))
    .map(({ key }) => key)
    .sort()
}

function isOwn(overlay: Overlay, key: string) {
  return !key.includes('.') && !overlay.system.find('entity', key) && !rests(overlay, 'entity', key)
}

async function overlayOf(): Promise<Overlay> {
  const supposition = supposed.getStore()
  if (supposition) return supposition
  const { id } = tenant.current()
  const known = cacheChannel.isDeaf ? undefined : overlays.get(id)
  if (known) return known

  const loading = load()
  overlays.set(id, loading, { size: 1 })
  loading.then(
    (overlay) => weigh(id, loading, overlay),
    () => overlays.delete(id)
  )
  return loading
}

/** What a tenant holds is known once it is read; the largest are held too, alone if need be. */
function weigh(id: string, loading: Promise<Overlay>, { bytes }: Overlay) {
  if (overlays.peek(id) !== loading) return
  const ttl = overlays.getRemainingTTL(id)
  overlays.set(id, loading, { size: Math.min(Math.max(bytes, 1), HELD), ttl })
}

type KnownKeys = { key: string; names: string[]; sealed: boolean }

const PUBLISHED = `
  SELECT kind, key, version, document, content_hash, octet_length(document::text) AS bytes
  FROM definitions WHERE state = 'published'`

/** Every custom key an entity ever had, as its newest version knows them: what no document names is retired, not lost. */
const KNOWN_KEYS = `
  SELECT DISTINCT ON (key) key, known_keys AS names, ever_sealed AS sealed FROM definitions
  WHERE kind = 'entity' AND version IS NOT NULL ORDER BY key, version DESC`

async function load(): Promise<Overlay> {
  const rows = await tenant.query<Published>(PUBLISHED)
  const known = rows.length ? await tenant.query<KnownKeys>(KNOWN_KEYS) : []
  const overlay = {
    system: systemDefinitions().of(await enabledPlugins()),
    enabled: await enabledPlugins(),
    resting: rows.length ? await restingPlugins() : new Set<string>(),
    published: new Map(rows.map((row) => [`${row.kind}/${row.key}`, row])),
    bytes: rows.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
    knownKeys: new Map(known.map(({ key, names }) => [key, names])),
    sealed: new Set(known.filter((each) => each.sealed).map(({ key }) => key)),
    entities: new Map(),
  }
  keepNamesakes(tenant.current().id, ownKeys(overlay))
  return overlay
}

function effective<T extends Definition>(
  overlay: Overlay,
  kind: DefinitionKind,
  key: string
): Effective<T> | undefined {
  const own = overlay.published.get(`${kind}/${key}`)
  if (own && !rests(overlay, kind, key))
    return { document: own.document as T, version: own.version, hash: own.content_hash }
  const document = overlay.system.find(kind, key)
  return document && { document: document as T, version: 0, hash: 'system' }
}

/**
 * It belongs to a plugin that is switched off, and so does what the tenant made of it. Where the tenant never had the
 * plugin, it is the tenant's own and was there before.
 */
function rests({ resting }: Overlay, kind: DefinitionKind, key: string) {
  const base = key.split('.')[0]
  return [key, base].some((name) => {
    const owner = systemDefinitions().ownerOf(kind, name)
    return owner !== undefined && resting.has(owner)
  })
}

function variantKeys(overlay: Overlay, base: string) {
  const own = [...overlay.published.values()].filter(
    ({ kind, key }) => kind === 'entity' && key.startsWith(`${base}.`)
  )
  const system = overlay.system.variants(base)
  return [...new Set([...system.map(({ key }) => key), ...own.map(({ key }) => key)])].sort()
}

function retiredKeys(overlay: Overlay, documents: Effective[], base: string) {
  const live = new Set(
    documents.flatMap(({ document }) =>
      Object.keys((document as EntityDefinition).schema?.properties ?? {})
    )
  )
  const ever = [...overlay.knownKeys]
    .filter(([key]) => key === base || key.startsWith(`${base}.`))
    .flatMap(([key, names]) => [
      ...names,
      ...Object.keys(overlay.system.find('entity', key)?.schema.properties ?? {}),
    ])
  return [...new Set(ever)].filter((key) => !live.has(key)).sort()
}
