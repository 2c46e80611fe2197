type Document = Record<string, unknown>

/** The elevator of the specification, with parts replaced. */
export function entityWith(change: Document): Document {
  return {
    kind: 'entity',
    key: 'equipment.elevator',
    title: { en: 'Elevator', de: 'Aufzug' },
    icon: 'i-lucide-arrow-up-down',
    schema: {
      type: 'object',
      properties: {
        capacity_lbs: {
          'type': 'integer',
          'minimum': 0,
          'maximum': 200000,
          'title': 'Capacity',
          'x-unit': 'lb',
          'x-list': true,
        },
        drive: { 'enum': ['traction', 'hydraulic', 'mrl'], 'title': 'Drive', 'x-filter': true },
        last_periodic_inspection: { type: 'string', format: 'date' },
        governor: {
          'type': 'string',
          'maxLength': 80,
          'x-permissions': { view: ['manager'], update: ['admin'] },
        },
        served_by: { 'type': 'string', 'format': 'uuid', 'x-relation': 'equipment' },
        age_years: { 'type': 'number', 'x-computed': 'years_since(installation_date)' },
      },
      required: ['capacity_lbs'],
    },
    layout: [
      { section: 'Ratings', fields: ['capacity_lbs', 'drive'] },
      {
        section: 'Safety',
        fields: ['governor', 'last_periodic_inspection'],
        show: "custom.drive != 'hydraulic'",
      },
    ],
    rules: [
      {
        rule: "custom.capacity_lbs >= 500.0 || custom.drive == 'hydraulic'",
        message: 'A traction elevator carries at least 500 lb',
        path: 'custom.capacity_lbs',
      },
    ],
    label: '{{name}} ({{equipment_number}})',
    ...change,
  }
}

/** The elevator with other properties and nothing that refers to the old ones. */
export function entityOf(properties: Document, schema: Document = {}) {
  return entityWith({ schema: { type: 'object', properties, ...schema }, layout: [], rules: [] })
}

/** The workflow of the specification, with parts replaced. */
export function workflowWith(change: Document): Document {
  return {
    kind: 'workflow',
    key: 'task',
    initial: 'new',
    states: {
      new: { category: 'backlog', title: 'New', color: 'info' },
      assigned: { category: 'backlog' },
      in_progress: { category: 'active', locked: ['equipment_id'] },
      on_hold: { category: 'waiting' },
      completed: { category: 'done', locked: ['*'] },
      cancelled: { category: 'void', locked: ['*'] },
    },
    transitions: transitions(),
    slas: {
      response: {
        starts: ['new'],
        pauses: ['on_hold'],
        stops: ['in_progress', 'cancelled'],
        target: [{ when: "record.priority == 'critical'", within: 'PT2H' }, { within: 'P1D' }],
        warn_at: [0.5, 0.9],
        on_warn: [{ do: 'notify', with: { to: ['assignee'], template: 'sla_warning' } }],
        on_breach: [{ do: 'escalate', with: { to: 'role:manager' } }],
      },
    },
    migrate: { '1': { waiting_parts: 'on_hold' } },
    ...change,
  }
}

export function transitions() {
  return {
    assign: { from: ['new'], to: 'assigned' },
    start: {
      from: ['new', 'assigned', 'on_hold'],
      to: 'in_progress',
      roles: ['technician', 'manager'],
      show: "record.assigned_to == user.id || user.role == 'manager'",
    },
    hold: { from: ['in_progress'], to: 'on_hold', fields: ['custom.hold_reason'] },
    complete: {
      from: ['in_progress'],
      to: 'completed',
      checklists: ['pm_elevator_monthly'],
      require: [
        { rule: 'size(record.description) > 0', message: 'Say what was done', path: 'description' },
      ],
      approval: {
        when: "record.priority == 'critical'",
        by: ['role:manager'],
        quorum: 1,
        exclude_requester: true,
      },
      effects: [
        { do: 'notify', with: { to: ['creator'], template: 'task_completed' } },
        { do: 'webhook', phase: 'after', with: { event: 'task.completed' } },
      ],
    },
    reopen: {
      from: ['completed'],
      to: 'in_progress',
      roles: ['manager'],
      show: "now - record.completed_at < duration('168h')",
    },
    cancel: { from: ['new', 'assigned', 'in_progress', 'on_hold'], to: 'cancelled' },
  }
}

/** A small checklist with every kind of judgement, with parts replaced. */
export function formWith(change: Document): Document {
  return {
    kind: 'form',
    key: 'oil_check',
    title: { en: 'Oil check', de: 'Ölprüfung' },
    mode: 'checklist',
    schema: {
      type: 'object',
      properties: {
        brake: { 'type': 'string', 'x-result': true, 'title': 'Brake' },
        oil_level: { enum: ['ok', 'low', 'leak'], title: 'Oil level' },
        leak_photo: {
          'type': 'array',
          'items': { type: 'string', format: 'uuid' },
          'x-file': 'photo',
          'title': 'Photo',
        },
        pressure: {
          'type': 'number',
          'title': 'Pressure',
          'x-bands': { flag: [650, 850], fail: [600, 900] },
        },
        remarks: { type: 'string', maxLength: 200 },
      },
      required: ['brake', 'oil_level', 'leak_photo'],
    },
    layout: [
      { section: 'Machine', items: [{ field: 'brake', as: 'segmented' }, { field: 'pressure' }] },
      {
        section: 'Lubrication',
        items: [
          { field: 'oil_level', as: 'segmented', result: { fail: ['leak'], flag: ['low'] } },
          { field: 'leak_photo', show: "data.oil_level == 'leak'" },
          { field: 'remarks' },
        ],
      },
    ],
    on_fail: [{ do: 'create_task', mode: 'prompt' }],
    ...change,
  }
}
