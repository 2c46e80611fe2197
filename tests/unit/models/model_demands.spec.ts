import { test } from '@japa/runner'
import { demandsOf } from '#models/model_demands'
import { WorkflowModel } from '#models/workflow_model'
import { EntityModel } from '#platform/entities/entity_model'

test.group('How a model is asked about rows of a file', () => {
  test('not at all where its definition says everything', ({ assert }) => {
    class Plain extends EntityModel {}
    class Moved extends WorkflowModel {}
    assert.equal(demandsOf(Plain), 'none')
    assert.equal(demandsOf(Moved), 'none')
  })

  test('row by row where it has its own accept, store or hooks, at any height', ({ assert }) => {
    class Accepts extends EntityModel {
      override async accept() {}
    }
    class Below extends Accepts {}
    class Stores extends WorkflowModel {
      override async store() {}
    }
    class Hooked extends EntityModel {}
    Hooked.boot()
    Hooked.before('create', () => {})
    for (const model of [Accepts, Below, Stores, Hooked]) assert.equal(demandsOf(model), 'each')
  })

  test('many at once where it judges or completes them', ({ assert }) => {
    class Judges extends EntityModel {
      static override async judge() {
        return new Map()
      }

      override async store() {}
    }
    assert.equal(demandsOf(Judges), 'batch')
  })
})
