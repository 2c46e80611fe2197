import { EntityController } from '#controllers/entity_controller'
import WorkLog from '#plugins/maintenance/models/work_log'

export default class WorkLogsController extends EntityController {
  protected readonly noun = 'work_logs'
  protected readonly model = WorkLog
}
