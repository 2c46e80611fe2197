import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Plan } from '#platform/definitions/definition_plan'
import { translatedDetails } from '#platform/language/translated'

/** What publishing would do, told in the language of the reader; titles are in it already. */
export default class DefinitionPlanTransformer extends BaseTransformer<Plan> {
  constructor(
    plan: Plan,
    private readonly locale: string
  ) {
    super(plan)
  }

  toObject() {
    const { blockers, warnings, breaks, invalid_records: invalid, ...facts } = this.resource
    return {
      ...facts,
      invalid_records: { ...invalid, sample: invalid.sample.map((record) => this.told(record)) },
      breaks: translatedDetails(breaks, this.locale),
      blockers: translatedDetails(blockers, this.locale),
      warnings: translatedDetails(warnings, this.locale),
    }
  }

  /** The label is the record's own and no sentence of ours. */
  private told(record: Plan['invalid_records']['sample'][number]) {
    return { ...record, errors: translatedDetails(record.errors, this.locale) }
  }
}
