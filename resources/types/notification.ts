/** One thing a person was told. */
export type Notification = {
  id: string
  kind: 'effect' | 'approval' | 'definition'
  title: string
  body: string
  /** Where it leads. */
  path: string | null
  read_at: string | null
  created_at: string
}
