import { recordNames } from '#models/record_names'

/** What the record of an approval is called, one that was deleted too. */
export async function approvalLabel(row: { entity: string; record_id: string }) {
  const [name] = await recordNames(row.entity, [row.record_id])
  return name?.label ?? row.entity
}
