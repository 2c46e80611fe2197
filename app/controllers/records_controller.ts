import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { EntityController } from '#controllers/entity_controller'
import Checklist from '#models/checklist'
import type { Noun } from '#models/noun'
import { modelOf } from '#models/noun_model'
import { WorkflowModel } from '#models/workflow_model'
import type { EntityModel } from '#platform/entities/entity_model'

/** Records of the entities a company invented, and of plugins: which, the address says. */
@inject()
export default class RecordsController extends EntityController {
  protected readonly noun: Noun
  protected readonly model: typeof EntityModel

  constructor({ params }: HttpContext) {
    super()
    this.noun = params.entity ?? params.noun
    this.model = modelOf(this.noun)
  }

  protected override async created(record: EntityModel, { actor }: HttpContext) {
    if (record instanceof WorkflowModel) await Checklist.attachNeeded(record, actor)
  }
}
