import type { ImportDraft, Refusals } from '#models/import_draft'
import { KeyedRecords } from '#models/keyed_import_records'
import type { RowInput } from '#models/import_row'
import { modelOf } from '#models/noun_model'
import type { RegisteredNoun } from '#models/registered_noun'
import { knownFailure } from '#platform/api/known_failure'
import type { EntityModel } from '#platform/entities/entity_model'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

const MISSING_THERE = '23503'

/** Rows of one savepoint. */
const TOGETHER = 50

/** Ends a savepoint whose work was only tried. */
class Tried extends Error {}

/**
 * Records whose model asks more of each than its definition: they are stored as the API stores them, one by one and
 * each in a savepoint, so that what is refused leaves nothing. A place that was made for it alone stays.
 */
export class SingleRecords extends KeyedRecords {
  private readonly model: typeof EntityModel

  constructor(
    by: Actor,
    known: RegisteredNoun,
    private dryRun: boolean
  ) {
    super(by, known)
    this.model = modelOf(known.noun)
  }

  /** @returns what is refused, by id */
  async write(drafts: ImportDraft[]) {
    const refused = new Map<string, Refusals>()
    const all = async () => {
      for (let at = 0; at < drafts.length; at += TOGETHER)
        await this.some(drafts.slice(at, at + TOGETHER), refused)
      if (this.dryRun) throw new Tried()
    }
    await (this.dryRun ? tenant.transaction(all).catch(unlessTried) : all())
    return refused
  }

  /** They are stored already. */
  override async store() {
    return []
  }

  /** Hardly any row is refused: only where one is, each has a savepoint of its own. */
  private async some(drafts: ImportDraft[], refused: Map<string, Refusals>) {
    const [first] = drafts
    const failure = await this.tried(drafts)
    if (!failure) return
    if (drafts.length > 1) for (const draft of drafts) await this.some([draft], refused)
    else if (failure.refusals) refused.set(first.record.id, failure.refusals)
  }

  /** Why one of them is refused, and then none of them is stored. */
  private async tried(drafts: ImportDraft[]): Promise<{ refusals?: Refusals } | undefined> {
    try {
      await tenant.transaction(async () => {
        const known = await this.stored(drafts)
        for (const draft of drafts) await this.one(draft, known.get(draft.record.id))
      })
      return undefined
    } catch (error) {
      return { refusals: await this.refusals(error) }
    }
  }

  private async stored(drafts: ImportDraft[]) {
    const ids = drafts.filter(({ before }) => before).map(({ record }) => record.id)
    const rows = ids.length ? await this.model.query().whereIn('id', ids) : []
    return new Map(rows.map((row) => [row.id, row]))
  }

  private async one(draft: ImportDraft, known: EntityModel | undefined) {
    const record = known ?? new this.model().merge({ id: draft.record.id })
    await record.accept(inputOf(draft), known ? 'patch' : 'create', this.by)
    await record.store(known ? 'updated' : 'created', this.by)
  }

  /** What is wrong with a row; a dry run does not know what it would point at by then. @throws everything else */
  private async refusals(error: unknown): Promise<Refusals | undefined> {
    if (this.dryRun && (error as { code?: string }).code === MISSING_THERE) return undefined
    const known = knownFailure(error as Error)
    if (!known || known.status >= 500) throw error
    const details = (known.details ?? {}) as Refusals
    const told = Object.entries(details).filter(([, texts]) => Array.isArray(texts))
    const refusals = told.length ? Object.fromEntries(told) : { [this.key]: [known.message] }
    return this.dryRun ? this.withoutRelations(refusals) : refusals
  }

  private async withoutRelations(refusals: Refusals) {
    const entity = await this.model.entity()
    const sure = Object.entries(refusals).filter(([path]) => !entity.field(path)?.relation)
    return sure.length ? Object.fromEntries(sure) : undefined
  }
}

/** What all rows of a record say, the last word on each field. */
function inputOf({ rows }: ImportDraft): Record<string, unknown> {
  const told = rows.map(({ input }) => input)
  const custom = Object.assign({}, ...told.map((input) => input.custom)) as RowInput['custom']
  const columns = Object.assign({}, ...told) as RowInput
  return { ...columns, custom: Object.keys(custom).length ? custom : undefined }
}

function unlessTried(error: unknown) {
  if (!(error instanceof Tried)) throw error
}
