import { CronExpressionParser } from 'cron-parser'
import { valid, validRange } from 'semver'
import { SLOTS, type PluginJob, type PluginManifest } from '#platform/plugins/plugin'

const ID = /^[a-z][a-z0-9_]{1,30}$/
const KEY = /^[a-z][a-z0-9_]{0,62}$/
const PERMISSION = /^[a-z]+_[a-z][a-z0-9_]*$/

/** Names that mean something else where ids of plugins stand. */
export const RESERVED_IDS = ['core', 'api', 'ui', 'settings', 'plugins']

/** What keeps a manifest from being used, in the words its author needs; nothing when it can be. */
export function manifestProblems(manifest: PluginManifest): string[] {
  if (typeof manifest !== 'object' || manifest === null)
    return ['plugin.ts has no default export made with definePlugin({ … })']
  return [
    ...identity(manifest),
    ...keysOf('entities', manifest.entities),
    ...keysOf('jobs', manifest.jobs),
    ...keysOf('listeners', manifest.listeners),
    ...keysOf('kpis', manifest.kpis),
    ...Object.entries(manifest.jobs ?? {}).flatMap(([key, job]) => jobProblems(key, job)),
    ...Object.keys(manifest.permissions ?? {})
      .filter((name) => !PERMISSION.test(name))
      .map(
        (name) => `permissions: "${name}" must read <action>_<resource>, such as approve_orders`
      ),
    ...(manifest.navigation ?? [])
      .filter(({ path }) => !path.startsWith('/'))
      .map(({ path }) => `navigation: the path "${path}" must begin with /`),
    ...slotProblems(manifest.slots),
  ]
}

function slotProblems(slots: PluginManifest['slots'] = {}) {
  const known: readonly string[] = SLOTS
  return Object.entries(slots).flatMap(([name, filled]) => [
    ...(known.includes(name) ? [] : [`slots: "${name}" is none of ${SLOTS.join(', ')}`]),
    ...filled
      .filter(({ component }) => !component.startsWith('slots/'))
      .map(({ component }) => `slots: the component "${component}" must begin with slots/`),
  ])
}

function identity({ id, version, engine, title, summary, needs = {} }: PluginManifest) {
  return [
    (!ID.test(id ?? '') || RESERVED_IDS.includes(id)) &&
      `id: "${id}" must be 2 to 31 of a-z, 0-9 and _, begin with a letter, and not be ${RESERVED_IDS.join(', ')}`,
    !valid(version) && `version: "${version}" must be a version such as 1.0.0`,
    !validRange(engine) && `engine: "${engine}" must be a range such as ^1.0`,
    !title && 'title: is missing',
    !summary && 'summary: is missing, one sentence of what it is for',
    ...Object.entries(needs).map(
      ([need, { range }]) =>
        !validRange(range) && `needs.${need}: "${range}" must be a range such as ^1.0`
    ),
  ].filter((problem) => problem !== false)
}

function keysOf(where: string, entries: object = {}) {
  return Object.keys(entries)
    .filter((key) => !KEY.test(key))
    .map((key) => `${where}: "${key}" must be of a-z, 0-9 and _, and begin with a letter`)
}

function jobProblems(key: string, { every, cron, zone }: PluginJob) {
  return [
    zone !== undefined && zone !== 'company' && `jobs.${key}: zone must be 'company', or left out`,
    zone !== undefined && cron === undefined && `jobs.${key}: has a zone and no cron`,
    zone !== undefined &&
      cron?.trim().split(/\s+/).length === 6 &&
      `jobs.${key}: a cron with a zone has no seconds`,
    every !== undefined && cron !== undefined && `jobs.${key}: has both every and cron`,
    every !== undefined &&
      !(every >= 1_000) &&
      `jobs.${key}: every must be 1000 milliseconds or more`,
    cron !== undefined && !isCron(cron) && `jobs.${key}: "${cron}" is no cron pattern`,
  ].filter((problem) => problem !== false)
}

function isCron(pattern: string) {
  try {
    return CronExpressionParser.parse(pattern) !== undefined
  } catch {
    return false
  }
}
