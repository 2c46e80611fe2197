import { Principal } from '#models/principal'
import { RecoveryCodes } from '#models/recovery_codes'
import { factorSecrets } from '#models/factor_secrets'
import { Totp } from '#models/totp'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = { secret: string; confirmed_at: Date | null }

/** Writes over what was begun, never over what is on. */
const BEGIN = `
  INSERT INTO second_factors (user_id, secret) VALUES ($1, $2)
  ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0, created_at = now()
    WHERE second_factors.confirmed_at IS NULL
  RETURNING 1`

/** Of two that bring the same code at once one wins: the row is locked, and the second finds the step taken. */
const TAKE_STEP =
  'UPDATE second_factors SET last_step = $2 WHERE user_id = $1 AND last_step < $2 RETURNING 1'

/** An authenticator app as the second proof of who somebody is, beside the password. */
export class SecondFactor {
  constructor(private userId: string) {}

  /** Those of `userIds` who have one that is on. */
  static async among(userIds: string[]): Promise<Set<string>> {
    const rows = await tenant.query<{ user_id: string }>(
      'SELECT user_id FROM second_factors WHERE user_id = ANY ($1) AND confirmed_at IS NOT NULL',
      [userIds]
    )
    return new Set(rows.map(({ user_id: id }) => id))
  }

  async state() {
    const row = await this.row()
    return {
      enabled: Boolean(row?.confirmed_at),
      confirmed_at: row?.confirmed_at?.toISOString() ?? null,
      recovery_codes_left: await RecoveryCodes.left(this.userId),
    }
  }

  /** Until a code confirms it, it asks nobody for anything. @throws E_CONFLICT when one is on */
  async begin(): Promise<Totp> {
    const totp = Totp.fresh()
    const begun = await tenant.query(BEGIN, [
      this.userId,
      await factorSecrets.seal(this.userId, totp.secret),
    ])
    if (!begun.length)
      throw new E_CONFLICT('A second factor is on: switch it off before you set up another')
    return totp
  }

  /** @returns the recovery codes. @throws E_VALIDATION on `code`, E_CONFLICT */
  async confirm(code: string): Promise<string[]> {
    const row = await this.row()
    if (!row) throw new E_CONFLICT('Begin the set-up first')
    if (row.confirmed_at) throw new E_CONFLICT('A second factor is on already')
    if (!(await this.takes(row, code))) throw wrongCode()
    await tenant.query('UPDATE second_factors SET confirmed_at = now() WHERE user_id = $1', [
      this.userId,
    ])
    await this.changed()
    return RecoveryCodes.renew(this.userId)
  }

  /** A code of the app that was not used before, or one of the recovery codes. */
  async accepts(code: string): Promise<boolean> {
    const row = await this.row()
    if (!row?.confirmed_at) return false
    return (await this.takes(row, code)) || RecoveryCodes.spend(this.userId, code)
  }

  async remove() {
    await tenant.query('DELETE FROM second_factors WHERE user_id = $1', [this.userId])
    await this.changed()
  }

  /** Whether there is one is part of what is shown of a user. */
  private async changed() {
    await tenant.query('UPDATE users SET row_version = row_version + 1 WHERE id = $1', [
      this.userId,
    ])
    Principal.forgetAll()
  }

  private async takes({ secret }: Row, code: string) {
    const totp = new Totp(await factorSecrets.open(this.userId, secret))
    const step = totp.stepOf(code.replaceAll(/\s/g, ''), Date.now())
    if (step === null) return false
    return (await tenant.query(TAKE_STEP, [this.userId, step])).length > 0
  }

  private async row(): Promise<Row | undefined> {
    const [row] = await tenant.query<Row>(
      'SELECT secret, confirmed_at FROM second_factors WHERE user_id = $1',
      [this.userId]
    )
    return row
  }
}

function wrongCode() {
  return new E_VALIDATION().withDetails({
    code: ['is wrong or was used before: take the one the app shows now'],
  })
}
