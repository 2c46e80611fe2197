import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { E_UNIT_ABORTED } from '#platform/errors'

/**
 * A transaction that tells the truth: Lucid resolves `commit()` even when the server refused it or answered
 * ROLLBACK, so constraints are forced first and the transaction's id is looked up afterwards.
 */
export async function honestCommit<T>(
  client: QueryClientContract,
  work: (transaction: TransactionClientContract) => Promise<T>
): Promise<T> {
  const transaction = await client.transaction()
  try {
    const result = await work(transaction)
    await transaction.rawQuery('SET CONSTRAINTS ALL IMMEDIATE')
    const { rows } = await transaction.rawQuery('SELECT pg_current_xact_id()::text AS id')
    await transaction.commit()
    await assertCommitted(client, rows[0].id)
    return result
  } catch (error) {
    if (!transaction.isCompleted) await transaction.rollback()
    throw error
  }
}

async function assertCommitted(client: QueryClientContract, id: string) {
  const { rows } = await client.rawQuery('SELECT pg_xact_status(?::text::xid8) AS status', [id])
  if (rows[0].status !== 'committed') throw new E_UNIT_ABORTED()
}
