import { schedules } from '#plugins/maintenance/openapi/schedules'

export default [schedules]
