import { beforeSave, beforeUpdate, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { DateTime } from 'luxon'
import { DeviceSession } from '#models/device_session'
import { OneTimeToken } from '#models/one_time_token'
import Role from '#models/role'
import { foldText } from '#platform/entities/fold_text'
import { E_NOT_FOUND, E_PRECONDITION_FAILED } from '#platform/errors'
import { TenantModel } from '#platform/tenancy/tenant_model'

export default class User extends TenantModel {
  @column()
  declare email: string

  @column({ serializeAs: null })
  declare password: string

  @column()
  declare firstName: string

  @column()
  declare lastName: string

  @column()
  declare roleId: string

  @column.dateTime()
  declare emailVerifiedAt: DateTime | null

  /** What they read; null is the company's. */
  @column()
  declare locale: string | null

  @column()
  declare isActive: boolean

  @column()
  declare permissionVersion: number

  @column()
  declare sessionEpoch: number

  @column.dateTime()
  declare lastLoginAt: DateTime | null

  @column()
  declare searchText: string

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @column.dateTime()
  declare deletedAt: DateTime | null

  @belongsTo(() => Role)
  declare role: BelongsTo<typeof Role>

  @beforeUpdate()
  static nextVersion(user: User) {
    user.rowVersion++
  }

  @beforeSave()
  static foldNames(user: User) {
    user.searchText = foldText(`${user.firstName} ${user.lastName} ${user.email}`)
  }

  /** Who may log in with this address. */
  static findActive(email: string): Promise<User | null> {
    return User.query()
      .whereRaw('lower(email) = lower(?)', [email])
      .where('is_active', true)
      .whereNull('deleted_at')
      .first()
  }

  /** Everybody who was not deleted, with their role. */
  static present() {
    return User.query().whereNull('deleted_at').preload('role')
  }

  /** For a change: locked, so that of two people who save at once the second sees the first. @throws E_NOT_FOUND */
  static async locked(id: string, { deleted = false } = {}): Promise<User> {
    const query = User.query()
      .where('id', id)
      .whereRaw(`deleted_at IS ${deleted ? 'NOT ' : ''}NULL`)
      .forUpdate()
    const user = await query.first()
    if (!user) throw new E_NOT_FOUND()
    await user.load('role')
    return user
  }

  get fullName() {
    return `${this.firstName} ${this.lastName}`.trim() || this.email
  }

  /** What a password of theirs may not be made of. */
  get ownWords() {
    return [this.email.split('@')[0], this.firstName, this.lastName]
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED when the caller saw another revision */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }

  /** What they may do has changed: their access tokens are refused until refreshed. */
  raisePermissions() {
    this.permissionVersion++
  }

  /** Ends every session and every token there is. */
  async logOutEverywhere() {
    this.sessionEpoch++
    this.raisePermissions()
    await DeviceSession.endAllOf(this.id)
  }

  /** Whoever set it by a link from the mail has shown that the address is theirs. */
  async replacePassword(hash: string) {
    this.password = hash
    this.emailVerifiedAt ??= DateTime.utc()
    await this.logOutEverywhere()
    await this.save()
    await OneTimeToken.withdraw(this.id, 'password_reset')
  }
}
