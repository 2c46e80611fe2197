import { inject, provide, shallowReactive, type InjectionKey } from 'vue'
import { putFile, type Destination } from '~/composables/put_file'
import { useApi, type ApiAnswer } from '~/composables/use_api'
import type { TaskAttachment } from '~/types/task'

type Kept = ApiAnswer<TaskAttachment | TaskAttachment[]>
type Announced = Destination & { id: string }

/** The files of one task or record: its photo section and its checklists add to the same list. */
export class TaskAttachments {
  uploading = 0
  /** How much of the files under way has gone out, in percent. */
  percent = 0
  problem: string | null = null
  /** Chosen, and not kept: they can be sent again. */
  failed: File[] = []

  constructor(
    private api: ReturnType<typeof useApi>,
    private path: string,
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

  /** The files as kept, one after the other; of those that were not `problem` says why. */
  async upload(files: File[]): Promise<TaskAttachment[]> {
    this.uploading += files.length
    this.problem = null
    this.failed = []
    const added: TaskAttachment[] = []
    for (const [at, file] of files.entries()) {
      const answer = await this.send(file, (share) => {
        this.percent = Math.round(((at + share) / files.length) * 100)
      })
      if (answer.ok) added.push(...[answer.data].flat())
      else this.refuse(file, answer.error.message)
      this.uploading--
    }
    this.percent = 0
    this.list = [...this.list, ...added]
    return added
  }

  private refuse(file: File, message: string) {
    this.problem = message
    this.failed = [...this.failed, file]
  }

  /** By itself to an address of its own; through us where that cannot be reached. */
  private async send(file: File, progress: (share: number) => void): Promise<Kept> {
    const announced = await this.api.post<Announced>(`${this.path}/attachments/presign/`, {
      name: file.name,
      size: file.size,
      content_type: typeOf(file),
    })
    if (!announced.ok) return announced
    if (!(await putFile(announced.data, file, progress))) return this.sendThroughUs(file)
    return this.api.post<TaskAttachment>(`/attachments/${announced.data.id}/confirm/`)
  }

  private sendThroughUs(file: File): Promise<Kept> {
    const body = new FormData()
    body.append('file', file)
    return this.api.post<TaskAttachment[]>(`${this.path}/attachments/`, body)
  }
}

/** Some systems know no type, and none has parameters. */
function typeOf({ type }: File) {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream'
}

const key: InjectionKey<TaskAttachments> = Symbol('task attachments')

/** @param path `/tasks/<id>` */
export function provideAttachments(path: string, list: TaskAttachment[]): TaskAttachments {
  const attachments = shallowReactive(new TaskAttachments(useApi(), path, list))
  provide(key, attachments)
  return attachments
}

/** Null outside a task: there a photo cannot be kept. */
export function useAttachments(): TaskAttachments | null {
  return inject(key, null)
}
