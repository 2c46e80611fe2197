import { DateTime } from 'luxon'
import { definitionRegistry, type Effective } from '#platform/definitions/definition_registry'
import { nowhereToGo, planPublication, type Plan } from '#platform/definitions/definition_plan'
import { assertEntityUnused } from '#platform/definitions/entity_use'
import { contentHash, DefinitionVersion, inherited } from '#platform/definitions/definition_version'
import { askForIndexes } from '#platform/definitions/index_fields'
import { publicationSchedule } from '#platform/definitions/publication_schedule'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { assertNothingMoves, startMoving } from '#platform/workflows/move_records'
import { PINNED, withMoves, type InFlightWish } from '#platform/definitions/state_moves'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { isNamesake } from '#platform/definitions/namesakes'
import { entityNameProblem } from '#platform/definitions/entity_name'
import { inspectionContext } from '#platform/definitions/tenant_inspection'
import type {
  Definition,
  DefinitionKind,
  Finding,
  WorkflowDefinition,
} from '#platform/definitions/types'
import {
  E_NOT_FOUND,
  E_PRECONDITION_FAILED,
  E_PUBLISH_BLOCKED,
  E_VALIDATION,
} from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { askForReseal } from '#platform/secrets/reseal_secrets'
import { askToBegin } from '#platform/workflows/begin_records'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'

export type DraftOptions = { force: boolean; seen?: SeenDraft; by: Actor }
/** The draft a writer started from: its ETag, or `*` under `ifNoneMatch` for none at all. */
export type SeenDraft = { ifMatch?: string; ifNoneMatch?: string }
export type PublishOptions = {
  acceptInvalid: boolean
  note?: string
  inFlight?: InFlightWish
  by: Actor
}
/** What was published, and the job that takes records in flight over to it. */
export type Release = { published: DefinitionVersion; job: string | null }

/** One key of one kind on its way: draft → plan → published → superseded, and back to the system's default. */
export class DefinitionLifeCycle {
  constructor(
    readonly kind: DefinitionKind,
    readonly key: string
  ) {}

  async effective(): Promise<Effective | undefined> {
    return (await definitionRegistry.all(this.kind)).find(
      ({ document }) => document.key === this.key
    )
  }

  draft() {
    return this.rows().where('state', 'draft').first()
  }

  /** @throws E_NOT_FOUND */
  async draftOrFail() {
    const draft = await this.draft()
    if (!draft) throw new E_NOT_FOUND('There is no draft: save one first')
    return draft
  }

  /** @throws E_NOT_FOUND */
  async version(version: number) {
    const row = await this.rows().where('version', version).first()
    if (!row) throw new E_NOT_FOUND(`There is no version ${version} of ${this.kind} "${this.key}"`)
    return row
  }

  versions() {
    return this.rows().whereNotNull('version').orderBy('version', 'desc')
  }

  /** Keeps a draft that passes the gate; lint errors only with `force`. @throws E_VALIDATION by JSON pointer */
  async saveDraft(document: unknown, { force, seen, by }: DraftOptions) {
    const named = { kind: this.kind, key: this.key, ...(document as object) } as Definition
    await this.assertNamed(named)
    const { errors, warnings, malformed } = inspectDefinition(named, await inspectionContext())
    if (errors.length && (malformed || !force))
      throw new E_VALIDATION().withDetails(byPointer(errors))

    const known = await this.draft()
    assertSeen(known, seen)
    const draft =
      known ?? new DefinitionVersion().merge({ kind: this.kind, key: this.key, state: 'draft' })
    await draft.merge({ document: named, contentHash: contentHash(named), authorId: by.id }).save()
    await this.record('drafted', draft, by)
    return { draft, warnings: [...errors, ...warnings] }
  }

  async discardDraft(by: Actor) {
    const draft = await this.draft()
    if (!draft) return
    await draft.delete()
    await publicationSchedule.drop(this)
    await this.record('discarded', draft, by)
  }

  /** What publishing the draft would do, or going back to a version; without either, what applies means today. @throws E_NOT_FOUND */
  async plan({ version, locale }: { version?: number; locale?: string } = {}): Promise<Plan> {
    const document = version ? (await this.version(version)).document : await this.candidate()
    return planPublication(document, await this.effective(), locale)
  }

  /** @throws E_PUBLISH_BLOCKED with the plan, E_NOT_FOUND without a draft, E_PRECONDITION_FAILED for another than was seen */
  async publish({ seen, ...options }: PublishOptions & { seen?: SeenDraft }) {
    await this.lock()
    const draft = await this.draftOrFail()
    assertSeen(draft, seen)
    await this.assertNamed(draft.document)
    const release = await this.release(draft.document, options)
    await draft.delete()
    await publicationSchedule.drop(this)
    return release
  }

  /** The draft and what publishing it as asked would do now. @throws E_PUBLISH_BLOCKED, E_NOT_FOUND, E_PRECONDITION_FAILED */
  async rehearse({ seen, ...options }: PublishOptions & { seen?: SeenDraft }) {
    const draft = await this.draftOrFail()
    assertSeen(draft, seen)
    const { plan } = await this.publishable(draft.document, options)
    return { draft, plan }
  }

  /** An older version becomes a new one; what came between stays in the history. */
  async rollback(version: number, options: PublishOptions) {
    await this.lock()
    const { document } = await this.version(version)
    return this.release(document, {
      ...options,
      note: options.note ?? `Back to version ${version}`,
    })
  }

  /** Publishes what nobody drafted here: a document of a pack, or of an import. */
  async adopt(document: Definition, options: PublishOptions) {
    await this.lock()
    await this.assertNamed(document)
    return this.release(document, options)
  }

  /** Back to the system's default, or to nothing where the tenant invented the key. @throws E_CONFLICT while in use */
  async withdraw(by: Actor) {
    await this.lock()
    const published = await this.rows().where('state', 'published').first()
    await this.discardDraft(by)
    if (!published) return
    await this.assertUnused()
    await published.merge({ state: 'withdrawn' }).save()
    await this.record('withdrawn', published, by)
    await this.reindex(by)
  }

  private async release(given: Definition, options: PublishOptions): Promise<Release> {
    const { note, inFlight = PINNED, by } = options
    const { document, plan } = await this.publishable(given, options)
    await this.rows().where('state', 'published').update({ state: 'superseded' })
    const newest = await this.versions().first()
    const published = await DefinitionVersion.create({
      kind: this.kind,
      key: this.key,
      state: 'published',
      version: (newest?.version ?? 0) + 1,
      document,
      ...inherited(document, newest),
      contentHash: contentHash(document),
      note: note ?? null,
      authorId: by.id,
      publishedAt: DateTime.utc(),
    })
    await this.record('published', published, by)
    await this.reindex(by)
    await this.beginOlder(by)
    if (plan.encryption.length) await askForReseal(by)
    return { published, job: await this.moveRecords(published, inFlight, by) }
  }

  /** The document as it would be published. @throws E_PUBLISH_BLOCKED with the plan */
  private async publishable(given: Definition, options: PublishOptions) {
    const { inFlight = PINNED } = options
    await this.assertMovable(inFlight)
    const document = given.kind === 'workflow' ? movable(given, inFlight) : given
    const plan = await planPublication(document, await this.effective())
    const blockers = [...plan.blockers, ...refusals(plan, options)]
    if (blockers.length) throw new E_PUBLISH_BLOCKED().withDetails({ ...plan, blockers })
    return { document, plan }
  }

  /** @throws E_VALIDATION for what has no records in flight, E_CONFLICT while some are still on their way */
  private async assertMovable({ mode }: InFlightWish) {
    if (this.kind === 'workflow') return assertNothingMoves(this.key)
    if (mode !== 'pin')
      throw new E_VALIDATION().withDetails({ in_flight: ['is for workflows: use pin'] })
  }

  private async moveRecords({ version }: DefinitionVersion, wish: InFlightWish, by: Actor) {
    return wish.mode === 'pin' ? null : startMoving({ key: this.key, version: version!, wish }, by)
  }

  /** Other fields are asked for now, and others no longer. */
  private async reindex(by: Actor) {
    if (this.kind === 'entity') await askForIndexes(by)
  }

  /** Records of an entity that had no workflow until now. */
  private async beginOlder(by: Actor) {
    const own = this.kind === 'workflow' ? await definitionRegistry.ownEntities() : []
    if (own.includes(this.key)) await askToBegin(this.key, by)
  }

  private async candidate() {
    const document = (await this.draft())?.document ?? (await this.effective())?.document
    if (!document) throw new E_NOT_FOUND(`There is no ${this.kind} "${this.key}"`)
    return document
  }

  private rows() {
    return DefinitionVersion.query().where({ kind: this.kind, key: this.key })
  }

  /** Two admins publishing one key take turns. */
  lock() {
    return tenant.lock(`${this.kind}/${this.key}`)
  }

  /** A type or entity that records still have cannot go: they would be of no type. @throws E_CONFLICT */
  async assertUnused() {
    if (this.kind !== 'entity') return
    if (isNamesake(this.key) || !systemDefinitions().find(this.kind, this.key))
      await assertEntityUnused(this.key)
  }

  /** @throws E_VALIDATION where the document is of another name, or of one that nobody may take */
  async assertNamed({ kind, key }: Definition) {
    if (kind !== this.kind)
      throw new E_VALIDATION().withDetails({
        '/kind': [`must be "${this.kind}", as in the address`],
      })
    const problem = kind === 'entity' ? await entityNameProblem(this.key) : undefined
    if (problem) throw new E_VALIDATION().withDetails({ '/key': [problem] })
    if (key !== this.key)
      throw new E_VALIDATION().withDetails({ '/key': [`must be "${this.key}", as in the address`] })
  }

  /** Writes down what happened to a draft or a version. */
  async record(action: string, row: DefinitionVersion, by: Actor) {
    const payload = { kind: this.kind, key: this.key, version: row.version }
    journal([{ entity: 'definition', recordId: row.id, action, payload }], by)
    const { id } = tenant.current()
    tenant.afterCommit(() => cacheChannel.announce('definitions', id))
  }
}

/** @throws E_VALIDATION where records would be forced into a state that is none */
function movable(workflow: WorkflowDefinition, wish: InFlightWish) {
  if (wish.forceTo && !Object.hasOwn(workflow.states, wish.forceTo))
    throw new E_VALIDATION().withDetails({ force_to: ['is not a state of the new version'] })
  return withMoves(workflow, wish)
}

/** What stands against publishing as it was asked for, though not against the document itself. */
function refusals(plan: Plan, { acceptInvalid, inFlight = PINNED }: PublishOptions) {
  const { count } = plan.invalid_records
  const invalid =
    count > 0 && !acceptInvalid
      ? [`${count} ${count === 1 ? 'record' : 'records'} would no longer be valid`]
      : []
  return inFlight.mode === 'migrate' ? [...invalid, ...nowhereToGo(plan.in_flight)] : invalid
}

/** @throws E_PRECONDITION_FAILED when somebody else saved, or published, the draft since */
function assertSeen(draft: DefinitionVersion | null, { ifMatch, ifNoneMatch }: SeenDraft = {}) {
  if (ifMatch && ifMatch !== '*' && ifMatch !== draft?.etag) throw new E_PRECONDITION_FAILED()
  if (ifNoneMatch === '*' && draft) throw new E_PRECONDITION_FAILED()
}

function byPointer(findings: Finding[]) {
  const details: Record<string, string[]> = {}
  for (const { pointer, message } of findings) (details[pointer || '/'] ??= []).push(message)
  return details
}
