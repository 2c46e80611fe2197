export type ShiftRow = {
  id: string
  weekday: number
  starts: string
  ends: string
  valid_from: string
  valid_to: string | null
}

export const ABSENCE_KINDS = ['vacation', 'sick', 'training', 'other'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]
export type Absence = {
  id: string
  starts_at: string
  ends_at: string
  kind: AbsenceKind
  note: string | null
}

export type DayCapacity = {
  day: string
  shift_minutes: number
  absent_minutes: number
  minutes: number
}

export type Certificate = {
  name?: string | null
  number?: string | null
  issued_on?: string | null
  expires_on?: string | null
}

export type Named = { id: string; label: string }
