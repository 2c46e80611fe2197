import type { Scenarios, Stage } from '#tests/functional/contract/scenario'
import { clockedWorkflow } from '#tests/support/clocked_workflow'
import { picture } from '#tests/support/picture'
import { sendFile } from '#tests/support/send_file'

const task = async ({ api }: Stage) =>
  `/tasks/${(await api.create('/tasks/', { title: 'Look' })).id}/`

const comment = async (stage: Stage) =>
  `/comments/${(await stage.api.create(`${await task(stage)}comments/`, { body: 'Heard a noise' })).id}/`

const attach = async (stage: Stage) =>
  stage.api
    .upload(`${await task(stage)}attachments/`)
    .file('file', Buffer.from('%PDF-1.7\n1 0 obj\n'), { filename: 'plan.pdf' })

const photo = async (stage: Stage) => {
  const request = stage.api.upload(`${await task(stage)}attachments/`)
  const answer = await request.file('file', await picture(), { filename: 'photo.png' })
  return `/attachments/${answer.body().data[0].id}/`
}

const announce = async (stage: Stage) =>
  stage.api.post(`${await task(stage)}attachments/presign/`, {
    name: 'readings.txt',
    size: 4,
    content_type: 'text/plain',
  })

const attachment = async (stage: Stage) =>
  `/attachments/${(await attach(stage)).body().data[0].id}/`

const checklist = async (stage: Stage) =>
  `/checklists/${(await stage.api.create(`${await task(stage)}checklists/`, { form: 'general_safety' })).id}/`

const ANSWERS = { answers: { area_secured: 'pass', lockout: 'pass', ladder: 'pass' } }

/** A workflow of the company's own, whose tasks are to be answered in time. */
async function clocked(stage: Stage) {
  const body = clockedWorkflow({ pauses: ['on_hold'] })
  await stage.api.send('put', '/definitions/workflow/task/draft/', { body })
  await stage.api.post('/definitions/workflow/task/publish/')
  await task(stage)
  await stage.api.delete('/definitions/workflow/task/')
}

export const taskScenarios: Scenarios = {
  'sla_clocks.index': async (stage) => {
    await clocked(stage)
    return stage.api.get('/sla-clocks/?open=true')
  },
  'tasks.overdue': async ({ api }) => {
    await api.create('/tasks/', { title: 'Late', due_date: '2020-01-01' })
    return api.get('/tasks/overdue/')
  },
  'tasks.mine': async ({ api }) => {
    await api.create('/tasks/', { title: 'Mine', assigned_to: api.userId })
    return api.get('/tasks/my-tasks/?include=assigned_to_user')
  },
  'tasks.status': async (stage) =>
    stage.api.patch(`${await task(stage)}status/`, { status: 'in_progress' }),
  'tasks.transitions': async (stage) => stage.api.get(`${await task(stage)}transitions/`),
  'tasks.history': async (stage) => {
    const path = await task(stage)
    await stage.api.patch(path, { title: 'Look again' })
    return stage.api.get(`${path}history/`)
  },

  'tasks.comments.index': async (stage) => {
    const path = `${await task(stage)}comments/`
    await stage.api.create(path, { body: 'One' })
    return stage.api.get(path)
  },
  'tasks.comments.store': async (stage) =>
    stage.api.post(`${await task(stage)}comments/`, { body: 'One' }),
  'comments.show': async (stage) => stage.api.get(await comment(stage)),
  'comments.replace': async (stage) =>
    stage.api.send('put', await comment(stage), { body: { body: 'Two' } }),
  'comments.update': async (stage) => stage.api.patch(await comment(stage), { body: 'Two' }),
  'comments.destroy': async (stage) => stage.api.delete(await comment(stage)),

  'tasks.attachments.index': async (stage) => {
    const [{ task_id: id }] = (await attach(stage)).body().data
    return stage.api.get(`/tasks/${id}/attachments/`)
  },
  'tasks.attachments.store': attach,
  'tasks.attachments.presign': announce,
  'attachments.confirm': async (stage) => {
    const { id, url } = (await announce(stage)).body().data
    await sendFile(url, '4711')
    return stage.api.post(`/attachments/${id}/confirm/`)
  },
  'attachments.thumbnail': async (stage) => stage.api.get(`${await photo(stage)}thumbnail/`),
  'attachments.download': async (stage) => stage.api.get(`${await attachment(stage)}download/`),
  'attachments.show': async (stage) => stage.api.get(await attachment(stage)),
  'attachments.destroy': async (stage) => stage.api.delete(await attachment(stage)),

  'storage.show': async (stage) => {
    await attach(stage)
    return stage.api.get('/storage/')
  },

  'tasks.reports.index': async (stage) => stage.api.get(`${await task(stage)}reports/`),
  'tasks.reports.show': async (stage) =>
    stage.api.get(`${await task(stage)}reports/task_report.pdf/`),
  'tasks.checklists.index': async (stage) => {
    const path = `${await task(stage)}checklists/`
    await stage.api.create(path, { form: 'general_safety' })
    return stage.api.get(path)
  },
  'tasks.checklists.store': async (stage) =>
    stage.api.post(`${await task(stage)}checklists/`, { form: 'general_safety' }),
  'checklists.show': async (stage) => stage.api.get(await checklist(stage)),
  'checklists.replace': async (stage) =>
    stage.api.send('put', await checklist(stage), { body: ANSWERS }),
  'checklists.update': async (stage) => stage.api.patch(await checklist(stage), ANSWERS),
  'checklists.submit': async (stage) => {
    const path = await checklist(stage)
    await stage.api.patch(path, ANSWERS)
    return stage.api.post(`${path}submit/`)
  },
}
