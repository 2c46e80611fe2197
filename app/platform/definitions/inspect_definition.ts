import { gateFinding } from '#platform/definitions/gate_finding'
import { lintEntity } from '#platform/definitions/lint_entity'
import { lintForm } from '#platform/definitions/lint_form'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import { brokenRefs } from '#platform/definitions/schema_refs'
import { lintTemplate } from '#platform/definitions/lint_template'
import { lintAutomation } from '#platform/definitions/lint_automation'
import { lintWorkflow } from '#platform/definitions/lint_workflow'
import { Findings } from '#platform/definitions/findings'
import {
  KINDS,
  KINDS_WITH_META,
  metaSchema,
  type GatedKind,
} from '#platform/definitions/meta_schema'
import { DEFINITION_LIMITS, scanDocument } from '#platform/definitions/scan_document'
import type { Definition, DefinitionKind, Finding, Inspection } from '#platform/definitions/types'
import { PatternBudget } from '#platform/entities/pattern_budget'
import { validators } from '#platform/entities/validator_cache'

const MAX_FINDINGS = 100
const LIMITS = { ...DEFINITION_LIMITS }
const ENTITY_BYTES = 64 * 1024

/** Keys beyond which only the first mistake is told: a form of 500 questions has some 4,000. */
const CROWDED = 5_000

/**
 * Everything wrong with a document, each with the JSON pointer of the place and what to change.
 * `malformed` documents fail the gate and are never kept; other errors only forbid publishing.
 */
export function inspectDefinition(document: unknown, context: InspectionContext = {}): Inspection {
  return PatternBudget.compiling.within(() => inspected(document, context))
}

function inspected(document: unknown, context: InspectionContext): Inspection {
  const gate = gateFindings(document)
  if (gate.length) return { errors: gate.slice(0, MAX_FINDINGS), warnings: [], malformed: true }
  const findings = new Findings()
  lint(document as Definition, findings, context)
  return {
    errors: findings.errors.slice(0, MAX_FINDINGS),
    warnings: findings.warnings.slice(0, MAX_FINDINGS),
    malformed: false,
  }
}

function gateFindings(document: unknown): Finding[] {
  const scanned = scanDocument(document, LIMITS)
  if (scanned.length) return scanned
  const kind = (document as { kind?: unknown } | null)?.kind
  if (!KINDS.includes(kind as DefinitionKind))
    return [{ pointer: '/kind', message: `must be one of: ${KINDS.join(', ')}` }]
  if (!isGated(kind)) return [{ pointer: '/kind', message: `"${kind}" cannot be defined yet` }]
  const large = oversize(document, kind)
  const findings = large.length ? large : complaints(document, kind)
  return findings.length ? findings : refFindings(document as Definition)
}

/** Part of the gate, because whatever reads a schema follows its references. */
function refFindings(document: Definition): Finding[] {
  if (document.kind !== 'entity' && document.kind !== 'form') return []
  return brokenRefs(document.schema).map(({ pointer, message }) => ({
    pointer: `/schema${pointer}`,
    message,
  }))
}

function isGated(kind: unknown): kind is GatedKind {
  return KINDS_WITH_META.includes(kind as GatedKind)
}

function oversize(document: unknown, kind: GatedKind): Finding[] {
  return kind === 'entity' ? scanDocument(document, { ...LIMITS, bytes: ENTITY_BYTES }) : []
}

function complaints(document: unknown, kind: GatedKind) {
  const isCrowded = scanDocument(document, { ...LIMITS, keys: CROWDED }).length > 0
  const meta = metaSchema(kind)
  const validate = isCrowded ? validators.compileFirst(meta) : validators.compile(meta)
  if (validate(document)) return []
  return (validate.errors ?? []).map(gateFinding).filter((finding) => finding !== undefined)
}

function lint(definition: Definition, findings: Findings, context: InspectionContext) {
  if (definition.kind === 'entity') return lintEntity(definition, findings, context)
  if (definition.kind === 'workflow') return lintWorkflow(definition, findings, context)
  if (definition.kind === 'template') return lintTemplate(definition, findings, context)
  if (definition.kind === 'automation') return lintAutomation(definition, findings, context)
  return lintForm(definition, findings, context)
}
