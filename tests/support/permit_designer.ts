import type { Locator } from 'playwright'
import type { Screen } from '#tests/support/screen'

const PERMIT = 'Safety permit'

/** An administrator who models the safety permit in the browser: every step as a person would go it. */
export class PermitDesigner {
  constructor(private screen: Screen) {}

  /** A new entity: what is dangerous, how many people, at which machine. */
  async entity() {
    const dialog = await this.begin('New entity')
    await dialog.getByLabel('Name').fill(PERMIT)
    await dialog.getByRole('radio', { name: 'shield check' }).check({ force: true })
    await dialog.getByRole('button', { name: 'Create entity' }).click()
    await this.screen.arrives('/settings/definitions/entity/safety_permit')
    await this.page.getByRole('checkbox', { name: 'Team' }).click()
    await this.field('Text', 'Hazard')
    await this.field('Whole number', 'People')
    await this.field('Relation', 'Machine')
    await this.publish()
  }

  /** A checklist of two points, to be answered at the machine. */
  async form() {
    const dialog = await this.begin('New form')
    await dialog.getByLabel('Name of the form').fill('Permit check')
    await dialog.getByRole('button', { name: 'Create form' }).click()
    await this.screen.arrives('/settings/definitions/form/permit_check')
    const palette = this.page.getByRole('region', { name: 'Add a field' })
    for (const point of ['Harness worn', 'Area fenced off']) {
      await palette.getByRole('button', { name: 'Pass, flag, fail' }).click()
      const item = this.page.getByRole('complementary', { name: 'Item' })
      await item.getByLabel('Name').fill(point)
      await item.getByRole('switch', { name: 'Required' }).click()
    }
    await this.publish()
  }

  /** Asked, given once another manager agrees, closed with the checklist; within four hours. */
  async workflow() {
    const dialog = await this.begin('New workflow')
    await dialog.getByRole('button', { name: 'Create workflow' }).click()
    await this.screen.arrives('/settings/definitions/workflow/safety_permit')
    await this.page.getByRole('tab', { name: 'Table' }).click()
    await this.part('state:open')
    await this.fill('Name (English)', 'Asked')
    await this.add('Add state', 'Given')
    await this.choose('Category', 'In progress')

    await this.part('transition:finish')
    await this.fill('Name (English)', 'Close')
    await this.tick('From', 'Given', 'Asked')
    await this.tick('Checklists that must be done', 'Permit check')
    await this.add('Add transition', 'Give')
    await this.choose('To', 'Given')
    await this.inspector.getByRole('switch', { name: 'Needs approval' }).click()
    await this.tick('Who may approve', 'Manager', 'Admin')

    await this.screen.button('Add clock').click()
    await this.tick('Stops in', 'Given')
    await this.inspector.getByLabel('Within: hours').fill('4')
    await this.publish()
  }

  /** What whoever asked reads once the permit is given. */
  async template() {
    const dialog = await this.begin('New template')
    await dialog.getByLabel('Name of the template').fill('Permit given')
    await dialog.getByRole('button', { name: 'Create template' }).click()
    await this.screen.arrives('/settings/definitions/template/permit_given')
    await this.pick('For', 'In the app')
    await this.pick('About', PERMIT)
    await this.page.locator('textarea').fill('You may begin: ')
    await this.pick('Insert a field', 'Hazard')
    await this.publish()
  }

  /** Given → whoever asked is told, in the words of the template. */
  async automation() {
    const dialog = await this.begin('New automation')
    await dialog.getByLabel('Name of the automation').fill('Tell who asked')
    await dialog.getByRole('button', { name: 'Create automation' }).click()
    await this.screen.arrives('/settings/definitions/automation/tell_who_asked')
    await this.pick('To which records', PERMIT)
    await this.pick('What happens', 'A record moves to another state')
    await this.pick('Which step', 'Give')
    await this.screen.button('Add a step').click()
    await this.page.getByRole('menuitem', { name: 'Notify' }).click()
    await this.pick('To', 'Who created it')
    await this.screen.press('Escape')
    await this.pick('Template', 'Permit given')
    await this.page.getByRole('switch', { name: 'Enabled' }).click()
    await this.publish()
  }

  /** Technicians may ask for permits and change them. */
  async role() {
    const navigation = this.page.getByRole('navigation', { name: 'Main' })
    await navigation.getByRole('link', { name: 'Roles' }).click()
    const row = this.page.getByRole('listitem').filter({ hasText: 'Technician' })
    await row.getByRole('button', { name: 'Edit' }).click()
    const dialog = this.page.getByRole('dialog')
    const permits = dialog.locator('section').filter({ hasText: 'Safety permits' })
    for (const action of ['See', 'Create', 'Change']) {
      await permits.getByRole('combobox', { name: action }).click()
      await this.page.getByRole('option', { name: 'All', exact: true }).click()
    }
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** A board with a row for each machine, which everybody finds above the list. */
  async board() {
    await this.screen.visit('/records/safety_permit')
    await this.page.getByRole('radio', { name: 'Board' }).click()
    await this.screen.button('Columns, rows and colours').click()
    await this.pick('Rows by', 'Machine')
    await this.screen.press('Escape')
    await this.screen.button('Save as view').click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Permits by machine')
    await dialog.getByRole('checkbox', { name: /^Share/ }).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  private get page() {
    return this.screen.page
  }

  private get inspector() {
    return this.page.getByRole('complementary', { name: 'Part of the workflow' })
  }

  private async begin(what: string): Promise<Locator> {
    await this.screen.visit('/settings/definitions')
    await this.screen.button(what).click()
    return this.page.getByRole('dialog')
  }

  private async field(kind: string, name: string) {
    await this.page.getByRole('list').getByRole('button', { name: kind, exact: true }).click()
    await this.page.getByRole('complementary', { name: 'Field' }).getByLabel('Name').fill(name)
    await this.screen.sees(`${name} added`)
  }

  private async pick(label: string, option: string) {
    await this.page.getByLabel(label, { exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  private part(place: string) {
    return this.page.locator(`[data-place="${place}"]`).click()
  }

  private async add(what: string, name: string) {
    await this.screen.button(what).first().click()
    await this.fill('Name (English)', name)
  }

  private fill(label: string, text: string) {
    return this.inspector.getByLabel(label).fill(text)
  }

  private async choose(label: string, option: string) {
    await this.inspector.getByLabel(label, { exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Takes each option of a list of several; one that is chosen already is let go. */
  private async tick(label: string, ...options: string[]) {
    await this.inspector.getByLabel(label, { exact: true }).click()
    for (const name of options) await this.page.getByRole('option', { name, exact: true }).click()
    await this.screen.press('Escape')
    await this.page.getByRole('option').first().waitFor({ state: 'detached' })
  }

  private async publish() {
    await this.screen.sees('Draft saved')
    await this.screen.button('Publish').click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await dialog.waitFor({ state: 'detached' })
    await this.screen.sees(/Version 1/)
  }
}
