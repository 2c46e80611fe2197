import Checklist from '#models/checklist'
import { appendAnswers, latestAnswers, type LatestAnswer } from '#models/checklist_answer'
import { heldWhere, holderOf } from '#models/holder'
import { heldRecord } from '#models/held_record'
import type { Principal } from '#models/principal'
import { tenantFacts, userFacts } from '#models/rule_facts'
import type { WorkflowModel } from '#models/workflow_model'
import { isRecord } from '#platform/entities/merge_patch'
import { isStorable } from '#platform/entities/storable'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Answers, FormFacts } from '#platform/forms/form_facts'

type Filler = { principal: Principal; locale: string }

/** A checklist with its answers: being filled, submitted, shown. */
export class ChecklistFilling {
  private constructor(
    readonly checklist: Checklist,
    public given: LatestAnswer[],
    readonly facts: FormFacts
  ) {}

  /** For reading. @throws E_NOT_FOUND */
  static async open(id: string, filler: Filler) {
    return ChecklistFilling.with(await Checklist.findOrFail(id), filler)
  }

  /** For writing: those who answer share the row, who submits has it alone. @throws E_CONFLICT once submitted */
  static async lock(id: string, mode: 'answer' | 'submit', filler: Filler) {
    const query = Checklist.query().where('id', id)
    const checklist = await (mode === 'answer' ? query.forShare() : query.forUpdate()).first()
    if (!checklist) throw new E_NOT_FOUND()
    checklist.assertOpen()
    return ChecklistFilling.with(checklist, filler)
  }

  static async allOf(record: WorkflowModel, filler: Filler) {
    const checklists = await Checklist.query()
      .where(heldWhere(record.holder))
      .orderBy('createdAt')
      .orderBy('id')
    const answers = await latestAnswers(checklists.map(({ id }) => id))
    const facts = factsOf(record, filler)
    return checklists.map(
      (checklist) => new ChecklistFilling(checklist, answers.get(checklist.id) ?? [], facts)
    )
  }

  private static async with(checklist: Checklist, filler: Filler) {
    const record = await heldRecord(await holderOf(checklist))
    const answers = await latestAnswers([checklist.id])
    return new ChecklistFilling(checklist, answers.get(checklist.id) ?? [], factsOf(record, filler))
  }

  get answers(): Answers {
    return Object.fromEntries(this.given.map(({ item, value }) => [item, value]))
  }

  /** Changes with every answer, which the row's own version does not. */
  get etag() {
    const last =
      this.given
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? ''
    return `"${this.checklist.rowVersion}-${this.given.length}-${Date.parse(last) || 0}-${this.checklist.id.slice(-8)}"`
  }

  /** Saves a part; null takes an answer back, a question that is not asked now is left out. @throws E_VALIDATION by item */
  async answer(part: unknown, by: Actor) {
    if (!isRecord(part) || !isStorable(part))
      throw new E_VALIDATION().withDetails({ answers: ['must map questions to answers'] })
    const { form } = this.checklist
    const before = this.answers
    const valid = form.validate({ ...before, ...part }, this.facts, { part: true })
    const changed = Object.keys(part).filter(
      (item) => item in valid || (part[item] === null && item in before)
    )
    if (!changed.length) return
    const rows = changed.map((item) => ({
      item,
      value: part[item] ?? null,
      result: form.result(item, part[item]),
    }))
    await appendAnswers(this.checklist.id, rows, by)
    await this.checklist.journalAs(
      'answered',
      by,
      Object.fromEntries(changed.map((item) => [item, [before[item] ?? null, part[item]]]))
    )
    this.given = (await latestAnswers([this.checklist.id])).get(this.checklist.id) ?? []
  }

  /** Checks the whole and locks it. @throws E_VALIDATION by item */
  async submit(by: Actor) {
    const { form } = this.checklist
    const valid = form.validate(this.answers, this.facts)
    await this.checklist.submit(form.overall(valid, this.facts), by)
  }
}

function factsOf(record: WorkflowModel, { principal, locale }: Filler): FormFacts {
  return {
    now: new Date(),
    locale,
    user: userFacts(principal),
    tenant: tenantFacts(),
    record: record.asRecord(),
  }
}
