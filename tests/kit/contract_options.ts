import type { Scenarios, Stage } from '#tests/functional/contract/scenario'

/** `fresh` makes a word that nobody else has, for what must be unique. */
export type SampleStage = Stage & { fresh: (word: string) => string }

/** What an administrator sends to create one record of a noun; each time another one. */
export type Sample = (stage: SampleStage) => object | Promise<object>

export type ContractOptions = {
  /** One for each noun of the plugin, by the noun. */
  samples?: Record<string, Sample>
  /**
   * Ids of what is made otherwise, by the address before them: `stock_movements` of `/stock/movements/:id`. Records
   * of the samples are there by then.
   */
  made?: Record<string, (stage: SampleStage) => Promise<string>>
  /** The happy path of what `entityRoutes` does not answer, by the name of its route. */
  scenarios?: Scenarios
  /** Why a route has none, by its name: one that has neither is a finding. */
  untried?: Record<string, string>
  /** What routes that look at their body first must be sent to get any further. */
  bodies?: Record<string, object>
  /** Values for parameters of addresses that are no id of a sample. */
  parameters?: Record<string, string>
  /** Routes that strangers may ask, by name. */
  open?: string[]
  /** Routes that every known user may ask about themselves, by name. */
  everybody?: string[]
}
