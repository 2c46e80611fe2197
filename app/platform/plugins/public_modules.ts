/**
 * What a plugin from outside this tree may import of FieldRino, as `fieldrino/<name>`: it holds for all of one
 * ENGINE. Whatever is not named here may change with any release, and is refused. Told in docs/plugins.md.
 */
export const PUBLIC_MODULES: Record<string, string> = {
  'platform/plugins/define_plugin': 'definePlugin: the table of contents of a plugin',
  'platform/plugins/plugin': 'types of what a manifest holds: PluginRoutes, PluginFunction, Lazy …',
  'platform/plugins/plugin_kpi': 'types of a figure: KpiAsked, KpiFigure …',
  'platform/plugins/contracts': 'contracts.ask and contracts.find: what other plugins answer',
  'platform/plugins/plugin_settings': 'PluginSettings.read: how the company has set the plugin up',
  'platform/definitions/types': 'types of definitions: ObjectSchema, FieldSchema, Title …',
  'platform/entities/entity_model': 'EntityModel: the row of an entity',
  'platform/entities/calendar_day': 'calendarDay: a column that is a date without a time',
  'platform/entities/plugin_field': 'PluginField: a kind of field a plugin brings',
  'platform/errors': 'the errors a request may end with: E_CONFLICT, E_VALIDATION …',
  'platform/events/actor': 'Actor: who does something, by which door',
  'platform/events/domain_event': 'DomainEvent: what a listener hears',
  'platform/effects/effect_kind': 'EffectKind: an effect for workflows and automations',
  'platform/workflows/move_questions': 'MoveAhead, MoveQuestion: what is asked when a record moves',
  'platform/jobs/enqueue': 'enqueue: asks for a job once the unit of work is committed',
  'platform/jobs/job_registry': 'JobContext: whose job it is, and when to stop',
  'platform/outbound/outbound': 'outbound: the one way to an address on the network',
  'platform/tenancy/company': 'company: name, time zone, language and currency of the company',
  'platform/tenancy/tenant_scope': 'tenant.query, tenant.current, tenant.run: the company at work',
  'platform/api/openapi/answers': 'answers: what a success looks like in the OpenAPI document',
  'platform/api/openapi/json_schema': 'words of JSON Schema: object, text, uuid …',
  'platform/api/openapi/operation': 'NounDescription, Operation: how routes are described',
  'platform/api/openapi/request_body': 'body: what a route takes, by its validator',
  'controllers/entity_controller': 'EntityController: what every noun answers when it is written',
  'models/equipment_story': 'EquipmentStory: what a plugin adds to a maintenance history',
  'models/locked_record': 'lockedRecord: a record about to be changed, seen and locked',
  'models/number_sequence': 'nextNumber: the next number of a series of the company',
  'models/principal': 'Principal: who asks, and what they may do',
  'models/record_answer': 'recordAnswer: a record as the API answers it to somebody',
  'models/related_records': 'assertRelated: what a record points at is there and may be seen',
  'models/visible_records': 'visibleRecords: what somebody may see of a noun, as lists answer it',
  'models/workflow_model': 'WorkflowModel: an EntityModel that a workflow moves',
  'openapi/noun_operations': 'nounOperations: describes what entityRoutes answers',
  'routes/entity_pages': 'entityPages: list, record and forms of a noun, in the browser',
  'routes/entity_routes': 'entityRoutes: everything the API answers of a noun',
  'validators/strict': 'strict: a VineJS validator that refuses unknown fields',
  'tests/kit/contract_suite': 'contractSuite: holds a plugin against the contract',
  'tests/kit/page_suite': 'pageSuite: its pages in a browser',
  'tests/support/caller': 'Caller: the API as somebody of a company sees it',
  'tests/support/queue': 'withWorker: carries out what was enqueued',
  'tests/support/tenants': 'twoTenants: two companies for a group of tests',
}

/** Packages of which a plugin must have the same copy as FieldRino, wherever the plugin lies. */
export const SHARED_PACKAGES = [
  '@adonisjs/core',
  '@adonisjs/lucid',
  '@adonisjs/inertia',
  '@japa/runner',
  '@vinejs/vine',
  'luxon',
]

/** The modules of those packages that plugins are made with, for who checks their types. */
export const SHARED_MODULES = [
  '@adonisjs/core/http',
  '@adonisjs/core/services/router',
  '@adonisjs/inertia/types',
  '@adonisjs/lucid/orm',
  '@adonisjs/lucid/schema',
  '@japa/runner',
  '@vinejs/vine',
  'luxon',
]
