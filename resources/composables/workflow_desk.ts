import { shallowReactive } from 'vue'
import { focusInspector, focusPlace, keepFocus, neighbourOf } from '~/composables/design_focus'
import { DesignDesk, useDeskTools } from '~/composables/use_design_desk'
import type { WorkflowDesign } from '~/designer/workflow_design'
import { partsOfPlace } from '~/designer/workflow_places'
import type { WorkflowDocument } from '~/types/workflow'

/** The hands at a workflow: states, transitions and clocks, in the graph and in the table alike. */
export class WorkflowDesk extends DesignDesk<WorkflowDocument, WorkflowDesign> {
  /** The published state that is asked about before it goes: where do its records go? */
  leaving: string | null = null

  addState() {
    const field = this.t('definitions.workflow.new_state')
    this.design.addState(field)
    return this.added(field)
  }

  connect(from: string, to: string) {
    this.design.connect(from, to)
    return this.added(this.design.stateTitle(to))
  }

  addSla() {
    const field = this.t('definitions.workflow.new_sla')
    this.design.addSla(field)
    return this.added(field)
  }

  async remove(place: string) {
    if (!this.design.has(place)) return
    const { kind, key } = partsOfPlace(place)
    if (kind === 'state' && this.design.states.length === 1) {
      this.announce('definitions.workflow.last_state')
      return
    }
    if (kind === 'state' && this.design.isPublished(place)) this.leaving = key
    else await this.take(place)
  }

  /** The state asked about goes, its records to another. */
  async leave(to: string) {
    const { leaving, design } = this
    this.leaving = null
    if (!leaving || !design.published) return
    await this.take(`state:${leaving}`, { version: design.published.version, to })
  }

  async duplicate(place: string) {
    if (!this.design.has(place)) return
    this.design.duplicate(place)
    this.announce('definitions.duplicated', { field: this.design.title(place) })
    await focusPlace(this.design.selected)
  }

  /** Workflows have no order of their own. */
  move() {}

  private async take(place: string, moved?: { version: number; to: string }) {
    const next = neighbourOf(this.design.order, place)
    const field = this.design.title(place)
    this.design.remove(place, moved)
    this.offerUndo(this.t('definitions.removed', { field }))
    await focusPlace(next)
    await keepFocus(null)
  }

  private added(field: string) {
    this.announce('definitions.added', { field })
    return focusInspector()
  }
}

export function useWorkflowDesk(design: WorkflowDesign): WorkflowDesk {
  return shallowReactive(new WorkflowDesk(design, useDeskTools()))
}
