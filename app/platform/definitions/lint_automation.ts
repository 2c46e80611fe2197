import type { Findings } from "#platform/definitions/findings"
import type { AutomationDefinition } from "#platform/definitions/types"
export function lintAutomation(_automation: AutomationDefinition, _findings: Findings, _context: object) {}
