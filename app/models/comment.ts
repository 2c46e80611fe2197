import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { HeldModel } from '#models/held_model'
import { hangsOn, heldBy, pointer, type Holder } from '#models/holder'
import { personSql, plainList, utcText } from '#platform/entities/query/plain_list'
import { E_FORBIDDEN } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'

const SELECT = `c.id, c.task_id, c.record_id, c.holder_noun, c.holder_id, c.body, ${personSql('c.author_id')} AS author,
  ${utcText('c.created_at')} AS created_at, ${utcText('c.updated_at')} AS updated_at`

export default class Comment extends HeldModel {
  @column()
  declare body: string

  @column()
  declare authorId: string | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @column.dateTime()
  declare deletedAt: DateTime | null

  static async write(holder: Holder, body: string, by: Actor) {
    const comment = await Comment.create({ ...heldBy(holder), body, authorId: by.id })
    await comment.journalAs('created', by, { body: [null, body] })
    return comment
  }

  /** As JSON text, oldest first. */
  static list(holder: Holder, query: Record<string, unknown>) {
    const { sql, bindings } = hangsOn(holder, 'c')
    const where = `${sql} AND c.deleted_at IS NULL`
    return plainList(
      { select: SELECT, from: 'comments c', where, bindings, order: 'c.created_at, c.id' },
      query
    )
  }

  static findLive(id: string) {
    return Comment.query().where('id', id).whereNull('deletedAt').forUpdate().firstOrFail()
  }

  async toAnswer() {
    const { data } = await plainList(
      {
        select: SELECT,
        from: 'comments c',
        where: 'c.id = ?::uuid',
        bindings: [this.id],
        order: 'c.id',
      },
      {}
    )
    return data.slice(1, -1)
  }

  /** @throws E_FORBIDDEN: words belong to who said them */
  async rewrite(body: string, by: Actor) {
    this.assertOwn(by)
    const before = this.body
    this.body = body
    await this.save()
    await this.journalAs('updated', by, { body: [before, body] })
  }

  /** @throws E_FORBIDDEN */
  async remove(by: Actor) {
    this.assertOwn(by)
    this.deletedAt = DateTime.utc()
    await this.save()
    await this.journalAs('deleted', by)
  }

  private assertOwn(by: Actor) {
    if (this.authorId !== by.id) throw new E_FORBIDDEN('Only who wrote a comment can change it')
  }

  private async journalAs(action: string, by: Actor, changes: Changes = {}) {
    journal(
      [
        {
          entity: 'comment',
          recordId: this.id,
          action,
          changes,
          payload: await pointer(this),
        },
      ],
      by
    )
  }
}
