import { tenant } from '#platform/tenancy/tenant_scope'
import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'

const csv = () => Buffer.from(`equipment_number,name\n${fresh('IM')},Lift\n`)

const upload = ({ api }: Stage, path: string) =>
  api.upload(path).file('file', csv(), { filename: 'lifts.csv' })

const start = async (stage: Stage) => upload(stage, '/equipment/import/').field('dry_run', 'true')

const started = async (stage: Stage) => (await start(stage)).body().data.job.id as string

export const importScenarios: Scenarios = {
  'imports.store': start,
  'import_previews.store': async (stage) => upload(stage, '/equipment/import/preview/'),
  'import_templates.show': async ({ api }) => api.get('/equipment/import/template/?format=csv'),
  'imports.index': async (stage) => {
    await start(stage)
    return stage.api.get('/imports/')
  },
  'imports.show': async (stage) => stage.api.get(`/imports/${await started(stage)}/`),
  'import_errors.show': async (stage) =>
    stage.api.get(`/imports/${await started(stage)}/errors.csv`),
  'import_cancellations.store': async (stage) =>
    stage.api.post(`/imports/${await started(stage)}/cancel/`),
  'import_resumptions.store': async (stage) => {
    const id = await started(stage)
    await tenant.run(stage.home.tenant, () =>
      tenant.query(`UPDATE jobs SET state = 'failed' WHERE id = $1`, [id])
    )
    return stage.api.post(`/imports/${id}/resume/`)
  },
  'exports.index': async ({ api }) => api.get('/equipment/export/?format=csv'),
}
