import type { HttpContext } from '@adonisjs/core/http'
import { RecordPage } from '#models/record_page'
import { comesFromFiles } from '#models/import_nouns'
import type { Noun } from '#models/noun'

/** The pages every noun with a definition has. */
export abstract class EntityPagesController {
  protected abstract readonly noun: Noun

  abstract index(ctx: HttpContext): Promise<unknown>
  abstract show(ctx: HttpContext): Promise<unknown>

  /** The list, shown as a board unless the address asks for another look. */
  async board(ctx: HttpContext) {
    const list = await this.listProps(ctx, { as: 'board', ...ctx.request.qs() })
    return ctx.inertia.render('records/index', list)
  }

  async create(ctx: HttpContext): Promise<unknown> {
    ctx.principal.authorize(`create_${this.noun}`)
    const page = await this.page(ctx)
    return ctx.inertia.render('records/create', { entity: await page.view(typeAsked(ctx)) })
  }

  async edit(ctx: HttpContext): Promise<unknown> {
    ctx.principal.authorize(`update_${this.noun}`)
    const page = await this.page(ctx)
    const record = await page.find(ctx.params.id)
    const entity = await page.view(typeAsked(ctx) ?? page.typeOf(record))
    return ctx.inertia.render('records/edit', { entity, record })
  }

  protected page({ principal, locale }: HttpContext) {
    return RecordPage.of(this.noun, { principal, locale })
  }

  protected async listProps(ctx: HttpContext, asked: Record<string, unknown> = ctx.request.qs()) {
    const list = await (await this.page(ctx)).list(asked)
    const may = (action: string) => ctx.principal.can(`${action}_${this.noun}`)
    const can = {
      create: may('create'),
      update: may('update'),
      delete: may('delete'),
      export: true,
    }
    return {
      ...list,
      can: { ...can, import: can.create && can.update && comesFromFiles(this.noun) },
    }
  }
}

/** `?equipment_type=elevator` on a form asks for the fields of that type. */
function typeAsked({ request }: HttpContext): string | undefined {
  const asked = request.input('equipment_type') as unknown
  return typeof asked === 'string' ? asked : undefined
}
