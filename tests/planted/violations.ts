/** A violation of the isolation of tenants, and the test that has to notice it. */
export type Violation = {
  name: string
  /** Where it is planted: `find` must stand in the file exactly once. */
  file: string
  find: string
  replace: string
  /** The file of the test, and its title. */
  spec: string
  test: string
}

const TENANCY = 'tests/functional/platform/tenancy'

export const VIOLATIONS: Violation[] = [
  {
    name: 'a unit of work without the tenant’s role',
    file: 'app/platform/tenancy/unit_connection.ts',
    find: 'SET LOCAL ROLE "${roleName}"; ',
    replace: '',
    spec: `${TENANCY}/unit_of_work.spec.ts`,
    test: 'each unit sees its own rows and nobody else’s',
  },
  {
    name: 'a unit of work without the tenant’s search_path',
    file: 'app/platform/tenancy/unit_connection.ts',
    find: 'SET LOCAL search_path = "${schemaName}"; ',
    replace: '',
    spec: `${TENANCY}/unit_of_work.spec.ts`,
    test: 'each unit sees its own rows and nobody else’s',
  },
  {
    name: 'a role that outlives its unit',
    file: 'app/platform/tenancy/unit_connection.ts',
    find: 'SET LOCAL ROLE',
    replace: 'SET ROLE',
    spec: `${TENANCY}/ending.spec.ts`,
    test: 'the connection of a unit that went well is used again, without its role',
  },
  {
    name: 'a cache key without the tenant',
    file: 'app/platform/definitions/definition_registry.ts',
    find: 'const { id } = tenant.current()',
    replace: "const id = 'everybody'",
    spec: 'tests/functional/platform/definitions/definition_registry.spec.ts',
    test: 'what one company has published describes nobody else’s records, whoever asks first',
  },
  {
    name: 'a job without the tenant',
    file: 'app/platform/events/outbox_relay.ts',
    find: 'tenant: owner.id, actor',
    replace: 'tenant: null, actor',
    spec: 'tests/functional/platform/jobs/queue.spec.ts',
    test: 'a job runs in the unit of the tenant that asked for it',
  },
  {
    name: 'a file under the key of another tenant',
    file: 'app/platform/files/file_store.ts',
    find: 'tenants/${this.owner.id}/',
    replace: 'tenants/${this.owner.id}0/',
    spec: 'tests/functional/controllers/stored_files.spec.ts',
    test: 'every file lies under the key of its company',
  },
  {
    name: 'a live channel that everybody hears',
    file: 'app/platform/live/live_streams.ts',
    find: 'of this.open.get(tenantId) ?? []) await tell(stream, next)',
    replace: 'of [...this.open.values()].flatMap((one) => [...one])) await tell(stream, next)',
    spec: 'tests/functional/platform/live/live_streams.spec.ts',
    test: 'hear nothing of the neighbour, however much changed there',
  },
  {
    name: 'an embedded relation that skips who may see it, in a list',
    file: 'app/platform/entities/query/list_query.ts',
    find: `candidate.include === name)
    if (field?.viewableBy(this.viewer)) return field`,
    replace: `candidate.include === name)
    if (field) return field`,
    spec: 'tests/functional/controllers/includes.spec.ts',
    test: 'a relation that is hidden from a role is not embedded in its lists',
  },
  {
    name: 'an embedded relation that skips who may see it, in one record',
    file: 'app/platform/entities/entity_reader.ts',
    find: 'if (field?.viewableBy(this.options.viewer)) return field',
    replace: 'if (field) return field',
    spec: 'tests/functional/controllers/includes.spec.ts',
    test: 'a relation that is hidden from a role is not embedded in one record',
  },
  {
    name: 'an include that skips the scope',
    file: 'app/models/visible_records.ts',
    find: 'related: namedTo(principal),',
    replace: '',
    spec: 'tests/functional/controllers/include_scopes.spec.ts',
    test: 'one record embeds no more than a list',
  },
  {
    name: 'the text of an include that is kept without its scope',
    file: 'app/platform/entities/query/projection.ts',
    find: '[field.path, entity?.hash, scope?.sql]',
    replace: '[field.path, entity?.hash]',
    spec: 'tests/functional/controllers/include_scopes.spec.ts',
    test: 'a list embeds no record beyond the reader’s scope, whoever read it before',
  },
  {
    name: 'a history that names what its reader may not see',
    file: 'app/models/record_history.ts',
    find: 'recordNames(relation, ids, scopeOf(relation))',
    replace: 'recordNames(relation, ids)',
    spec: 'tests/functional/controllers/include_scopes.spec.ts',
    test: 'history names what the reader may see, and tells the rest by id',
  },
]
