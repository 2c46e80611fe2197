export type Named = { id: string; label: string }
export type Span = { from: string; to: string }

/** A task as the board tells it; without a title it is one its reader may not see. */
export type Card = {
  id: string
  task_number: string | null
  title: string | null
  priority: string | null
  status_category: string | null
  due_date: string | null
  planned_start: string | null
  planned_minutes: number | null
  required_skills: string[]
  planning_exception: string | null
  is_overdue: boolean
  facility: Named | null
  assigned_to: string | null
  technician: Named | null
  version: number
  can_move: boolean
}

export type TechnicianDay = {
  day: string
  shift_minutes: number
  capacity_minutes: number
  planned_minutes: number
  over_minutes: number
  tasks: number
  shifts: Span[]
  absences: Span[]
}

export type TechnicianRow = {
  id: string
  user_id: string
  name: string
  skills: string[]
  home: Named | null
  days: TechnicianDay[]
  tasks: Card[]
}

export type Board = {
  time_zone: string
  days: (Span & { day: string })[]
  technicians: TechnicianRow[]
  tray: Card[]
}

export type Term = { term: string; points: number; weight: number; because: string }
export type Candidate = {
  technician_id: string
  name: string
  starts_at: string
  ends_at: string
  score: number
  terms: Term[]
}
export type Excluded = {
  technician_id: string
  name: string
  reasons: { rule: string; because: string }[]
}
export type Fits = { candidates: Candidate[]; excluded: Excluded[] }

/** A column of the board: a day, or an hour of one. `at` is what the API is asked for. */
export type Column = Span & { at: string; day: string }

/** Where a task is to stand; null for both is the tray. */
export type Spot = { technician_id: string | null; planned_start: string | null }
