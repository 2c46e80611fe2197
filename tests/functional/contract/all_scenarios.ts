import type { Scenarios } from '#tests/functional/contract/scenario'
import { approvalScenarios } from '#tests/functional/contract/scenarios/approvals'
import { automationScenarios } from '#tests/functional/contract/scenarios/automations'
import { configurationScenarios } from '#tests/functional/contract/scenarios/configuration'
import { importScenarios } from '#tests/functional/contract/scenarios/imports'
import { listScenarios } from '#tests/functional/contract/scenarios/lists'
import { packScenarios } from '#tests/functional/contract/scenarios/packs'
import { pluginScenarios } from '#tests/functional/contract/scenarios/plugins'
import { ownEntityScenarios } from '#tests/functional/contract/scenarios/own_entities'
import { peopleScenarios } from '#tests/functional/contract/scenarios/people'
import { recordScenarios } from '#tests/functional/contract/scenarios/records'
import { taskScenarios } from '#tests/functional/contract/scenarios/tasks'

/** Every operation of the API once, by the name of its route. */
export const scenarios: Scenarios = {
  ...recordScenarios,
  ...taskScenarios,
  ...approvalScenarios,
  ...peopleScenarios,
  ...configurationScenarios,
  ...automationScenarios,
  ...importScenarios,
  ...listScenarios,
  ...packScenarios,
  ...pluginScenarios,
  ...ownEntityScenarios,
}
