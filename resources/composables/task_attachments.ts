import { inject, provide, shallowReactive, type InjectionKey } from 'vue'
import { useApi } from '~/composables/use_api'
import type { TaskAttachment } from '~/types/task'

/** The files of one task: its photo section and its checklists add to the same list. */
export class TaskAttachments {
  uploading = 0
  problem: string | null = null

  constructor(
    private api: ReturnType<typeof useApi>,
    private taskId: string,
    public list: TaskAttachment[]
  ) {}

  get photos() {
    return this.list.filter((one) => one.content_type.startsWith('image/'))
  }

  get files() {
    return this.list.filter((one) => !one.content_type.startsWith('image/'))
  }

  find(id: string) {
    return this.list.find((one) => one.id === id)
  }

  /** The files as kept; on a refusal nothing is kept and `problem` says why. */
  async upload(files: File[]): Promise<TaskAttachment[]> {
    this.uploading += files.length
    const answer = await this.send(files)
    this.uploading -= files.length
    this.problem = answer.ok ? null : answer.error.message
    if (!answer.ok) return []
    const added = [answer.data].flat()
    this.list = [...this.list, ...added]
    return added
  }

  private send(files: File[]) {
    const body = new FormData()
    files.forEach((file) => body.append('file', file))
    return this.api.post<TaskAttachment | TaskAttachment[]>(
      `/tasks/${this.taskId}/attachments/`,
      body
    )
  }
}

const key: InjectionKey<TaskAttachments> = Symbol('task attachments')

export function provideAttachments(taskId: string, list: TaskAttachment[]): TaskAttachments {
  const attachments = shallowReactive(new TaskAttachments(useApi(), taskId, list))
  provide(key, attachments)
  return attachments
}

/** Null outside a task: there a photo cannot be kept. */
export function useAttachments(): TaskAttachments | null {
  return inject(key, null)
}
