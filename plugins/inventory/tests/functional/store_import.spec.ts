import { test } from '@japa/runner'
import { enabled } from '#plugins/inventory/tests/support/store'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const STORE = {
  categories: 'id,name,description,parent\n1,Filters,All,\n2,Oil,,1',
  stock_locations: 'id,name,description,parent\n7,Factory,,\n8,Shelf 4,,7',
  parts:
    'id,name,description,keywords,category,IPN,revision,units,minimum_stock,active,variant_of\n' +
    '1,Oil filter,Round,filter oil,2,OF-1,,,3.000000,True,\n2,Housing,,,1,,,,0,True,\n3,Housing,,,1,,,,0,True,2',
  manufacturer_parts: 'id,part,manufacturer,MPN,description\n5,1,4,M-77,',
  supplier_parts:
    'id,part,supplier,SKU,manufacturer_part,description,link,pack_quantity\n' +
    '11,1,1,S-1,5,,https://www.shop.test/s-1,10\n12,2,1,S-2,,,,250 ml',
  price_breaks:
    'id,part,quantity,price,price_currency\n1,11,1.00000,2.5,USD\n2,11,100,1.25,USD\n3,12,1,9,CNY',
  parameter_templates: 'id,name,units,description\n1,Diameter,mm,',
  part_parameters: 'id,part,template,data\n1,1,1,80',
  bom: 'id,part,sub_part,quantity,optional,reference\n1,2,1,2.00000,False,R1\n2,2,99,1,False,',
  stock_items:
    'id,part,supplier_part,location,quantity,serial,batch,status,packaging,updated\n' +
    '21,1,11,8,5.00000,,B7,10,,\n22,2,,,1,S-9,,55,,\n23,1,11,8,7,,,70,,\n24,1,,8,0,,,10,,',
}

test.group('A parts store', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('comes in whole, tells what was refused and why, and receives nothing twice', async ({
    client,
    assert,
  }) => {
    const api = await enabled(client, pair.ours)
    const run = async () => {
      const { id } = (await api.post('/parts-store/import/', STORE)).body().data.job
      await worker.settle(pair.ours.tenant)
      return (await api.get(`/jobs/${id}/`)).body().data
    }
    const { state, error, result } = await run()
    assert.equal(state, 'completed', error)
    assert.deepEqual(result.imported, {
      categories: 2,
      stock_locations: 2,
      parts: 3,
      supplier_parts: 2,
      price_breaks: 2,
      bom: 1,
      stock_items: 2,
    })
    assert.deepEqual(
      result.refused.map(({ table, id }: Record<string, string>) => `${table} ${id}`),
      ['price_breaks 3', 'bom 2', 'stock_items 23', 'stock_items 24']
    )
    assert.match(result.refused[0].reason, /is CNY: this company reckons in USD/)
    assert.lengthOf(result.notes, 2)

    const [filter] = (await api.get('/parts/?part_number=OF-1&include=supplier')).body().data
    assert.containSubset(filter, {
      category: 'Filters/Oil',
      reorder_level: '3.0000',
      quantity_in_stock: '5.0000',
      supplier: { label: 'shop.test (1)' },
      specifications: [{ name: 'Diameter', value: '80', unit: 'mm' }],
    })
    const [level] = (await api.get(`/stock/?part_id=${filter.id}`)).body().data
    assert.containSubset(level, { average_cost: '2.5000', location: { label: 'Factory/Shelf 4' } })

    await run()
    const [again] = (await api.get('/parts/?part_number=OF-1')).body().data
    assert.equal(again.quantity_in_stock, '5.0000')
    assert.equal((await api.get('/parts/')).body().meta.pagination.total, 3)
  })

  test('what is no CSV is told before anything is read', async ({ client, assert }) => {
    const api = await enabled(client, pair.ours)
    const answer = await api.post('/parts-store/import/', { parts: 'id,name\n1,"open' })
    answer.assertStatus(422)
    assert.deepEqual(Object.keys(answer.body().error.details), ['tables.parts'])
  })
})
