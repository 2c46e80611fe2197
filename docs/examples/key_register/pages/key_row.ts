/** A key as lists answer it. */
export type KeyRow = {
  id: string
  key_number: string
  name: string
  held_by: string | null
  due_back: string | null
  is_overdue: boolean
  facility?: { id: string; label: string } | null
}
