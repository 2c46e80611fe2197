import { dispatch } from '#plugins/maintenance/openapi/dispatch'
import { meters } from '#plugins/maintenance/openapi/meters'
import { schedules } from '#plugins/maintenance/openapi/schedules'
import { failureCodes, technicians, workLogs } from '#plugins/maintenance/openapi/technicians'

export default [schedules, meters, technicians, workLogs, failureCodes, dispatch]
