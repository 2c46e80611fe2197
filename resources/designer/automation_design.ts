import type { AutomationDocument } from '~/types/flow'
import type { Effect } from '~/types/workflow'
import { PartDesign } from './part_design.js'

/** An automation under design: its steps are added, taken out and put in another order. */
export class AutomationDesign extends PartDesign<AutomationDocument> {
  addStep(effect: string, title: string) {
    const at = this.document.do.length
    this.change({ name: 'add', field: title, place: `do/${at}` }, (steps) => [
      ...steps,
      { do: effect },
    ])
  }

  removeStep(at: number) {
    const field = this.title(`do/${at}`)
    this.change({ name: 'remove', field, place: null }, (steps) => steps.toSpliced(at, 1))
  }

  moveStep(at: number, by: 1 | -1) {
    const to = at + by
    if (to < 0 || to >= this.document.do.length) return
    this.change({ name: 'move', field: this.title(`do/${at}`), place: `do/${to}` }, (steps) =>
      steps.toSpliced(at, 1).toSpliced(to, 0, steps[at])
    )
  }

  private change(
    { name, field, place }: { name: string; field: string; place: string | null },
    steps: (before: Effect[]) => Effect[]
  ) {
    this.apply({
      name,
      values: { field },
      place,
      apply: (document) => ({ ...document, do: steps(document.do) }),
    })
  }
}
