import { test } from '@japa/runner'
import { StoreTables } from '#plugins/inventory/models/store_tables'
import { E_VALIDATION } from '#platform/errors'

test.group('The tables of a parts store', () => {
  test('a tree is told by its names from the top, and a ring in it ends', ({ assert }) => {
    const tables = new StoreTables({
      categories: 'id,name,parent\n1,Filters,\n2,Oil/Air,1\n3,Ring,4\n4,Gnir,3',
    })
    assert.equal(tables.fullName('categories', '2'), 'Filters/Oil-Air')
    assert.equal(tables.fullName('categories', '9'), '')
    assert.isBelow(tables.fullName('categories', '3').length, 200)
  })

  test('a part is found by its number, else by its name, which only the first has alone', ({
    assert,
  }) => {
    const tables = new StoreTables({ parts: 'id,name,IPN\n1,Nut,N-1\n2,Bolt,\n3,Bolt,' })
    assert.deepEqual(
      ['1', '2', '3', '4'].map((id) => tables.partNumber(id)),
      ['N-1', 'Bolt', 'Bolt #3', undefined]
    )
  })

  test('a supplier is called by the address of their shop, where there is one', ({ assert }) => {
    const tables = new StoreTables({
      supplier_parts: 'id,supplier,link\n1,7,not an address\n2,7,https://www.shop.test/x\n3,8,',
    })
    assert.equal(tables.companyName('Supplier', '7'), 'shop.test (7)')
    assert.equal(tables.companyName('Supplier', '8'), 'Supplier 8')
    assert.equal(tables.companyName('Manufacturer', '7'), 'Manufacturer 7')
  })

  test('what is no CSV is refused by the name of its table', ({ assert }) => {
    assert.throws(() => new StoreTables({ parts: 'id,name\n1,"open' }), E_VALIDATION)
    assert.throws(() => new StoreTables({ parts: 'id,name\n1,a,b,c' }), E_VALIDATION)
  })
})
