import '@adonisjs/inertia/types'

import type { VNodeProps, AllowedComponentProps, ComponentInstance } from 'vue'

type ExtractProps<T> = Omit<
  ComponentInstance<T>['$props'],
  keyof VNodeProps | keyof AllowedComponentProps
>

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'approvals/index': ExtractProps<(typeof import('../../resources/pages/approvals/index.vue'))['default']>
    'approvals/show': ExtractProps<(typeof import('../../resources/pages/approvals/show.vue'))['default']>
    'audit/index': ExtractProps<(typeof import('../../resources/pages/audit/index.vue'))['default']>
    'auth/accept_invitation': ExtractProps<(typeof import('../../resources/pages/auth/accept_invitation.vue'))['default']>
    'auth/approval': ExtractProps<(typeof import('../../resources/pages/auth/approval.vue'))['default']>
    'auth/forgot_password': ExtractProps<(typeof import('../../resources/pages/auth/forgot_password.vue'))['default']>
    'auth/login': ExtractProps<(typeof import('../../resources/pages/auth/login.vue'))['default']>
    'auth/register': ExtractProps<(typeof import('../../resources/pages/auth/register.vue'))['default']>
    'auth/reset_password': ExtractProps<(typeof import('../../resources/pages/auth/reset_password.vue'))['default']>
    'auth/verify_email': ExtractProps<(typeof import('../../resources/pages/auth/verify_email.vue'))['default']>
    'calendars/index': ExtractProps<(typeof import('../../resources/pages/calendars/index.vue'))['default']>
    'definitions/automation': ExtractProps<(typeof import('../../resources/pages/definitions/automation.vue'))['default']>
    'definitions/entity': ExtractProps<(typeof import('../../resources/pages/definitions/entity.vue'))['default']>
    'definitions/form': ExtractProps<(typeof import('../../resources/pages/definitions/form.vue'))['default']>
    'definitions/index': ExtractProps<(typeof import('../../resources/pages/definitions/index.vue'))['default']>
    'definitions/template': ExtractProps<(typeof import('../../resources/pages/definitions/template.vue'))['default']>
    'definitions/workflow': ExtractProps<(typeof import('../../resources/pages/definitions/workflow.vue'))['default']>
    'dev/mail': ExtractProps<(typeof import('../../resources/pages/dev/mail.vue'))['default']>
    'docs/index': ExtractProps<(typeof import('../../resources/pages/docs/index.vue'))['default']>
    'equipment/show': ExtractProps<(typeof import('../../resources/pages/equipment/show.vue'))['default']>
    'errors/forbidden': ExtractProps<(typeof import('../../resources/pages/errors/forbidden.vue'))['default']>
    'errors/no_company': ExtractProps<(typeof import('../../resources/pages/errors/no_company.vue'))['default']>
    'errors/not_found': ExtractProps<(typeof import('../../resources/pages/errors/not_found.vue'))['default']>
    'errors/server_error': ExtractProps<(typeof import('../../resources/pages/errors/server_error.vue'))['default']>
    'facilities/index': ExtractProps<(typeof import('../../resources/pages/facilities/index.vue'))['default']>
    'facilities/show': ExtractProps<(typeof import('../../resources/pages/facilities/show.vue'))['default']>
    'first_run': ExtractProps<(typeof import('../../resources/pages/first_run.vue'))['default']>
    'imports/new': ExtractProps<(typeof import('../../resources/pages/imports/new.vue'))['default']>
    'imports/show': ExtractProps<(typeof import('../../resources/pages/imports/show.vue'))['default']>
    'kpis/index': ExtractProps<(typeof import('../../resources/pages/kpis/index.vue'))['default']>
    'landing': ExtractProps<(typeof import('../../resources/pages/landing.vue'))['default']>
    'packs/index': ExtractProps<(typeof import('../../resources/pages/packs/index.vue'))['default']>
    'packs/show': ExtractProps<(typeof import('../../resources/pages/packs/show.vue'))['default']>
    'plugins/index': ExtractProps<(typeof import('../../resources/pages/plugins/index.vue'))['default']>
    'plugins/show': ExtractProps<(typeof import('../../resources/pages/plugins/show.vue'))['default']>
    'records/create': ExtractProps<(typeof import('../../resources/pages/records/create.vue'))['default']>
    'records/edit': ExtractProps<(typeof import('../../resources/pages/records/edit.vue'))['default']>
    'records/index': ExtractProps<(typeof import('../../resources/pages/records/index.vue'))['default']>
    'records/show': ExtractProps<(typeof import('../../resources/pages/records/show.vue'))['default']>
    'roles/index': ExtractProps<(typeof import('../../resources/pages/roles/index.vue'))['default']>
    'security': ExtractProps<(typeof import('../../resources/pages/security.vue'))['default']>
    'settings/index': ExtractProps<(typeof import('../../resources/pages/settings/index.vue'))['default']>
    'storage/index': ExtractProps<(typeof import('../../resources/pages/storage/index.vue'))['default']>
    'tasks/show': ExtractProps<(typeof import('../../resources/pages/tasks/show.vue'))['default']>
    'teams/index': ExtractProps<(typeof import('../../resources/pages/teams/index.vue'))['default']>
    'teams/show': ExtractProps<(typeof import('../../resources/pages/teams/show.vue'))['default']>
    'users/index': ExtractProps<(typeof import('../../resources/pages/users/index.vue'))['default']>
    'work': ExtractProps<(typeof import('../../resources/pages/work.vue'))['default']>
  }
}
