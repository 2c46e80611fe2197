import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type { FieldType, Surface } from '#platform/entities/field_types/field_type'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'
import { FieldStand } from '#tests/functional/law/field_stand'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { twoTenants } from '#tests/support/tenants'

const titleOf = ({ name }: FieldType) => `Probe ${name}`

/** The pages of a record and its list, and what a look at each of them shows of its fields. */
const PAGES: Partial<Record<Surface, { says: string; look: Look }>> = {
  form: {
    says: 'the form of a new record',
    async look({ page, ...screen }) {
      await screen.visit('/equipment/new?equipment_type=probe')
      await page.getByLabel('Probe text', { exact: true }).waitFor()
      return page.locator('form label, form legend').allInnerTexts()
    },
  },
  detail: {
    says: 'the page of a record',
    async look({ page, ...screen }, id) {
      await screen.visit(`/equipment/${id}`)
      await page.locator('dt').first().waitFor()
      return page.locator('dt').allInnerTexts()
    },
  },
  column: {
    says: 'the columns a list offers',
    look: (screen) => offered(screen, 'Columns', 'label'),
  },
  filter: {
    says: 'the filters a list offers',
    look: (screen) => offered(screen, 'Filter', 'ul button'),
  },
  bulk_edit: {
    says: 'what can be changed of many records',
    async look({ page, ...screen }) {
      await screen.visit('/equipment')
      await page.getByRole('checkbox', { name: 'Choose all rows of this page' }).click()
      const bar = page.getByRole('region', { name: 'Chosen rows' })
      await bar.getByRole('button', { name: 'Edit' }).click()
      await page.getByRole('dialog').getByLabel('Field').click()
      await page.getByRole('option').first().waitFor()
      return page.getByRole('option').allInnerTexts()
    },
  },
}

type Look = (screen: Pick<Screen, 'page' | 'visit'>, id: string) => Promise<string[]>

async function offered(
  { page, ...screen }: Pick<Screen, 'page' | 'visit'>,
  name: string,
  what: string
) {
  await screen.visit('/equipment')
  await page.getByRole('button', { name, exact: true }).click()
  const menu = page.getByRole('dialog')
  await menu.getByText('Probe text', { exact: true }).waitFor()
  return menu.locator(what).allInnerTexts()
}

test.group('One field of every kind, on its pages', (group) => {
  const pair = twoTenants(group)
  const screens = withScreens(group)
  const seen = new Map<string, Promise<string[]>>()
  let stand: Promise<FieldStand> | undefined
  group.each.timeout(90_000)

  for (const [surface, { says, look }] of Object.entries(PAGES))
    for (const type of FIELD_TYPES) {
      const reason = type.surfaces[surface as Surface]
      const isThere = reason === 'supported'
      const name = `A ${type.name.replaceAll('_', ' ')} field`
      test(`${name} is ${isThere ? 'on' : 'not on'} ${says}${isThere ? '' : `: ${reason}`}`, async ({
        client,
        assert,
      }) => {
        const texts = await (seen.get(surface) ?? saw(surface, client, look))
        assert.equal(texts.map(plain).includes(titleOf(type)), isThere, texts.join(' | '))
      })
    }

  function saw(surface: string, client: ApiClient, look: Look) {
    const texts = shown(client, look)
    seen.set(surface, texts)
    return texts
  }

  async function shown(client: ApiClient, look: Look) {
    stand ??= FieldStand.set(client, pair.ours)
    const { id } = await stand
    const screen = await screens.as(pair.ours.email, pair.ours)
    return look({ page: screen.page, visit: (path) => screen.visit(path) }, id)
  }
})

/** A unit stands below the title of a filter. */
function plain(text: string) {
  return text.split('\n')[0].trim()
}
