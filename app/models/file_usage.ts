import { fileQuota } from '#config/files'
import { E_QUOTA_REACHED } from '#platform/errors'
import { directory } from '#platform/tenancy/tenant_directory'
import { tenant } from '#platform/tenancy/tenant_scope'

export type FileUsage = { bytes: number; files: number; limit: number }

const READ = `
  SELECT coalesce(max(bytes), 0)::float8 AS bytes, coalesce(max(files), 0)::int AS files FROM file_usage`

const COUNT = `
  INSERT INTO file_usage AS u (bytes, files) VALUES ($1, $2)
  ON CONFLICT (is_only) DO UPDATE SET bytes = u.bytes + excluded.bytes, files = u.files + excluded.files
  RETURNING bytes::float8 AS bytes`

/** What waits to be confirmed has a claim on its room. */
const EXPECTED = 'SELECT coalesce(sum(size), 0)::float8 AS bytes FROM uploads'

/** Bytes and files the company keeps, counted with each attachment in its transaction, and how many bytes it may. */
export async function fileUsage(): Promise<FileUsage> {
  const [row] = await tenant.query<{ bytes: number; files: number }>(READ)
  return { ...row, limit: await fileLimit() }
}

/** Before anything is kept or promised. @throws E_QUOTA_REACHED */
export async function assertRoomFor(size: number) {
  const { bytes, limit } = await fileUsage()
  const [expected] = await tenant.query<{ bytes: number }>(EXPECTED)
  if (bytes + expected.bytes + size > limit) throw refused(bytes + expected.bytes, size, limit)
}

/** Counts what is kept; the row is locked until the commit, so two uploads never share the last room. @throws E_QUOTA_REACHED */
export async function takeRoom(size: number, files = 1) {
  const limit = await fileLimit()
  const [{ bytes }] = await tenant.query<{ bytes: number }>(COUNT, [size, files])
  if (bytes > limit) throw refused(bytes - size, size, limit)
}

export async function leaveRoom(size: number) {
  await tenant.query(COUNT, [-size, -1])
}

/** Counts anew: a process of an older release keeps files without counting them. */
export async function recountFiles() {
  // First the lock, then the sum: whoever holds the row has committed what the sum must see.
  await tenant.query(COUNT, [0, 0])
  await tenant.query(`
    UPDATE file_usage SET (bytes, files) = (
      SELECT coalesce(sum(size + coalesce(thumbnail_size, 0)), 0), count(*) FROM attachments WHERE deleted_at IS NULL)`)
}

/** What the landlord gave this company, or everybody. */
async function fileLimit() {
  const { id } = tenant.current()
  const found = await tenant.outside(() => directory.find({ id }))
  const given = found?.settings.file_quota
  return typeof given === 'number' ? given : fileQuota
}

function refused(used: number, size: number, limit: number) {
  const message = `Your company keeps ${told(used)} of ${told(limit)}, and this file has ${told(size)}: remove files or ask for more room`
  return new E_QUOTA_REACHED(message).withDetails({ file: [message] })
}

/** In the unit people know, one decimal: 1.5 GB. */
function told(bytes: number) {
  const step = ['KB', 'MB', 'GB', 'TB'].find((_, at) => bytes < 1024 ** (at + 2)) ?? 'TB'
  const unit = 1024 ** (['KB', 'MB', 'GB', 'TB'].indexOf(step) + 1)
  return `${Math.round((bytes / unit) * 10) / 10} ${step}`
}
