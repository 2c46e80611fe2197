import { apiDescription } from '#platform/api/openapi/api_description'
import { approvals } from '#start/openapi/approvals'
import { attachments } from '#start/openapi/attachments'
import { audit } from '#start/openapi/audit'
import { automations } from '#start/openapi/automations'
import { auth } from '#start/openapi/auth'
import { businessCalendars } from '#start/openapi/business_calendars'
import { checklists } from '#start/openapi/checklists'
import { comments } from '#start/openapi/comments'
import { definitions } from '#start/openapi/definitions'
import { docs } from '#start/openapi/docs'
import { downtime } from '#start/openapi/downtime'
import { equipment } from '#start/openapi/equipment'
import { equipmentTypes } from '#start/openapi/equipment_types'
import { facilities } from '#start/openapi/facilities'
import { hiddenSections } from '#start/openapi/hidden_sections'
import { imports } from '#start/openapi/imports'
import { invitations } from '#start/openapi/invitations'
import { jobs } from '#start/openapi/jobs'
import { bulkChanges, lists } from '#start/openapi/lists'
import { packs } from '#start/openapi/packs'
import { plugins } from '#start/openapi/plugins'
import { notifications } from '#start/openapi/notifications'
import { records } from '#start/openapi/records'
import { reports } from '#start/openapi/reports'
import { roles } from '#start/openapi/roles'
import { search } from '#start/openapi/search'
import { slaClocks } from '#start/openapi/sla_clocks'
import { kpis } from '#start/openapi/kpis'
import { storage } from '#start/openapi/storage'
import { tasks } from '#start/openapi/tasks'
import { teams } from '#start/openapi/teams'
import { users } from '#start/openapi/users'

/** The API in the order people read it. A route that none of these describes fails the contract test. */
const nouns = [
  auth,
  users,
  roles,
  teams,
  invitations,
  facilities,
  equipment,
  equipmentTypes,
  downtime,
  tasks,
  records,
  comments,
  attachments,
  checklists,
  reports,
  slaClocks,
  approvals,
  notifications,
  imports,
  lists,
  hiddenSections,
  bulkChanges,
  jobs,
  search,
  audit,
  storage,
  kpis,
  businessCalendars,
  definitions,
  packs,
  plugins,
  automations,
  docs,
]

for (const noun of nouns) apiDescription.describe(noun)
