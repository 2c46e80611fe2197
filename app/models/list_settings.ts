import { tenant } from '#platform/tenancy/tenant_scope'

export type ListSettings = {
  /** Paths in order; empty for the columns the definition names. */
  columns: string[]
  /** Pixels by path. */
  widths: Record<string, number>
  /** The view the list opens with. */
  default_view: string | null
}

/** How one person has one list: it goes with them from device to device. */
export const listSettings = {
  async find(userId: string, entity: string): Promise<ListSettings> {
    const [row] = await tenant.query<ListSettings>(FIND, [userId, entity])
    return row ?? { columns: [], widths: {}, default_view: null }
  },

  /** What is left out stays as it is. A default view that is gone is none. */
  async save(userId: string, entity: string, wish: Partial<ListSettings>) {
    const {
      columns,
      widths,
      default_view: view,
    } = { ...(await this.find(userId, entity)), ...wish }
    const values = [userId, entity, JSON.stringify(columns), JSON.stringify(widths), view]
    await tenant.query(SAVE, values)
    return this.find(userId, entity)
  },

  async reset(userId: string, entity: string) {
    await tenant.query('DELETE FROM list_settings WHERE user_id = $1 AND entity = $2', [
      userId,
      entity,
    ])
  },
}

const FIND = `
  SELECT s.columns, s.widths, v.id AS default_view FROM list_settings s
  LEFT JOIN views v ON v.id = s.default_view AND v.deleted_at IS NULL AND (v.is_shared OR v.owner_id = s.user_id)
  WHERE s.user_id = $1 AND s.entity = $2`

const SAVE = `
  INSERT INTO list_settings (user_id, entity, columns, widths, default_view) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (user_id, entity) DO UPDATE SET columns = excluded.columns, widths = excluded.widths,
    default_view = excluded.default_view, updated_at = now()`
