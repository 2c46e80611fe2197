export type Team = { id: string; name: string; description: string | null }

export type TeamRow = Team & { member_count: number }

export type TeamRecord = Team & { etag: string }

export type TeamMember = {
  id: string
  first_name: string | null
  last_name: string | null
  is_active: boolean
}

/** What deleting a team would touch. */
export type TeamDeletion = { members: number; open_tasks: number; tasks: number }
