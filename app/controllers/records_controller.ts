import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { EntityController } from '#controllers/entity_controller'
import Checklist from '#models/checklist'
import { entityRecord, type EntityRecord } from '#models/entity_record'
import type { Noun } from '#models/noun'
import type { EntityModel } from '#platform/entities/entity_model'

/** Records of the entities a company invented: which one, the address says. */
@inject()
export default class RecordsController extends EntityController {
  protected readonly noun: Noun
  protected readonly model: typeof EntityModel

  constructor({ params }: HttpContext) {
    super()
    this.noun = params.entity
    this.model = entityRecord(params.entity)
  }

  protected override async created(record: EntityModel, { actor }: HttpContext) {
    await Checklist.attachNeeded(record as EntityRecord, actor)
  }
}
