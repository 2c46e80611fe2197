import { join } from 'node:path'

/**
 * How imports of this project resolve: `#alias/x` → `./folder/x.js` → `./folder/x.ts`. Without the
 * extension alias every such import is "not found", nothing is followed, and no rule ever fires.
 */
export default {
  resolve: {
    alias: {
      '~': join(process.cwd(), 'resources'),
      '@generated': join(process.cwd(), '.adonisjs/client'),
    },
    extensionAlias: { '.js': ['.ts', '.js'] },
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'types'],
  },
}
