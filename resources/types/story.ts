import type { Approval } from '~/types/approval'
import type { Checklist, ChecklistForm } from '~/types/checklist'
import type { EntityView, RelatedList } from '~/types/entity'
import type {
  HistoryEntry,
  ReportOffer,
  TaskAttachment,
  TaskComment,
  TaskRecord,
  TaskTransition,
} from '~/types/task'

/** A record that is worked on, with everything that has come to it. */
export type Story = {
  entity: EntityView
  record: TaskRecord
  /** Fields its state locks; `*` all. */
  locked?: string[]
  transitions: TaskTransition[]
  approvals?: Approval[]
  checklists: Checklist[]
  forms?: ChecklistForm[]
  reports?: ReportOffer[]
  comments: TaskComment[]
  attachments: TaskAttachment[]
  history: HistoryEntry[]
  related: RelatedList[]
}
