import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'api.auth.register': { paramsTuple?: []; params?: {} }
    'api.auth.login': { paramsTuple?: []; params?: {} }
    'api.auth.mfa': { paramsTuple?: []; params?: {} }
    'api.auth.refresh': { paramsTuple?: []; params?: {} }
    'api.auth.logout': { paramsTuple?: []; params?: {} }
    'api.auth.password_reset': { paramsTuple?: []; params?: {} }
    'api.auth.password_reset.confirm': { paramsTuple?: []; params?: {} }
    'api.auth.verify_email': { paramsTuple?: []; params?: {} }
    'api.auth.me': { paramsTuple?: []; params?: {} }
    'api.auth.me.update': { paramsTuple?: []; params?: {} }
    'api.auth.verify_email.resend': { paramsTuple?: []; params?: {} }
    'api.auth.sessions.index': { paramsTuple?: []; params?: {} }
    'api.auth.sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'api.auth.sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.auth.mfa.show': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.setup': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.confirm': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.recovery_codes': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.disable': { paramsTuple?: []; params?: {} }
    'api.jobs.index': { paramsTuple?: []; params?: {} }
    'api.jobs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.jobs.cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.imports.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.import_previews.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.import_templates.show': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.imports.index': { paramsTuple?: []; params?: {} }
    'api.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_errors.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_resumptions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.exports.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.facilities.index': { paramsTuple?: []; params?: {} }
    'api.facilities.store': { paramsTuple?: []; params?: {} }
    'api.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.facilities.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.facilities.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.facilities.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.index': { paramsTuple?: []; params?: {} }
    'api.equipment.store': { paramsTuple?: []; params?: {} }
    'api.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.shutdown': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.restart': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.maintenance_history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_types.index': { paramsTuple?: []; params?: {} }
    'api.downtime.index': { paramsTuple?: []; params?: {} }
    'api.downtime.store': { paramsTuple?: []; params?: {} }
    'api.downtime.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.downtime.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.overdue': { paramsTuple?: []; params?: {} }
    'api.tasks.mine': { paramsTuple?: []; params?: {} }
    'api.tasks.index': { paramsTuple?: []; params?: {} }
    'api.tasks.store': { paramsTuple?: []; params?: {} }
    'api.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.comments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.confirm': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.thumbnail': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.download': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.sla_clocks.index': { paramsTuple?: []; params?: {} }
    'api.business_calendars.index': { paramsTuple?: []; params?: {} }
    'api.business_calendars.store': { paramsTuple?: []; params?: {} }
    'api.business_calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.business_calendars.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.business_calendars.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.business_calendars.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.index': { paramsTuple?: []; params?: {} }
    'api.approvals.delegate.show': { paramsTuple?: []; params?: {} }
    'api.approvals.delegate.update': { paramsTuple?: []; params?: {} }
    'api.approvals.delegate.destroy': { paramsTuple?: []; params?: {} }
    'api.approvals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.decide': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.withdraw': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.notifications.index': { paramsTuple?: []; params?: {} }
    'api.notifications.read_all': { paramsTuple?: []; params?: {} }
    'api.notifications.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.webhooks.secret': { paramsTuple?: []; params?: {} }
    'api.approvals.by_link': { paramsTuple?: []; params?: {} }
    'api.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.store': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.export': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.import': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.import_preview': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.import_template': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.points': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.bulk': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.hidden_sections': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.history': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.comments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.comments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.attachments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.attachments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.attachments.presign': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.reports.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.reports.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue,'key': ParamValue} }
    'api.records.status': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.transitions': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.checklists.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.checklists.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.search': { paramsTuple?: []; params?: {} }
    'api.audit.index': { paramsTuple?: []; params?: {} }
    'api.storage.show': { paramsTuple?: []; params?: {} }
    'api.kpis.index': { paramsTuple?: []; params?: {} }
    'api.kpis.show': { paramsTuple: [ParamValue]; params: {'kpi': ParamValue} }
    'api.views.index': { paramsTuple?: []; params?: {} }
    'api.views.store': { paramsTuple?: []; params?: {} }
    'api.views.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.views.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.views.merges.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.list_settings.show': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.list_settings.update': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.list_settings.destroy': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.record_points.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.bulk_changes.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.hidden_sections.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.bulk_changes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.bulk_changes.refusals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.bulk_changes.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.invitations.accept': { paramsTuple?: []; params?: {} }
    'api.people.index': { paramsTuple?: []; params?: {} }
    'api.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.index': { paramsTuple?: []; params?: {} }
    'api.users.store': { paramsTuple?: []; params?: {} }
    'api.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.reset_factor': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.index': { paramsTuple?: []; params?: {} }
    'api.roles.store': { paramsTuple?: []; params?: {} }
    'api.roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.index': { paramsTuple?: []; params?: {} }
    'api.teams.store': { paramsTuple?: []; params?: {} }
    'api.teams.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.deletion': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.members.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.members.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.members.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'member': ParamValue} }
    'api.invitations.index': { paramsTuple?: []; params?: {} }
    'api.invitations.store': { paramsTuple?: []; params?: {} }
    'api.invitations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.invitations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.invitations.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.definitions.index': { paramsTuple?: []; params?: {} }
    'api.definitions.all_types': { paramsTuple?: []; params?: {} }
    'api.definitions.meta': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'api.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.drafts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.drafts.merges.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.plans.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schedules.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schedules.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schedules.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.versions.index': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.rollbacks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schema': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.types': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.packs.index': { paramsTuple?: []; params?: {} }
    'api.packs.show': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.packs.plan': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.packs.install': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.packs.uninstall': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.config.export': { paramsTuple?: []; params?: {} }
    'api.config.import': { paramsTuple?: []; params?: {} }
    'api.automations.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.runs.index': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'key': ParamValue,'id': ParamValue} }
    'api.automations.trials.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.resume': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.hooks.destroy': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.templates.preview': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.templates.preview_pdf': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.plugins.index': { paramsTuple?: []; params?: {} }
    'api.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.plugins.enable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.plugins.disable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.plugins.settings.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.plugins.settings.update': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.parts.index': { paramsTuple?: []; params?: {} }
    'api.parts.store': { paramsTuple?: []; params?: {} }
    'api.parts.export': { paramsTuple?: []; params?: {} }
    'api.parts.import': { paramsTuple?: []; params?: {} }
    'api.parts.import_preview': { paramsTuple?: []; params?: {} }
    'api.parts.import_template': { paramsTuple?: []; params?: {} }
    'api.parts.points': { paramsTuple?: []; params?: {} }
    'api.parts.bulk': { paramsTuple?: []; params?: {} }
    'api.parts.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.part_categories.index': { paramsTuple?: []; params?: {} }
    'api.part_categories.store': { paramsTuple?: []; params?: {} }
    'api.part_categories.export': { paramsTuple?: []; params?: {} }
    'api.part_categories.import': { paramsTuple?: []; params?: {} }
    'api.part_categories.import_preview': { paramsTuple?: []; params?: {} }
    'api.part_categories.import_template': { paramsTuple?: []; params?: {} }
    'api.part_categories.points': { paramsTuple?: []; params?: {} }
    'api.part_categories.bulk': { paramsTuple?: []; params?: {} }
    'api.part_categories.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.suppliers.index': { paramsTuple?: []; params?: {} }
    'api.suppliers.store': { paramsTuple?: []; params?: {} }
    'api.suppliers.export': { paramsTuple?: []; params?: {} }
    'api.suppliers.import': { paramsTuple?: []; params?: {} }
    'api.suppliers.import_preview': { paramsTuple?: []; params?: {} }
    'api.suppliers.import_template': { paramsTuple?: []; params?: {} }
    'api.suppliers.points': { paramsTuple?: []; params?: {} }
    'api.suppliers.bulk': { paramsTuple?: []; params?: {} }
    'api.suppliers.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.stock_locations.index': { paramsTuple?: []; params?: {} }
    'api.stock_locations.store': { paramsTuple?: []; params?: {} }
    'api.stock_locations.export': { paramsTuple?: []; params?: {} }
    'api.stock_locations.import': { paramsTuple?: []; params?: {} }
    'api.stock_locations.import_preview': { paramsTuple?: []; params?: {} }
    'api.stock_locations.import_template': { paramsTuple?: []; params?: {} }
    'api.stock_locations.points': { paramsTuple?: []; params?: {} }
    'api.stock_locations.bulk': { paramsTuple?: []; params?: {} }
    'api.stock_locations.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.store': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.import': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.import_preview': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.import_template': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.points': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.bulk': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.purchase_orders.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.send': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.receive': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.close': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.of_task': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.index': { paramsTuple?: []; params?: {} }
    'api.stock.store': { paramsTuple?: []; params?: {} }
    'api.stock_movements.index': { paramsTuple?: []; params?: {} }
    'api.stock_movements.store': { paramsTuple?: []; params?: {} }
    'api.stock_movements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.index': { paramsTuple?: []; params?: {} }
    'api.stock_reservations.store': { paramsTuple?: []; params?: {} }
    'api.stock_reservations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.reserve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.kit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.issue': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.release': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.index': { paramsTuple?: []; params?: {} }
    'api.stock_counts.store': { paramsTuple?: []; params?: {} }
    'api.stock_counts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.reorder_suggestions.index': { paramsTuple?: []; params?: {} }
    'api.reorder_orders.store': { paramsTuple?: []; params?: {} }
    'api.reorder_suggestions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.reorder_suggestions.order': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.index': { paramsTuple?: []; params?: {} }
    'api.supplier_parts.store': { paramsTuple?: []; params?: {} }
    'api.supplier_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_components.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_components.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_parts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts_store.import': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.store': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.export': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.import': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.import_preview': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.import_template': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.points': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.bulk': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.maintenance_schedules.simulate': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.calendar': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.compliance': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.occurrences': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.skip': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.maintenance_schedules.reschedule': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.maintenance_schedules.preview': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.pause': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.resume': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.index': { paramsTuple?: []; params?: {} }
    'api.meters.store': { paramsTuple?: []; params?: {} }
    'api.meters.export': { paramsTuple?: []; params?: {} }
    'api.meters.import': { paramsTuple?: []; params?: {} }
    'api.meters.import_preview': { paramsTuple?: []; params?: {} }
    'api.meters.import_template': { paramsTuple?: []; params?: {} }
    'api.meters.points': { paramsTuple?: []; params?: {} }
    'api.meters.bulk': { paramsTuple?: []; params?: {} }
    'api.meters.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.meters.readings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.index': { paramsTuple?: []; params?: {} }
    'api.technicians.store': { paramsTuple?: []; params?: {} }
    'api.technicians.export': { paramsTuple?: []; params?: {} }
    'api.technicians.import': { paramsTuple?: []; params?: {} }
    'api.technicians.import_preview': { paramsTuple?: []; params?: {} }
    'api.technicians.import_template': { paramsTuple?: []; params?: {} }
    'api.technicians.points': { paramsTuple?: []; params?: {} }
    'api.technicians.bulk': { paramsTuple?: []; params?: {} }
    'api.technicians.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.technicians.shifts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.shifts.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.absences.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.absences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.absences.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'absence': ParamValue} }
    'api.work_logs.index': { paramsTuple?: []; params?: {} }
    'api.work_logs.store': { paramsTuple?: []; params?: {} }
    'api.work_logs.export': { paramsTuple?: []; params?: {} }
    'api.work_logs.import': { paramsTuple?: []; params?: {} }
    'api.work_logs.import_preview': { paramsTuple?: []; params?: {} }
    'api.work_logs.import_template': { paramsTuple?: []; params?: {} }
    'api.work_logs.points': { paramsTuple?: []; params?: {} }
    'api.work_logs.bulk': { paramsTuple?: []; params?: {} }
    'api.work_logs.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.work_logs.totals': { paramsTuple?: []; params?: {} }
    'api.work_logs.start': { paramsTuple?: []; params?: {} }
    'api.work_logs.stop': { paramsTuple?: []; params?: {} }
    'api.dispatch.board': { paramsTuple?: []; params?: {} }
    'api.dispatch.candidates': { paramsTuple?: []; params?: {} }
    'api.dispatch.assign': { paramsTuple?: []; params?: {} }
    'api.failure_codes.index': { paramsTuple?: []; params?: {} }
    'api.automations.hooks.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.hooks.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'api.openapi': { paramsTuple?: []; params?: {} }
    'api.openapi_types': { paramsTuple?: []; params?: {} }
    'ui.auth.register': { paramsTuple?: []; params?: {} }
    'ui.auth.login': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa': { paramsTuple?: []; params?: {} }
    'ui.auth.refresh': { paramsTuple?: []; params?: {} }
    'ui.auth.logout': { paramsTuple?: []; params?: {} }
    'ui.auth.password_reset': { paramsTuple?: []; params?: {} }
    'ui.auth.password_reset.confirm': { paramsTuple?: []; params?: {} }
    'ui.auth.verify_email': { paramsTuple?: []; params?: {} }
    'ui.auth.me': { paramsTuple?: []; params?: {} }
    'ui.auth.me.update': { paramsTuple?: []; params?: {} }
    'ui.auth.verify_email.resend': { paramsTuple?: []; params?: {} }
    'ui.auth.sessions.index': { paramsTuple?: []; params?: {} }
    'ui.auth.sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'ui.auth.sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.auth.mfa.show': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.setup': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.confirm': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.recovery_codes': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.disable': { paramsTuple?: []; params?: {} }
    'ui.jobs.index': { paramsTuple?: []; params?: {} }
    'ui.jobs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.jobs.cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.imports.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.import_previews.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.import_templates.show': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.imports.index': { paramsTuple?: []; params?: {} }
    'ui.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_errors.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_resumptions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.exports.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.facilities.index': { paramsTuple?: []; params?: {} }
    'ui.facilities.store': { paramsTuple?: []; params?: {} }
    'ui.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.facilities.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.facilities.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.facilities.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.index': { paramsTuple?: []; params?: {} }
    'ui.equipment.store': { paramsTuple?: []; params?: {} }
    'ui.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.shutdown': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.restart': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.maintenance_history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_types.index': { paramsTuple?: []; params?: {} }
    'ui.downtime.index': { paramsTuple?: []; params?: {} }
    'ui.downtime.store': { paramsTuple?: []; params?: {} }
    'ui.downtime.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.downtime.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.overdue': { paramsTuple?: []; params?: {} }
    'ui.tasks.mine': { paramsTuple?: []; params?: {} }
    'ui.tasks.index': { paramsTuple?: []; params?: {} }
    'ui.tasks.store': { paramsTuple?: []; params?: {} }
    'ui.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.comments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.comments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.comments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.confirm': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.thumbnail': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.download': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.sla_clocks.index': { paramsTuple?: []; params?: {} }
    'ui.business_calendars.index': { paramsTuple?: []; params?: {} }
    'ui.business_calendars.store': { paramsTuple?: []; params?: {} }
    'ui.business_calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.business_calendars.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.business_calendars.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.business_calendars.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.index': { paramsTuple?: []; params?: {} }
    'ui.approvals.delegate.show': { paramsTuple?: []; params?: {} }
    'ui.approvals.delegate.update': { paramsTuple?: []; params?: {} }
    'ui.approvals.delegate.destroy': { paramsTuple?: []; params?: {} }
    'ui.approvals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.decide': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.withdraw': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.notifications.index': { paramsTuple?: []; params?: {} }
    'ui.notifications.read_all': { paramsTuple?: []; params?: {} }
    'ui.notifications.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.webhooks.secret': { paramsTuple?: []; params?: {} }
    'ui.approvals.by_link': { paramsTuple?: []; params?: {} }
    'ui.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.store': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.export': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.import': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.import_preview': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.import_template': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.points': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.bulk': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.hidden_sections': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.history': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.comments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.comments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.attachments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.attachments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.attachments.presign': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.reports.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.reports.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue,'key': ParamValue} }
    'ui.records.status': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.transitions': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.checklists.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.checklists.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.search': { paramsTuple?: []; params?: {} }
    'ui.audit.index': { paramsTuple?: []; params?: {} }
    'ui.storage.show': { paramsTuple?: []; params?: {} }
    'ui.kpis.index': { paramsTuple?: []; params?: {} }
    'ui.kpis.show': { paramsTuple: [ParamValue]; params: {'kpi': ParamValue} }
    'ui.views.index': { paramsTuple?: []; params?: {} }
    'ui.views.store': { paramsTuple?: []; params?: {} }
    'ui.views.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.views.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.views.merges.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.list_settings.show': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.list_settings.update': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.list_settings.destroy': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.record_points.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.bulk_changes.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.hidden_sections.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.bulk_changes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.bulk_changes.refusals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.bulk_changes.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.invitations.accept': { paramsTuple?: []; params?: {} }
    'ui.people.index': { paramsTuple?: []; params?: {} }
    'ui.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.index': { paramsTuple?: []; params?: {} }
    'ui.users.store': { paramsTuple?: []; params?: {} }
    'ui.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.reset_factor': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.index': { paramsTuple?: []; params?: {} }
    'ui.roles.store': { paramsTuple?: []; params?: {} }
    'ui.roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.index': { paramsTuple?: []; params?: {} }
    'ui.teams.store': { paramsTuple?: []; params?: {} }
    'ui.teams.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.deletion': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.members.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.members.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.members.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'member': ParamValue} }
    'ui.invitations.index': { paramsTuple?: []; params?: {} }
    'ui.invitations.store': { paramsTuple?: []; params?: {} }
    'ui.invitations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.invitations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.invitations.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.auth.session.store': { paramsTuple?: []; params?: {} }
    'ui.auth.session.mfa': { paramsTuple?: []; params?: {} }
    'ui.auth.session.destroy': { paramsTuple?: []; params?: {} }
    'ui.live.show': { paramsTuple?: []; params?: {} }
    'ui.definitions.index': { paramsTuple?: []; params?: {} }
    'ui.definitions.all_types': { paramsTuple?: []; params?: {} }
    'ui.definitions.meta': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'ui.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.drafts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.drafts.merges.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.plans.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schedules.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schedules.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schedules.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.versions.index': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.rollbacks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schema': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.types': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.packs.index': { paramsTuple?: []; params?: {} }
    'ui.packs.show': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.packs.plan': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.packs.install': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.packs.uninstall': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.config.export': { paramsTuple?: []; params?: {} }
    'ui.config.import': { paramsTuple?: []; params?: {} }
    'ui.automations.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.runs.index': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'key': ParamValue,'id': ParamValue} }
    'ui.automations.trials.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.resume': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.hooks.destroy': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.templates.preview': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.templates.preview_pdf': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.plugins.index': { paramsTuple?: []; params?: {} }
    'ui.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.plugins.enable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.plugins.disable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.plugins.settings.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.plugins.settings.update': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.parts.index': { paramsTuple?: []; params?: {} }
    'ui.parts.store': { paramsTuple?: []; params?: {} }
    'ui.parts.export': { paramsTuple?: []; params?: {} }
    'ui.parts.import': { paramsTuple?: []; params?: {} }
    'ui.parts.import_preview': { paramsTuple?: []; params?: {} }
    'ui.parts.import_template': { paramsTuple?: []; params?: {} }
    'ui.parts.points': { paramsTuple?: []; params?: {} }
    'ui.parts.bulk': { paramsTuple?: []; params?: {} }
    'ui.parts.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.part_categories.index': { paramsTuple?: []; params?: {} }
    'ui.part_categories.store': { paramsTuple?: []; params?: {} }
    'ui.part_categories.export': { paramsTuple?: []; params?: {} }
    'ui.part_categories.import': { paramsTuple?: []; params?: {} }
    'ui.part_categories.import_preview': { paramsTuple?: []; params?: {} }
    'ui.part_categories.import_template': { paramsTuple?: []; params?: {} }
    'ui.part_categories.points': { paramsTuple?: []; params?: {} }
    'ui.part_categories.bulk': { paramsTuple?: []; params?: {} }
    'ui.part_categories.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.suppliers.index': { paramsTuple?: []; params?: {} }
    'ui.suppliers.store': { paramsTuple?: []; params?: {} }
    'ui.suppliers.export': { paramsTuple?: []; params?: {} }
    'ui.suppliers.import': { paramsTuple?: []; params?: {} }
    'ui.suppliers.import_preview': { paramsTuple?: []; params?: {} }
    'ui.suppliers.import_template': { paramsTuple?: []; params?: {} }
    'ui.suppliers.points': { paramsTuple?: []; params?: {} }
    'ui.suppliers.bulk': { paramsTuple?: []; params?: {} }
    'ui.suppliers.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.stock_locations.index': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.store': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.export': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.import': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.import_preview': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.import_template': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.points': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.bulk': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.store': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.import': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.import_preview': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.import_template': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.points': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.bulk': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.purchase_orders.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.send': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.receive': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.close': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.of_task': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.index': { paramsTuple?: []; params?: {} }
    'ui.stock.store': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.index': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.store': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.index': { paramsTuple?: []; params?: {} }
    'ui.stock_reservations.store': { paramsTuple?: []; params?: {} }
    'ui.stock_reservations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.reserve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.kit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.issue': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.release': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.index': { paramsTuple?: []; params?: {} }
    'ui.stock_counts.store': { paramsTuple?: []; params?: {} }
    'ui.stock_counts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.reorder_suggestions.index': { paramsTuple?: []; params?: {} }
    'ui.reorder_orders.store': { paramsTuple?: []; params?: {} }
    'ui.reorder_suggestions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.reorder_suggestions.order': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.index': { paramsTuple?: []; params?: {} }
    'ui.supplier_parts.store': { paramsTuple?: []; params?: {} }
    'ui.supplier_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_components.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_components.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_parts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts_store.import': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.store': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.export': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.import': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.import_preview': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.import_template': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.points': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.bulk': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.maintenance_schedules.simulate': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.calendar': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.compliance': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.occurrences': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.skip': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.maintenance_schedules.reschedule': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.maintenance_schedules.preview': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.pause': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.resume': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.index': { paramsTuple?: []; params?: {} }
    'ui.meters.store': { paramsTuple?: []; params?: {} }
    'ui.meters.export': { paramsTuple?: []; params?: {} }
    'ui.meters.import': { paramsTuple?: []; params?: {} }
    'ui.meters.import_preview': { paramsTuple?: []; params?: {} }
    'ui.meters.import_template': { paramsTuple?: []; params?: {} }
    'ui.meters.points': { paramsTuple?: []; params?: {} }
    'ui.meters.bulk': { paramsTuple?: []; params?: {} }
    'ui.meters.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.meters.readings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.index': { paramsTuple?: []; params?: {} }
    'ui.technicians.store': { paramsTuple?: []; params?: {} }
    'ui.technicians.export': { paramsTuple?: []; params?: {} }
    'ui.technicians.import': { paramsTuple?: []; params?: {} }
    'ui.technicians.import_preview': { paramsTuple?: []; params?: {} }
    'ui.technicians.import_template': { paramsTuple?: []; params?: {} }
    'ui.technicians.points': { paramsTuple?: []; params?: {} }
    'ui.technicians.bulk': { paramsTuple?: []; params?: {} }
    'ui.technicians.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.technicians.shifts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.shifts.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.absences.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.absences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.absences.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'absence': ParamValue} }
    'ui.work_logs.index': { paramsTuple?: []; params?: {} }
    'ui.work_logs.store': { paramsTuple?: []; params?: {} }
    'ui.work_logs.export': { paramsTuple?: []; params?: {} }
    'ui.work_logs.import': { paramsTuple?: []; params?: {} }
    'ui.work_logs.import_preview': { paramsTuple?: []; params?: {} }
    'ui.work_logs.import_template': { paramsTuple?: []; params?: {} }
    'ui.work_logs.points': { paramsTuple?: []; params?: {} }
    'ui.work_logs.bulk': { paramsTuple?: []; params?: {} }
    'ui.work_logs.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.work_logs.totals': { paramsTuple?: []; params?: {} }
    'ui.work_logs.start': { paramsTuple?: []; params?: {} }
    'ui.work_logs.stop': { paramsTuple?: []; params?: {} }
    'ui.dispatch.board': { paramsTuple?: []; params?: {} }
    'ui.dispatch.candidates': { paramsTuple?: []; params?: {} }
    'ui.dispatch.assign': { paramsTuple?: []; params?: {} }
    'ui.failure_codes.index': { paramsTuple?: []; params?: {} }
    'ui.automations.hooks.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.definitions.rule_checks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.openapi': { paramsTuple?: []; params?: {} }
    'ui.openapi_types': { paramsTuple?: []; params?: {} }
    'assets': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'metrics': { paramsTuple?: []; params?: {} }
    'preflight': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'files.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'files.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'login': { paramsTuple?: []; params?: {} }
    'register': { paramsTuple?: []; params?: {} }
    'password.forgot': { paramsTuple?: []; params?: {} }
    'password.reset': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'verify_email': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'handoff': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'security': { paramsTuple?: []; params?: {} }
    'settings': { paramsTuple?: []; params?: {} }
    'settings.users': { paramsTuple?: []; params?: {} }
    'settings.roles': { paramsTuple?: []; params?: {} }
    'settings.storage': { paramsTuple?: []; params?: {} }
    'settings.teams': { paramsTuple?: []; params?: {} }
    'settings.team': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.mail': { paramsTuple?: []; params?: {} }
    'pages.welcome': { paramsTuple?: []; params?: {} }
    'pages.work': { paramsTuple?: []; params?: {} }
    'pages.tasks.board': { paramsTuple?: []; params?: {} }
    'pages.audit.page': { paramsTuple?: []; params?: {} }
    'pages.equipment.index': { paramsTuple?: []; params?: {} }
    'pages.equipment.create': { paramsTuple?: []; params?: {} }
    'pages.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.equipment.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.facilities.index': { paramsTuple?: []; params?: {} }
    'pages.facilities.create': { paramsTuple?: []; params?: {} }
    'pages.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.facilities.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.tasks.index': { paramsTuple?: []; params?: {} }
    'pages.tasks.create': { paramsTuple?: []; params?: {} }
    'pages.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.tasks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.records.board': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.create': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'pages.records.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'pages.definitions.calendars': { paramsTuple?: []; params?: {} }
    'pages.definitions.index': { paramsTuple?: []; params?: {} }
    'pages.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'pages.approvals': { paramsTuple?: []; params?: {} }
    'pages.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.approve': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.imports.create': { paramsTuple?: []; params?: {} }
    'pages.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.packs.index': { paramsTuple?: []; params?: {} }
    'pages.packs.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'pages.plugins.index': { paramsTuple?: []; params?: {} }
    'pages.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'pages.kpis': { paramsTuple?: []; params?: {} }
    'pages.parts.scan': { paramsTuple?: []; params?: {} }
    'pages.parts.label': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.parts.board': { paramsTuple?: []; params?: {} }
    'pages.parts.index': { paramsTuple?: []; params?: {} }
    'pages.parts.create': { paramsTuple?: []; params?: {} }
    'pages.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.parts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.part_categories.board': { paramsTuple?: []; params?: {} }
    'pages.part_categories.index': { paramsTuple?: []; params?: {} }
    'pages.part_categories.create': { paramsTuple?: []; params?: {} }
    'pages.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.part_categories.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.suppliers.board': { paramsTuple?: []; params?: {} }
    'pages.suppliers.index': { paramsTuple?: []; params?: {} }
    'pages.suppliers.create': { paramsTuple?: []; params?: {} }
    'pages.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.suppliers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock_locations.board': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.index': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.create': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock_locations.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.purchase_orders.board': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.create': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.purchase_orders.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock.page': { paramsTuple?: []; params?: {} }
    'pages.stock_counts.page': { paramsTuple?: []; params?: {} }
    'pages.stock_counts.show_page': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.maintenance.calendar.page': { paramsTuple?: []; params?: {} }
    'pages.maintenance.dispatch.page': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.board': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.create': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.maintenance_schedules.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.meters.board': { paramsTuple?: []; params?: {} }
    'pages.meters.index': { paramsTuple?: []; params?: {} }
    'pages.meters.create': { paramsTuple?: []; params?: {} }
    'pages.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.meters.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.technicians.board': { paramsTuple?: []; params?: {} }
    'pages.technicians.index': { paramsTuple?: []; params?: {} }
    'pages.technicians.create': { paramsTuple?: []; params?: {} }
    'pages.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.technicians.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.work_logs.board': { paramsTuple?: []; params?: {} }
    'pages.work_logs.index': { paramsTuple?: []; params?: {} }
    'pages.work_logs.create': { paramsTuple?: []; params?: {} }
    'pages.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.work_logs.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'docs': { paramsTuple?: []; params?: {} }
    'pages.unknown': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  POST: {
    'api.auth.register': { paramsTuple?: []; params?: {} }
    'api.auth.login': { paramsTuple?: []; params?: {} }
    'api.auth.mfa': { paramsTuple?: []; params?: {} }
    'api.auth.refresh': { paramsTuple?: []; params?: {} }
    'api.auth.logout': { paramsTuple?: []; params?: {} }
    'api.auth.password_reset': { paramsTuple?: []; params?: {} }
    'api.auth.password_reset.confirm': { paramsTuple?: []; params?: {} }
    'api.auth.verify_email': { paramsTuple?: []; params?: {} }
    'api.auth.verify_email.resend': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.setup': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.confirm': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.recovery_codes': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.disable': { paramsTuple?: []; params?: {} }
    'api.jobs.cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.imports.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.import_previews.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.import_cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_resumptions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.facilities.store': { paramsTuple?: []; params?: {} }
    'api.facilities.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.store': { paramsTuple?: []; params?: {} }
    'api.equipment.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.shutdown': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.restart': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.downtime.store': { paramsTuple?: []; params?: {} }
    'api.tasks.store': { paramsTuple?: []; params?: {} }
    'api.tasks.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.confirm': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.business_calendars.store': { paramsTuple?: []; params?: {} }
    'api.approvals.decide': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.withdraw': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.notifications.read_all': { paramsTuple?: []; params?: {} }
    'api.notifications.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.by_link': { paramsTuple?: []; params?: {} }
    'api.records.store': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.import': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.import_preview': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.bulk': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.hidden_sections': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.comments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.attachments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.attachments.presign': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.checklists.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.views.store': { paramsTuple?: []; params?: {} }
    'api.views.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.views.merges.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.bulk_changes.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.hidden_sections.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.bulk_changes.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.invitations.accept': { paramsTuple?: []; params?: {} }
    'api.users.store': { paramsTuple?: []; params?: {} }
    'api.users.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.reset_factor': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.store': { paramsTuple?: []; params?: {} }
    'api.teams.store': { paramsTuple?: []; params?: {} }
    'api.teams.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.members.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.invitations.store': { paramsTuple?: []; params?: {} }
    'api.invitations.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.definitions.drafts.merges.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.plans.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schedules.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.rollbacks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.packs.plan': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.packs.install': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.config.export': { paramsTuple?: []; params?: {} }
    'api.config.import': { paramsTuple?: []; params?: {} }
    'api.automations.trials.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.resume': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.templates.preview': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.templates.preview_pdf': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.plugins.enable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.plugins.disable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.parts.store': { paramsTuple?: []; params?: {} }
    'api.parts.import': { paramsTuple?: []; params?: {} }
    'api.parts.import_preview': { paramsTuple?: []; params?: {} }
    'api.parts.bulk': { paramsTuple?: []; params?: {} }
    'api.parts.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.parts.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.store': { paramsTuple?: []; params?: {} }
    'api.part_categories.import': { paramsTuple?: []; params?: {} }
    'api.part_categories.import_preview': { paramsTuple?: []; params?: {} }
    'api.part_categories.bulk': { paramsTuple?: []; params?: {} }
    'api.part_categories.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.part_categories.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.store': { paramsTuple?: []; params?: {} }
    'api.suppliers.import': { paramsTuple?: []; params?: {} }
    'api.suppliers.import_preview': { paramsTuple?: []; params?: {} }
    'api.suppliers.bulk': { paramsTuple?: []; params?: {} }
    'api.suppliers.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.suppliers.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.store': { paramsTuple?: []; params?: {} }
    'api.stock_locations.import': { paramsTuple?: []; params?: {} }
    'api.stock_locations.import_preview': { paramsTuple?: []; params?: {} }
    'api.stock_locations.bulk': { paramsTuple?: []; params?: {} }
    'api.stock_locations.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.stock_locations.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.store': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.import': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.import_preview': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.bulk': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.send': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.receive': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.close': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.store': { paramsTuple?: []; params?: {} }
    'api.stock_movements.store': { paramsTuple?: []; params?: {} }
    'api.stock_reservations.store': { paramsTuple?: []; params?: {} }
    'api.stock_reservations.reserve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.kit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.issue': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.release': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.store': { paramsTuple?: []; params?: {} }
    'api.stock_counts.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.reorder_orders.store': { paramsTuple?: []; params?: {} }
    'api.reorder_suggestions.order': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.store': { paramsTuple?: []; params?: {} }
    'api.parts_store.import': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.store': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.import': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.import_preview': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.bulk': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.simulate': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.skip': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.maintenance_schedules.reschedule': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.maintenance_schedules.preview': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.pause': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.resume': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.store': { paramsTuple?: []; params?: {} }
    'api.meters.import': { paramsTuple?: []; params?: {} }
    'api.meters.import_preview': { paramsTuple?: []; params?: {} }
    'api.meters.bulk': { paramsTuple?: []; params?: {} }
    'api.meters.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.meters.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.store': { paramsTuple?: []; params?: {} }
    'api.technicians.import': { paramsTuple?: []; params?: {} }
    'api.technicians.import_preview': { paramsTuple?: []; params?: {} }
    'api.technicians.bulk': { paramsTuple?: []; params?: {} }
    'api.technicians.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.technicians.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.absences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.store': { paramsTuple?: []; params?: {} }
    'api.work_logs.import': { paramsTuple?: []; params?: {} }
    'api.work_logs.import_preview': { paramsTuple?: []; params?: {} }
    'api.work_logs.bulk': { paramsTuple?: []; params?: {} }
    'api.work_logs.hidden_sections': { paramsTuple?: []; params?: {} }
    'api.work_logs.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.start': { paramsTuple?: []; params?: {} }
    'api.work_logs.stop': { paramsTuple?: []; params?: {} }
    'api.dispatch.assign': { paramsTuple?: []; params?: {} }
    'api.automations.hooks.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.hooks.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'ui.auth.register': { paramsTuple?: []; params?: {} }
    'ui.auth.login': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa': { paramsTuple?: []; params?: {} }
    'ui.auth.refresh': { paramsTuple?: []; params?: {} }
    'ui.auth.logout': { paramsTuple?: []; params?: {} }
    'ui.auth.password_reset': { paramsTuple?: []; params?: {} }
    'ui.auth.password_reset.confirm': { paramsTuple?: []; params?: {} }
    'ui.auth.verify_email': { paramsTuple?: []; params?: {} }
    'ui.auth.verify_email.resend': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.setup': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.confirm': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.recovery_codes': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.disable': { paramsTuple?: []; params?: {} }
    'ui.jobs.cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.imports.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.import_previews.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.import_cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_resumptions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.facilities.store': { paramsTuple?: []; params?: {} }
    'ui.facilities.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.store': { paramsTuple?: []; params?: {} }
    'ui.equipment.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.shutdown': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.restart': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.downtime.store': { paramsTuple?: []; params?: {} }
    'ui.tasks.store': { paramsTuple?: []; params?: {} }
    'ui.tasks.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.confirm': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.business_calendars.store': { paramsTuple?: []; params?: {} }
    'ui.approvals.decide': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.withdraw': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.notifications.read_all': { paramsTuple?: []; params?: {} }
    'ui.notifications.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.by_link': { paramsTuple?: []; params?: {} }
    'ui.records.store': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.import': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.import_preview': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.bulk': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.hidden_sections': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.restore': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.comments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.attachments.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.attachments.presign': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.checklists.store': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.views.store': { paramsTuple?: []; params?: {} }
    'ui.views.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.views.merges.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.bulk_changes.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.hidden_sections.store': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.bulk_changes.undo': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.invitations.accept': { paramsTuple?: []; params?: {} }
    'ui.users.store': { paramsTuple?: []; params?: {} }
    'ui.users.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.reset_factor': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.store': { paramsTuple?: []; params?: {} }
    'ui.teams.store': { paramsTuple?: []; params?: {} }
    'ui.teams.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.members.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.invitations.store': { paramsTuple?: []; params?: {} }
    'ui.invitations.resend': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.auth.session.store': { paramsTuple?: []; params?: {} }
    'ui.auth.session.mfa': { paramsTuple?: []; params?: {} }
    'ui.definitions.drafts.merges.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.plans.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.publications.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schedules.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.rollbacks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.packs.plan': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.packs.install': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.config.export': { paramsTuple?: []; params?: {} }
    'ui.config.import': { paramsTuple?: []; params?: {} }
    'ui.automations.trials.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.resume': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.templates.preview': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.templates.preview_pdf': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.plugins.enable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.plugins.disable': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.parts.store': { paramsTuple?: []; params?: {} }
    'ui.parts.import': { paramsTuple?: []; params?: {} }
    'ui.parts.import_preview': { paramsTuple?: []; params?: {} }
    'ui.parts.bulk': { paramsTuple?: []; params?: {} }
    'ui.parts.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.parts.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.store': { paramsTuple?: []; params?: {} }
    'ui.part_categories.import': { paramsTuple?: []; params?: {} }
    'ui.part_categories.import_preview': { paramsTuple?: []; params?: {} }
    'ui.part_categories.bulk': { paramsTuple?: []; params?: {} }
    'ui.part_categories.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.part_categories.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.store': { paramsTuple?: []; params?: {} }
    'ui.suppliers.import': { paramsTuple?: []; params?: {} }
    'ui.suppliers.import_preview': { paramsTuple?: []; params?: {} }
    'ui.suppliers.bulk': { paramsTuple?: []; params?: {} }
    'ui.suppliers.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.suppliers.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.store': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.import': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.import_preview': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.bulk': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.store': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.import': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.import_preview': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.bulk': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.checklists.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.send': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.receive': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.close': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.store': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.store': { paramsTuple?: []; params?: {} }
    'ui.stock_reservations.store': { paramsTuple?: []; params?: {} }
    'ui.stock_reservations.reserve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.kit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.issue': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.release': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.store': { paramsTuple?: []; params?: {} }
    'ui.stock_counts.submit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.reorder_orders.store': { paramsTuple?: []; params?: {} }
    'ui.reorder_suggestions.order': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.store': { paramsTuple?: []; params?: {} }
    'ui.parts_store.import': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.store': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.import': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.import_preview': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.bulk': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.simulate': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.skip': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.maintenance_schedules.reschedule': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.maintenance_schedules.preview': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.pause': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.resume': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.store': { paramsTuple?: []; params?: {} }
    'ui.meters.import': { paramsTuple?: []; params?: {} }
    'ui.meters.import_preview': { paramsTuple?: []; params?: {} }
    'ui.meters.bulk': { paramsTuple?: []; params?: {} }
    'ui.meters.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.meters.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.store': { paramsTuple?: []; params?: {} }
    'ui.technicians.import': { paramsTuple?: []; params?: {} }
    'ui.technicians.import_preview': { paramsTuple?: []; params?: {} }
    'ui.technicians.bulk': { paramsTuple?: []; params?: {} }
    'ui.technicians.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.technicians.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.absences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.store': { paramsTuple?: []; params?: {} }
    'ui.work_logs.import': { paramsTuple?: []; params?: {} }
    'ui.work_logs.import_preview': { paramsTuple?: []; params?: {} }
    'ui.work_logs.bulk': { paramsTuple?: []; params?: {} }
    'ui.work_logs.hidden_sections': { paramsTuple?: []; params?: {} }
    'ui.work_logs.restore': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.comments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.attachments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.attachments.presign': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.start': { paramsTuple?: []; params?: {} }
    'ui.work_logs.stop': { paramsTuple?: []; params?: {} }
    'ui.dispatch.assign': { paramsTuple?: []; params?: {} }
    'ui.automations.hooks.store': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.definitions.rule_checks.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
  }
  GET: {
    'api.auth.me': { paramsTuple?: []; params?: {} }
    'api.auth.sessions.index': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.show': { paramsTuple?: []; params?: {} }
    'api.jobs.index': { paramsTuple?: []; params?: {} }
    'api.jobs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_templates.show': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.imports.index': { paramsTuple?: []; params?: {} }
    'api.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_errors.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.exports.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.facilities.index': { paramsTuple?: []; params?: {} }
    'api.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.index': { paramsTuple?: []; params?: {} }
    'api.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.maintenance_history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_types.index': { paramsTuple?: []; params?: {} }
    'api.downtime.index': { paramsTuple?: []; params?: {} }
    'api.downtime.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.overdue': { paramsTuple?: []; params?: {} }
    'api.tasks.mine': { paramsTuple?: []; params?: {} }
    'api.tasks.index': { paramsTuple?: []; params?: {} }
    'api.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.comments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.thumbnail': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.download': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.sla_clocks.index': { paramsTuple?: []; params?: {} }
    'api.business_calendars.index': { paramsTuple?: []; params?: {} }
    'api.business_calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.index': { paramsTuple?: []; params?: {} }
    'api.approvals.delegate.show': { paramsTuple?: []; params?: {} }
    'api.approvals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.notifications.index': { paramsTuple?: []; params?: {} }
    'api.webhooks.secret': { paramsTuple?: []; params?: {} }
    'api.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.export': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.import_template': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.points': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.history': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.comments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.attachments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.reports.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.reports.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue,'key': ParamValue} }
    'api.records.transitions': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.checklists.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.search': { paramsTuple?: []; params?: {} }
    'api.audit.index': { paramsTuple?: []; params?: {} }
    'api.storage.show': { paramsTuple?: []; params?: {} }
    'api.kpis.index': { paramsTuple?: []; params?: {} }
    'api.kpis.show': { paramsTuple: [ParamValue]; params: {'kpi': ParamValue} }
    'api.views.index': { paramsTuple?: []; params?: {} }
    'api.views.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.list_settings.show': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.record_points.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.bulk_changes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.bulk_changes.refusals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.people.index': { paramsTuple?: []; params?: {} }
    'api.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.index': { paramsTuple?: []; params?: {} }
    'api.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.index': { paramsTuple?: []; params?: {} }
    'api.roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.index': { paramsTuple?: []; params?: {} }
    'api.teams.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.deletion': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.members.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.invitations.index': { paramsTuple?: []; params?: {} }
    'api.invitations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.definitions.index': { paramsTuple?: []; params?: {} }
    'api.definitions.all_types': { paramsTuple?: []; params?: {} }
    'api.definitions.meta': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'api.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schedules.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.versions.index': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schema': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.types': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.packs.index': { paramsTuple?: []; params?: {} }
    'api.packs.show': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.automations.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.runs.index': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'key': ParamValue,'id': ParamValue} }
    'api.plugins.index': { paramsTuple?: []; params?: {} }
    'api.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.plugins.settings.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.parts.index': { paramsTuple?: []; params?: {} }
    'api.parts.export': { paramsTuple?: []; params?: {} }
    'api.parts.import_template': { paramsTuple?: []; params?: {} }
    'api.parts.points': { paramsTuple?: []; params?: {} }
    'api.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.part_categories.index': { paramsTuple?: []; params?: {} }
    'api.part_categories.export': { paramsTuple?: []; params?: {} }
    'api.part_categories.import_template': { paramsTuple?: []; params?: {} }
    'api.part_categories.points': { paramsTuple?: []; params?: {} }
    'api.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.suppliers.index': { paramsTuple?: []; params?: {} }
    'api.suppliers.export': { paramsTuple?: []; params?: {} }
    'api.suppliers.import_template': { paramsTuple?: []; params?: {} }
    'api.suppliers.points': { paramsTuple?: []; params?: {} }
    'api.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.stock_locations.index': { paramsTuple?: []; params?: {} }
    'api.stock_locations.export': { paramsTuple?: []; params?: {} }
    'api.stock_locations.import_template': { paramsTuple?: []; params?: {} }
    'api.stock_locations.points': { paramsTuple?: []; params?: {} }
    'api.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.import_template': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.points': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.purchase_orders.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.of_task': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.index': { paramsTuple?: []; params?: {} }
    'api.stock_movements.index': { paramsTuple?: []; params?: {} }
    'api.stock_movements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.index': { paramsTuple?: []; params?: {} }
    'api.stock_reservations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.index': { paramsTuple?: []; params?: {} }
    'api.stock_counts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.reorder_suggestions.index': { paramsTuple?: []; params?: {} }
    'api.reorder_suggestions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.index': { paramsTuple?: []; params?: {} }
    'api.supplier_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_components.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_parts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.export': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.import_template': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.points': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.maintenance_schedules.calendar': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.compliance': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.occurrences': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.index': { paramsTuple?: []; params?: {} }
    'api.meters.export': { paramsTuple?: []; params?: {} }
    'api.meters.import_template': { paramsTuple?: []; params?: {} }
    'api.meters.points': { paramsTuple?: []; params?: {} }
    'api.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.meters.readings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.index': { paramsTuple?: []; params?: {} }
    'api.technicians.export': { paramsTuple?: []; params?: {} }
    'api.technicians.import_template': { paramsTuple?: []; params?: {} }
    'api.technicians.points': { paramsTuple?: []; params?: {} }
    'api.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.technicians.shifts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.absences.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.index': { paramsTuple?: []; params?: {} }
    'api.work_logs.export': { paramsTuple?: []; params?: {} }
    'api.work_logs.import_template': { paramsTuple?: []; params?: {} }
    'api.work_logs.points': { paramsTuple?: []; params?: {} }
    'api.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.work_logs.totals': { paramsTuple?: []; params?: {} }
    'api.dispatch.board': { paramsTuple?: []; params?: {} }
    'api.dispatch.candidates': { paramsTuple?: []; params?: {} }
    'api.failure_codes.index': { paramsTuple?: []; params?: {} }
    'api.openapi': { paramsTuple?: []; params?: {} }
    'api.openapi_types': { paramsTuple?: []; params?: {} }
    'ui.auth.me': { paramsTuple?: []; params?: {} }
    'ui.auth.sessions.index': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.show': { paramsTuple?: []; params?: {} }
    'ui.jobs.index': { paramsTuple?: []; params?: {} }
    'ui.jobs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_templates.show': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.imports.index': { paramsTuple?: []; params?: {} }
    'ui.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_errors.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.exports.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.facilities.index': { paramsTuple?: []; params?: {} }
    'ui.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.index': { paramsTuple?: []; params?: {} }
    'ui.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.maintenance_history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_types.index': { paramsTuple?: []; params?: {} }
    'ui.downtime.index': { paramsTuple?: []; params?: {} }
    'ui.downtime.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.overdue': { paramsTuple?: []; params?: {} }
    'ui.tasks.mine': { paramsTuple?: []; params?: {} }
    'ui.tasks.index': { paramsTuple?: []; params?: {} }
    'ui.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.comments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.thumbnail': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.download': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.sla_clocks.index': { paramsTuple?: []; params?: {} }
    'ui.business_calendars.index': { paramsTuple?: []; params?: {} }
    'ui.business_calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.index': { paramsTuple?: []; params?: {} }
    'ui.approvals.delegate.show': { paramsTuple?: []; params?: {} }
    'ui.approvals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.notifications.index': { paramsTuple?: []; params?: {} }
    'ui.webhooks.secret': { paramsTuple?: []; params?: {} }
    'ui.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.export': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.import_template': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.points': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.history': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.comments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.attachments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.reports.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.reports.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue,'key': ParamValue} }
    'ui.records.transitions': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.checklists.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.search': { paramsTuple?: []; params?: {} }
    'ui.audit.index': { paramsTuple?: []; params?: {} }
    'ui.storage.show': { paramsTuple?: []; params?: {} }
    'ui.kpis.index': { paramsTuple?: []; params?: {} }
    'ui.kpis.show': { paramsTuple: [ParamValue]; params: {'kpi': ParamValue} }
    'ui.views.index': { paramsTuple?: []; params?: {} }
    'ui.views.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.list_settings.show': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.record_points.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.bulk_changes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.bulk_changes.refusals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.people.index': { paramsTuple?: []; params?: {} }
    'ui.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.index': { paramsTuple?: []; params?: {} }
    'ui.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.index': { paramsTuple?: []; params?: {} }
    'ui.roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.index': { paramsTuple?: []; params?: {} }
    'ui.teams.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.deletion': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.members.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.invitations.index': { paramsTuple?: []; params?: {} }
    'ui.invitations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.live.show': { paramsTuple?: []; params?: {} }
    'ui.definitions.index': { paramsTuple?: []; params?: {} }
    'ui.definitions.all_types': { paramsTuple?: []; params?: {} }
    'ui.definitions.meta': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'ui.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schedules.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.versions.index': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schema': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.types': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.packs.index': { paramsTuple?: []; params?: {} }
    'ui.packs.show': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.automations.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.runs.index': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'key': ParamValue,'id': ParamValue} }
    'ui.plugins.index': { paramsTuple?: []; params?: {} }
    'ui.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.plugins.settings.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.parts.index': { paramsTuple?: []; params?: {} }
    'ui.parts.export': { paramsTuple?: []; params?: {} }
    'ui.parts.import_template': { paramsTuple?: []; params?: {} }
    'ui.parts.points': { paramsTuple?: []; params?: {} }
    'ui.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.part_categories.index': { paramsTuple?: []; params?: {} }
    'ui.part_categories.export': { paramsTuple?: []; params?: {} }
    'ui.part_categories.import_template': { paramsTuple?: []; params?: {} }
    'ui.part_categories.points': { paramsTuple?: []; params?: {} }
    'ui.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.suppliers.index': { paramsTuple?: []; params?: {} }
    'ui.suppliers.export': { paramsTuple?: []; params?: {} }
    'ui.suppliers.import_template': { paramsTuple?: []; params?: {} }
    'ui.suppliers.points': { paramsTuple?: []; params?: {} }
    'ui.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.stock_locations.index': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.export': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.import_template': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.points': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.import_template': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.points': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.purchase_orders.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.of_task': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.index': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.index': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.index': { paramsTuple?: []; params?: {} }
    'ui.stock_reservations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.index': { paramsTuple?: []; params?: {} }
    'ui.stock_counts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.reorder_suggestions.index': { paramsTuple?: []; params?: {} }
    'ui.reorder_suggestions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.index': { paramsTuple?: []; params?: {} }
    'ui.supplier_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_components.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_parts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.export': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.import_template': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.points': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.maintenance_schedules.calendar': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.compliance': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.occurrences': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.index': { paramsTuple?: []; params?: {} }
    'ui.meters.export': { paramsTuple?: []; params?: {} }
    'ui.meters.import_template': { paramsTuple?: []; params?: {} }
    'ui.meters.points': { paramsTuple?: []; params?: {} }
    'ui.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.meters.readings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.index': { paramsTuple?: []; params?: {} }
    'ui.technicians.export': { paramsTuple?: []; params?: {} }
    'ui.technicians.import_template': { paramsTuple?: []; params?: {} }
    'ui.technicians.points': { paramsTuple?: []; params?: {} }
    'ui.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.technicians.shifts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.absences.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.index': { paramsTuple?: []; params?: {} }
    'ui.work_logs.export': { paramsTuple?: []; params?: {} }
    'ui.work_logs.import_template': { paramsTuple?: []; params?: {} }
    'ui.work_logs.points': { paramsTuple?: []; params?: {} }
    'ui.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.work_logs.totals': { paramsTuple?: []; params?: {} }
    'ui.dispatch.board': { paramsTuple?: []; params?: {} }
    'ui.dispatch.candidates': { paramsTuple?: []; params?: {} }
    'ui.failure_codes.index': { paramsTuple?: []; params?: {} }
    'ui.openapi': { paramsTuple?: []; params?: {} }
    'ui.openapi_types': { paramsTuple?: []; params?: {} }
    'assets': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'metrics': { paramsTuple?: []; params?: {} }
    'files.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'login': { paramsTuple?: []; params?: {} }
    'register': { paramsTuple?: []; params?: {} }
    'password.forgot': { paramsTuple?: []; params?: {} }
    'password.reset': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'verify_email': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'handoff': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'security': { paramsTuple?: []; params?: {} }
    'settings': { paramsTuple?: []; params?: {} }
    'settings.users': { paramsTuple?: []; params?: {} }
    'settings.roles': { paramsTuple?: []; params?: {} }
    'settings.storage': { paramsTuple?: []; params?: {} }
    'settings.teams': { paramsTuple?: []; params?: {} }
    'settings.team': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.mail': { paramsTuple?: []; params?: {} }
    'pages.welcome': { paramsTuple?: []; params?: {} }
    'pages.work': { paramsTuple?: []; params?: {} }
    'pages.tasks.board': { paramsTuple?: []; params?: {} }
    'pages.audit.page': { paramsTuple?: []; params?: {} }
    'pages.equipment.index': { paramsTuple?: []; params?: {} }
    'pages.equipment.create': { paramsTuple?: []; params?: {} }
    'pages.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.equipment.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.facilities.index': { paramsTuple?: []; params?: {} }
    'pages.facilities.create': { paramsTuple?: []; params?: {} }
    'pages.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.facilities.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.tasks.index': { paramsTuple?: []; params?: {} }
    'pages.tasks.create': { paramsTuple?: []; params?: {} }
    'pages.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.tasks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.records.board': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.create': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'pages.records.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'pages.definitions.calendars': { paramsTuple?: []; params?: {} }
    'pages.definitions.index': { paramsTuple?: []; params?: {} }
    'pages.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'pages.approvals': { paramsTuple?: []; params?: {} }
    'pages.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.approve': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.imports.create': { paramsTuple?: []; params?: {} }
    'pages.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.packs.index': { paramsTuple?: []; params?: {} }
    'pages.packs.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'pages.plugins.index': { paramsTuple?: []; params?: {} }
    'pages.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'pages.kpis': { paramsTuple?: []; params?: {} }
    'pages.parts.scan': { paramsTuple?: []; params?: {} }
    'pages.parts.label': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.parts.board': { paramsTuple?: []; params?: {} }
    'pages.parts.index': { paramsTuple?: []; params?: {} }
    'pages.parts.create': { paramsTuple?: []; params?: {} }
    'pages.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.parts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.part_categories.board': { paramsTuple?: []; params?: {} }
    'pages.part_categories.index': { paramsTuple?: []; params?: {} }
    'pages.part_categories.create': { paramsTuple?: []; params?: {} }
    'pages.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.part_categories.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.suppliers.board': { paramsTuple?: []; params?: {} }
    'pages.suppliers.index': { paramsTuple?: []; params?: {} }
    'pages.suppliers.create': { paramsTuple?: []; params?: {} }
    'pages.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.suppliers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock_locations.board': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.index': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.create': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock_locations.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.purchase_orders.board': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.create': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.purchase_orders.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock.page': { paramsTuple?: []; params?: {} }
    'pages.stock_counts.page': { paramsTuple?: []; params?: {} }
    'pages.stock_counts.show_page': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.maintenance.calendar.page': { paramsTuple?: []; params?: {} }
    'pages.maintenance.dispatch.page': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.board': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.create': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.maintenance_schedules.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.meters.board': { paramsTuple?: []; params?: {} }
    'pages.meters.index': { paramsTuple?: []; params?: {} }
    'pages.meters.create': { paramsTuple?: []; params?: {} }
    'pages.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.meters.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.technicians.board': { paramsTuple?: []; params?: {} }
    'pages.technicians.index': { paramsTuple?: []; params?: {} }
    'pages.technicians.create': { paramsTuple?: []; params?: {} }
    'pages.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.technicians.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.work_logs.board': { paramsTuple?: []; params?: {} }
    'pages.work_logs.index': { paramsTuple?: []; params?: {} }
    'pages.work_logs.create': { paramsTuple?: []; params?: {} }
    'pages.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.work_logs.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'docs': { paramsTuple?: []; params?: {} }
    'pages.unknown': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  HEAD: {
    'api.auth.me': { paramsTuple?: []; params?: {} }
    'api.auth.sessions.index': { paramsTuple?: []; params?: {} }
    'api.auth.mfa.show': { paramsTuple?: []; params?: {} }
    'api.jobs.index': { paramsTuple?: []; params?: {} }
    'api.jobs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_templates.show': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.imports.index': { paramsTuple?: []; params?: {} }
    'api.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.import_errors.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.exports.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.facilities.index': { paramsTuple?: []; params?: {} }
    'api.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.index': { paramsTuple?: []; params?: {} }
    'api.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.maintenance_history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_types.index': { paramsTuple?: []; params?: {} }
    'api.downtime.index': { paramsTuple?: []; params?: {} }
    'api.downtime.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.overdue': { paramsTuple?: []; params?: {} }
    'api.tasks.mine': { paramsTuple?: []; params?: {} }
    'api.tasks.index': { paramsTuple?: []; params?: {} }
    'api.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.comments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.thumbnail': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.download': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.sla_clocks.index': { paramsTuple?: []; params?: {} }
    'api.business_calendars.index': { paramsTuple?: []; params?: {} }
    'api.business_calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.index': { paramsTuple?: []; params?: {} }
    'api.approvals.delegate.show': { paramsTuple?: []; params?: {} }
    'api.approvals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.notifications.index': { paramsTuple?: []; params?: {} }
    'api.webhooks.secret': { paramsTuple?: []; params?: {} }
    'api.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.export': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.import_template': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.points': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.history': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.comments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.attachments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.reports.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.reports.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue,'key': ParamValue} }
    'api.records.transitions': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.checklists.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.search': { paramsTuple?: []; params?: {} }
    'api.audit.index': { paramsTuple?: []; params?: {} }
    'api.storage.show': { paramsTuple?: []; params?: {} }
    'api.kpis.index': { paramsTuple?: []; params?: {} }
    'api.kpis.show': { paramsTuple: [ParamValue]; params: {'kpi': ParamValue} }
    'api.views.index': { paramsTuple?: []; params?: {} }
    'api.views.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.list_settings.show': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.record_points.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'api.bulk_changes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.bulk_changes.refusals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.people.index': { paramsTuple?: []; params?: {} }
    'api.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.users.index': { paramsTuple?: []; params?: {} }
    'api.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.index': { paramsTuple?: []; params?: {} }
    'api.roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.index': { paramsTuple?: []; params?: {} }
    'api.teams.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.deletion': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.members.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.invitations.index': { paramsTuple?: []; params?: {} }
    'api.invitations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.definitions.index': { paramsTuple?: []; params?: {} }
    'api.definitions.all_types': { paramsTuple?: []; params?: {} }
    'api.definitions.meta': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'api.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schedules.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.versions.index': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schema': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.types': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.packs.index': { paramsTuple?: []; params?: {} }
    'api.packs.show': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.automations.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.runs.index': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.automations.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'key': ParamValue,'id': ParamValue} }
    'api.plugins.index': { paramsTuple?: []; params?: {} }
    'api.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.plugins.settings.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.parts.index': { paramsTuple?: []; params?: {} }
    'api.parts.export': { paramsTuple?: []; params?: {} }
    'api.parts.import_template': { paramsTuple?: []; params?: {} }
    'api.parts.points': { paramsTuple?: []; params?: {} }
    'api.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.parts.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.part_categories.index': { paramsTuple?: []; params?: {} }
    'api.part_categories.export': { paramsTuple?: []; params?: {} }
    'api.part_categories.import_template': { paramsTuple?: []; params?: {} }
    'api.part_categories.points': { paramsTuple?: []; params?: {} }
    'api.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.suppliers.index': { paramsTuple?: []; params?: {} }
    'api.suppliers.export': { paramsTuple?: []; params?: {} }
    'api.suppliers.import_template': { paramsTuple?: []; params?: {} }
    'api.suppliers.points': { paramsTuple?: []; params?: {} }
    'api.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.stock_locations.index': { paramsTuple?: []; params?: {} }
    'api.stock_locations.export': { paramsTuple?: []; params?: {} }
    'api.stock_locations.import_template': { paramsTuple?: []; params?: {} }
    'api.stock_locations.points': { paramsTuple?: []; params?: {} }
    'api.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.import_template': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.points': { paramsTuple?: []; params?: {} }
    'api.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.purchase_orders.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.of_task': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.index': { paramsTuple?: []; params?: {} }
    'api.stock_movements.index': { paramsTuple?: []; params?: {} }
    'api.stock_movements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_reservations.index': { paramsTuple?: []; params?: {} }
    'api.stock_reservations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.index': { paramsTuple?: []; params?: {} }
    'api.stock_counts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.reorder_suggestions.index': { paramsTuple?: []; params?: {} }
    'api.reorder_suggestions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.index': { paramsTuple?: []; params?: {} }
    'api.supplier_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_components.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_parts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.export': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.import_template': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.points': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.maintenance_schedules.calendar': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.compliance': { paramsTuple?: []; params?: {} }
    'api.maintenance_schedules.occurrences': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.index': { paramsTuple?: []; params?: {} }
    'api.meters.export': { paramsTuple?: []; params?: {} }
    'api.meters.import_template': { paramsTuple?: []; params?: {} }
    'api.meters.points': { paramsTuple?: []; params?: {} }
    'api.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.meters.readings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.index': { paramsTuple?: []; params?: {} }
    'api.technicians.export': { paramsTuple?: []; params?: {} }
    'api.technicians.import_template': { paramsTuple?: []; params?: {} }
    'api.technicians.points': { paramsTuple?: []; params?: {} }
    'api.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.technicians.shifts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.absences.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.index': { paramsTuple?: []; params?: {} }
    'api.work_logs.export': { paramsTuple?: []; params?: {} }
    'api.work_logs.import_template': { paramsTuple?: []; params?: {} }
    'api.work_logs.points': { paramsTuple?: []; params?: {} }
    'api.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'api.work_logs.totals': { paramsTuple?: []; params?: {} }
    'api.dispatch.board': { paramsTuple?: []; params?: {} }
    'api.dispatch.candidates': { paramsTuple?: []; params?: {} }
    'api.failure_codes.index': { paramsTuple?: []; params?: {} }
    'api.openapi': { paramsTuple?: []; params?: {} }
    'api.openapi_types': { paramsTuple?: []; params?: {} }
    'ui.auth.me': { paramsTuple?: []; params?: {} }
    'ui.auth.sessions.index': { paramsTuple?: []; params?: {} }
    'ui.auth.mfa.show': { paramsTuple?: []; params?: {} }
    'ui.jobs.index': { paramsTuple?: []; params?: {} }
    'ui.jobs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_templates.show': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.imports.index': { paramsTuple?: []; params?: {} }
    'ui.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.import_errors.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.exports.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.facilities.index': { paramsTuple?: []; params?: {} }
    'ui.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.index': { paramsTuple?: []; params?: {} }
    'ui.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.maintenance_history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_types.index': { paramsTuple?: []; params?: {} }
    'ui.downtime.index': { paramsTuple?: []; params?: {} }
    'ui.downtime.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.overdue': { paramsTuple?: []; params?: {} }
    'ui.tasks.mine': { paramsTuple?: []; params?: {} }
    'ui.tasks.index': { paramsTuple?: []; params?: {} }
    'ui.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.comments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.thumbnail': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.download': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.sla_clocks.index': { paramsTuple?: []; params?: {} }
    'ui.business_calendars.index': { paramsTuple?: []; params?: {} }
    'ui.business_calendars.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.index': { paramsTuple?: []; params?: {} }
    'ui.approvals.delegate.show': { paramsTuple?: []; params?: {} }
    'ui.approvals.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.notifications.index': { paramsTuple?: []; params?: {} }
    'ui.webhooks.secret': { paramsTuple?: []; params?: {} }
    'ui.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.export': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.import_template': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.points': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.history': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.comments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.attachments.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.reports.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.reports.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue,'key': ParamValue} }
    'ui.records.transitions': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.checklists.index': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.search': { paramsTuple?: []; params?: {} }
    'ui.audit.index': { paramsTuple?: []; params?: {} }
    'ui.storage.show': { paramsTuple?: []; params?: {} }
    'ui.kpis.index': { paramsTuple?: []; params?: {} }
    'ui.kpis.show': { paramsTuple: [ParamValue]; params: {'kpi': ParamValue} }
    'ui.views.index': { paramsTuple?: []; params?: {} }
    'ui.views.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.list_settings.show': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.record_points.index': { paramsTuple: [ParamValue]; params: {'noun': ParamValue} }
    'ui.bulk_changes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.bulk_changes.refusals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.people.index': { paramsTuple?: []; params?: {} }
    'ui.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.users.index': { paramsTuple?: []; params?: {} }
    'ui.users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.index': { paramsTuple?: []; params?: {} }
    'ui.roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.index': { paramsTuple?: []; params?: {} }
    'ui.teams.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.deletion': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.members.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.invitations.index': { paramsTuple?: []; params?: {} }
    'ui.invitations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.live.show': { paramsTuple?: []; params?: {} }
    'ui.definitions.index': { paramsTuple?: []; params?: {} }
    'ui.definitions.all_types': { paramsTuple?: []; params?: {} }
    'ui.definitions.meta': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'ui.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schedules.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.versions.index': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schema': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.types': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.packs.index': { paramsTuple?: []; params?: {} }
    'ui.packs.show': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.automations.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.runs.index': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.automations.runs.show': { paramsTuple: [ParamValue,ParamValue]; params: {'key': ParamValue,'id': ParamValue} }
    'ui.plugins.index': { paramsTuple?: []; params?: {} }
    'ui.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.plugins.settings.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.parts.index': { paramsTuple?: []; params?: {} }
    'ui.parts.export': { paramsTuple?: []; params?: {} }
    'ui.parts.import_template': { paramsTuple?: []; params?: {} }
    'ui.parts.points': { paramsTuple?: []; params?: {} }
    'ui.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.parts.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.part_categories.index': { paramsTuple?: []; params?: {} }
    'ui.part_categories.export': { paramsTuple?: []; params?: {} }
    'ui.part_categories.import_template': { paramsTuple?: []; params?: {} }
    'ui.part_categories.points': { paramsTuple?: []; params?: {} }
    'ui.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.suppliers.index': { paramsTuple?: []; params?: {} }
    'ui.suppliers.export': { paramsTuple?: []; params?: {} }
    'ui.suppliers.import_template': { paramsTuple?: []; params?: {} }
    'ui.suppliers.points': { paramsTuple?: []; params?: {} }
    'ui.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.stock_locations.index': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.export': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.import_template': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.points': { paramsTuple?: []; params?: {} }
    'ui.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.export': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.import_template': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.points': { paramsTuple?: []; params?: {} }
    'ui.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.purchase_orders.transitions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.checklists.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.of_task': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.index': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.index': { paramsTuple?: []; params?: {} }
    'ui.stock_movements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_reservations.index': { paramsTuple?: []; params?: {} }
    'ui.stock_reservations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.index': { paramsTuple?: []; params?: {} }
    'ui.stock_counts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.reorder_suggestions.index': { paramsTuple?: []; params?: {} }
    'ui.reorder_suggestions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.index': { paramsTuple?: []; params?: {} }
    'ui.supplier_parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_components.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_parts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.export': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.import_template': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.points': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.maintenance_schedules.calendar': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.compliance': { paramsTuple?: []; params?: {} }
    'ui.maintenance_schedules.occurrences': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.index': { paramsTuple?: []; params?: {} }
    'ui.meters.export': { paramsTuple?: []; params?: {} }
    'ui.meters.import_template': { paramsTuple?: []; params?: {} }
    'ui.meters.points': { paramsTuple?: []; params?: {} }
    'ui.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.meters.readings.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.index': { paramsTuple?: []; params?: {} }
    'ui.technicians.export': { paramsTuple?: []; params?: {} }
    'ui.technicians.import_template': { paramsTuple?: []; params?: {} }
    'ui.technicians.points': { paramsTuple?: []; params?: {} }
    'ui.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.technicians.shifts.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.absences.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.index': { paramsTuple?: []; params?: {} }
    'ui.work_logs.export': { paramsTuple?: []; params?: {} }
    'ui.work_logs.import_template': { paramsTuple?: []; params?: {} }
    'ui.work_logs.points': { paramsTuple?: []; params?: {} }
    'ui.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.history': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.comments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.attachments.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.reports.show': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'key': ParamValue} }
    'ui.work_logs.totals': { paramsTuple?: []; params?: {} }
    'ui.dispatch.board': { paramsTuple?: []; params?: {} }
    'ui.dispatch.candidates': { paramsTuple?: []; params?: {} }
    'ui.failure_codes.index': { paramsTuple?: []; params?: {} }
    'ui.openapi': { paramsTuple?: []; params?: {} }
    'ui.openapi_types': { paramsTuple?: []; params?: {} }
    'assets': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
    'health.live': { paramsTuple?: []; params?: {} }
    'health.ready': { paramsTuple?: []; params?: {} }
    'metrics': { paramsTuple?: []; params?: {} }
    'files.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'home': { paramsTuple?: []; params?: {} }
    'login': { paramsTuple?: []; params?: {} }
    'register': { paramsTuple?: []; params?: {} }
    'password.forgot': { paramsTuple?: []; params?: {} }
    'password.reset': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'verify_email': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'invitation': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'handoff': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'security': { paramsTuple?: []; params?: {} }
    'settings': { paramsTuple?: []; params?: {} }
    'settings.users': { paramsTuple?: []; params?: {} }
    'settings.roles': { paramsTuple?: []; params?: {} }
    'settings.storage': { paramsTuple?: []; params?: {} }
    'settings.teams': { paramsTuple?: []; params?: {} }
    'settings.team': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.mail': { paramsTuple?: []; params?: {} }
    'pages.welcome': { paramsTuple?: []; params?: {} }
    'pages.work': { paramsTuple?: []; params?: {} }
    'pages.tasks.board': { paramsTuple?: []; params?: {} }
    'pages.audit.page': { paramsTuple?: []; params?: {} }
    'pages.equipment.index': { paramsTuple?: []; params?: {} }
    'pages.equipment.create': { paramsTuple?: []; params?: {} }
    'pages.equipment.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.equipment.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.facilities.index': { paramsTuple?: []; params?: {} }
    'pages.facilities.create': { paramsTuple?: []; params?: {} }
    'pages.facilities.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.facilities.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.tasks.index': { paramsTuple?: []; params?: {} }
    'pages.tasks.create': { paramsTuple?: []; params?: {} }
    'pages.tasks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.tasks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.records.board': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.index': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.create': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'pages.records.show': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'pages.records.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'pages.definitions.calendars': { paramsTuple?: []; params?: {} }
    'pages.definitions.index': { paramsTuple?: []; params?: {} }
    'pages.definitions.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'pages.approvals': { paramsTuple?: []; params?: {} }
    'pages.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.approve': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.imports.create': { paramsTuple?: []; params?: {} }
    'pages.imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.packs.index': { paramsTuple?: []; params?: {} }
    'pages.packs.show': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'pages.plugins.index': { paramsTuple?: []; params?: {} }
    'pages.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'pages.kpis': { paramsTuple?: []; params?: {} }
    'pages.parts.scan': { paramsTuple?: []; params?: {} }
    'pages.parts.label': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.parts.board': { paramsTuple?: []; params?: {} }
    'pages.parts.index': { paramsTuple?: []; params?: {} }
    'pages.parts.create': { paramsTuple?: []; params?: {} }
    'pages.parts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.parts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.part_categories.board': { paramsTuple?: []; params?: {} }
    'pages.part_categories.index': { paramsTuple?: []; params?: {} }
    'pages.part_categories.create': { paramsTuple?: []; params?: {} }
    'pages.part_categories.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.part_categories.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.suppliers.board': { paramsTuple?: []; params?: {} }
    'pages.suppliers.index': { paramsTuple?: []; params?: {} }
    'pages.suppliers.create': { paramsTuple?: []; params?: {} }
    'pages.suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.suppliers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock_locations.board': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.index': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.create': { paramsTuple?: []; params?: {} }
    'pages.stock_locations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock_locations.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.purchase_orders.board': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.index': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.create': { paramsTuple?: []; params?: {} }
    'pages.purchase_orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.purchase_orders.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.stock.page': { paramsTuple?: []; params?: {} }
    'pages.stock_counts.page': { paramsTuple?: []; params?: {} }
    'pages.stock_counts.show_page': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.maintenance.calendar.page': { paramsTuple?: []; params?: {} }
    'pages.maintenance.dispatch.page': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.board': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.index': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.create': { paramsTuple?: []; params?: {} }
    'pages.maintenance_schedules.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.maintenance_schedules.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.meters.board': { paramsTuple?: []; params?: {} }
    'pages.meters.index': { paramsTuple?: []; params?: {} }
    'pages.meters.create': { paramsTuple?: []; params?: {} }
    'pages.meters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.meters.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.technicians.board': { paramsTuple?: []; params?: {} }
    'pages.technicians.index': { paramsTuple?: []; params?: {} }
    'pages.technicians.create': { paramsTuple?: []; params?: {} }
    'pages.technicians.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.technicians.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.work_logs.board': { paramsTuple?: []; params?: {} }
    'pages.work_logs.index': { paramsTuple?: []; params?: {} }
    'pages.work_logs.create': { paramsTuple?: []; params?: {} }
    'pages.work_logs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pages.work_logs.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'docs': { paramsTuple?: []; params?: {} }
    'pages.unknown': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  PATCH: {
    'api.auth.me.update': { paramsTuple?: []; params?: {} }
    'api.facilities.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.downtime.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.business_calendars.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.records.status': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.list_settings.update': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.users.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.plugins.settings.update': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'api.parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_counts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.auth.me.update': { paramsTuple?: []; params?: {} }
    'ui.facilities.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.downtime.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.comments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.business_calendars.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.records.status': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.list_settings.update': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.users.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.plugins.settings.update': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'ui.parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.status': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_counts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  DELETE: {
    'api.auth.sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'api.auth.sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.facilities.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.attachments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.business_calendars.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.delegate.destroy': { paramsTuple?: []; params?: {} }
    'api.records.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.list_settings.destroy': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'api.users.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.members.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'member': ParamValue} }
    'api.invitations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.definitions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.definitions.schedules.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.packs.uninstall': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'api.automations.hooks.destroy': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'api.parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.supplier_parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.absences.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'absence': ParamValue} }
    'api.work_logs.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.auth.sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'ui.auth.sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.facilities.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.comments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.attachments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.business_calendars.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.delegate.destroy': { paramsTuple?: []; params?: {} }
    'ui.records.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.list_settings.destroy': { paramsTuple: [ParamValue]; params: {'entity': ParamValue} }
    'ui.users.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.members.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'member': ParamValue} }
    'ui.invitations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.auth.session.destroy': { paramsTuple?: []; params?: {} }
    'ui.definitions.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.drafts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.definitions.schedules.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.packs.uninstall': { paramsTuple: [ParamValue]; params: {'pack': ParamValue} }
    'ui.automations.hooks.destroy': { paramsTuple: [ParamValue]; params: {'key': ParamValue} }
    'ui.parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.supplier_parts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.absences.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'absence': ParamValue} }
    'ui.work_logs.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  PUT: {
    'api.facilities.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.downtime.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.tasks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.comments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.checklists.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.business_calendars.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.approvals.delegate.update': { paramsTuple?: []; params?: {} }
    'api.records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'api.users.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.roles.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.teams.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.definitions.drafts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'api.parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_categories.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.stock_locations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.purchase_orders.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.part_components.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.equipment_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.maintenance_schedules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.meters.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.technicians.shifts.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'api.work_logs.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.facilities.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.downtime.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.tasks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.comments.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.checklists.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.business_calendars.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.approvals.delegate.update': { paramsTuple?: []; params?: {} }
    'ui.records.update': { paramsTuple: [ParamValue,ParamValue]; params: {'entity': ParamValue,'id': ParamValue} }
    'ui.users.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.roles.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.teams.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.definitions.drafts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'key': ParamValue} }
    'ui.parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_categories.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.stock_locations.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.purchase_orders.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.part_components.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.equipment_parts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.maintenance_schedules.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.meters.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.technicians.shifts.replace': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ui.work_logs.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'files.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
  }
  OPTIONS: {
    'preflight': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}