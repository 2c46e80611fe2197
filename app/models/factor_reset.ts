import { FactorNotice } from '#models/factor_notice'
import { OwnProof } from '#models/own_proof'
import type { Principal } from '#models/principal'
import { SecondFactor } from '#models/second_factor'
import User from '#models/user'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'

export type ResetProof = { password: string; code?: string }

/** For somebody who lost the phone and the recovery codes: who manages people takes their second factor away. */
export class FactorReset {
  constructor(
    private principal: Principal,
    private by: Actor
  ) {}

  /**
   * Ends every session of theirs as well: the phone may be in other hands.
   * @throws E_FORBIDDEN for a role with more than one's own, E_VALIDATION on the proof, E_CONFLICT, E_RATE_LIMITED
   */
  async run({ id, role }: User, proof: ResetProof) {
    this.principal.assertCovers(role.grants)
    if (id === this.principal.id)
      throw new E_CONFLICT('This is your own second factor: switch it off under Security')
    await new OwnProof(this.principal).everything(proof)
    const user = await User.locked(id)
    const factor = new SecondFactor(id)
    if (!(await factor.state()).enabled) throw new E_CONFLICT('They have no second factor')
    await factor.remove()
    await user.logOutEverywhere()
    await user.save()
    journal([{ entity: 'user', recordId: id, action: 'second_factor_reset' }], this.by)
    await new FactorNotice(user).send('reset')
  }
}
