/** Words of addresses, permissions, audit and events: an entity of that name would be taken for something else. */
const RESERVED = new Set([
  ...[
    'record',
    'records',
    'facilities',
    'tasks',
    'users',
    'roles',
    'teams',
    'people',
    'service_requests',
  ],
  ...['definitions', 'plugins', 'billing', 'api_keys', 'audit', 'storage', 'own_requests', 'any'],
  ...['role', 'invitation', 'definition', 'view', 'comment', 'attachment', 'checklist'],
  ...['downtime_event', 'job', 'file', 'approval', 'automation', 'template', 'form', 'workflow'],
  ...['service_request', 'part', 'supplier', 'stock_location', 'purchase_order', 'meter'],
  ...['maintenance_schedule', 'work_log', 'pack', 'packs', 'configuration'],
  ...['constructor', 'prototype'],
])

/** Words that plugins bring. */
export function reserveNames(names: string[]) {
  for (const name of names) RESERVED.add(name)
}

export function isReserved(key: string) {
  return RESERVED.has(key)
}
