import { existsSync, readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/**
 * The law of imports: platform ← app ← plugins ← start. Nine rules, numbered as in CONTRIBUTING.md;
 * tests/law/planted holds a violation of each, and tests/law/imports.spec.ts sees it caught.
 */

const BACK_END = '^(app|commands|config|database|providers|start)/'
const PAGES = '(pages|slots)/'

const rules = [
  rule('1-platform-knows-no-noun', '^app/platform/', ['^app/(?!platform/)', '^plugins/']),
  rule('2-app-knows-no-plugin', '^(app|config|database)/', '^plugins/'),
  rule('3-plugins-meet-in-contracts', '^plugins/([^/]+)/', '^plugins/(?!$1/)[^/]+/(?!contract/)'),
  rule('3-plugins-know-no-root', '^plugins/', '^(commands|config|database|providers|start)/'),
  ...plugins().map(({ id, needs }) =>
    rule(
      `3-needs-of-${id}`,
      `^plugins/${id}/`,
      `^plugins/(?!(${[id, ...needs].join('|')})/)[^/]+/contract/`
    )
  ),
  rule('4-contracts-stand-alone', '^plugins/([^/]+)/contract/', '^plugins/$1/(?!contract/)'),
  rule(
    '5-one-place-knows-all',
    { path: '.', pathNot: '^(plugins/|start/plugins\\.ts$)' },
    '^plugins/'
  ),
  rule('6-browser-knows-no-back-end', '^resources/', [
    BACK_END,
    '^plugins/',
    '^\\.adonisjs/server/',
  ]),
  rule('6-pages-know-no-back-end', `^plugins/[^/]+/${PAGES}`, [
    BACK_END,
    `^plugins/[^/]+/(?!${PAGES})`,
    '^\\.adonisjs/server/',
  ]),
  rule(
    '7-one-database-door',
    { path: '.', pathNot: '^app/platform/tenancy/' },
    '@adonisjs/lucid/(build/)?services/db\\.'
  ),
  rule('8-models-know-no-http', '^(app|plugins/[^/]+)/models/', [
    '(^|/)(controllers|exceptions|middleware|policies|transformers|validators)/',
    '@adonisjs/(http-server|inertia|session|shield)/',
    '@adonisjs/core/(build/)?(modules/http/|services/router\\.)',
  ]),
  {
    name: '9-no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
  },
  {
    name: '9-nothing-unresolved',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: ['^virtual:', '^#build/', '\\.wasm\\?url$'] },
  },
]

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: ['node_modules', '^\\.adonisjs/'] },
    exclude: {
      path: [
        '^(bench|bin|build|build_hooks|docs|public|schemas|storage|tests|tmp)/',
        '^plugins/[^/]+/tests/',
      ],
    },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    webpackConfig: {
      fileName: new URL('.dependency-cruiser.resolve.mjs', import.meta.url).pathname,
    },
  },
}

function rule(name, from, to) {
  const origin = typeof from === 'string' ? { path: from } : from
  return { name, severity: 'error', from: origin, to: { path: to } }
}

/** Every plugin with the ids its plugin.ts declares as `needs`, read without running it. */
function plugins() {
  if (!existsSync('plugins')) return []
  return readdirSync('plugins')
    .filter((id) => existsSync(`plugins/${id}/plugin.ts`))
    .map((id) => ({ id, needs: needsOf(`plugins/${id}/plugin.ts`) }))
}

function needsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const needs = findProperty(source, 'needs')
  return needs ? needs.initializer.properties.map((property) => property.name.text) : []
}

function findProperty(node, name) {
  if (ts.isPropertyAssignment(node) && node.name.text === name) return node
  return ts.forEachChild(node, (child) => findProperty(child, name))
}
