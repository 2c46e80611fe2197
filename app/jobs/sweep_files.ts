import { FileSweep } from '#models/file_sweep'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

const NAME = 'sweep_files'

jobRegistry.add({
  name: NAME,
  queue: 'bulk',
  units: 'own',
  handle: async (_input, { tenant: owner, signal }) => {
    const { uploads, attachments, files } = await new FileSweep(owner!).run(signal)
    return { uploads, attachments, files: files.length }
  },
})

export function askForSweep(owner: TenantIdentity) {
  return tenant.run(owner, () => enqueue(NAME, {}, { id: null, channel: 'system' }))
}
