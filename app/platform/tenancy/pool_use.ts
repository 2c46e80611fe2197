import db from '@adonisjs/lucid/services/db'

export type PoolUse = { pool: string; used: number; free: number; waiting: number }

/** The database pools of this process that have been opened. */
export function poolUse(): PoolUse[] {
  return ['tenant', 'landlord', 'migrator'].flatMap((name) => {
    const pool = db.manager.get(name)?.connection?.pool
    return pool
      ? [
          {
            pool: name,
            used: pool.numUsed(),
            free: pool.numFree(),
            waiting: pool.numPendingAcquires(),
          },
        ]
      : []
  })
}

/** @throws what the server or the pool says when the database is away */
export async function pingDatabase() {
  await db.connection('landlord').rawQuery('SELECT 1')
}
