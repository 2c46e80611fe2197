import { configApp } from '@adonisjs/eslint-config'

const SOURCES = ['**/*.ts']
/** What runs on the server: everything but the pages, the tests and the build. */
const SERVER = ['app', 'commands', 'config', 'database', 'plugins', 'providers', 'start'].map(
  (folder) => `${folder}/**/*.ts`
)
const REQUESTS = ['request', 'get']
const OUTBOUND =
  'Every URL goes through outbound() of #platform/outbound: it refuses private addresses.'

export default configApp(
  {
    ignores: [
      'build/**',
      'storage/**',
      'tmp/**',
      'public/**',
      '.adonisjs/**',
      'tests/law/planted/**',
    ],
  },
  {
    name: 'The sizes and manners of CONTRIBUTING.md',
    files: SOURCES,
    rules: {
      // The format step says it faster, and for every kind of file.
      'prettier/prettier': 'off',
      'max-params': ['error', 3],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      // One member of one awaited answer reads best in one line.
      '@unicorn/no-await-expression-member': 'off',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    },
  },
  { name: 'Thin controllers', files: ['**/controllers/**/*.ts'], rules: maxLines(60) },
  { name: 'Models one can see whole', files: ['**/models/**/*.ts'], rules: maxLines(150) },
  {
    name: 'A group of tests is not a function to be shortened, and may say what a type forbids',
    files: ['**/tests/**/*.ts'],
    rules: { ...maxLines(200), 'max-lines-per-function': 'off' },
  },
  {
    name: 'A migration is a list of tables',
    files: ['**/database/migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    name: 'One way out of the machine',
    files: SERVER,
    ignores: [
      'app/platform/outbound/**',
      'plugins/*/pages/**',
      'plugins/*/slots/**',
      'plugins/*/tests/**',
      // Run by hand, and asks the address its operator types: no tenant has a say in it.
      'commands/types_tenant.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: OUTBOUND }],
      'no-restricted-imports': [
        'error',
        ...['http', 'https', 'node:http', 'node:https'].map((name) => ({
          name,
          importNames: [...REQUESTS, 'default'],
          message: OUTBOUND,
        })),
        ...['undici', 'axios', 'got', 'node-fetch'].map((name) => ({ name, message: OUTBOUND })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'globalThis', property: 'fetch', message: OUTBOUND },
        ...['http', 'https'].flatMap((object) =>
          REQUESTS.map((property) => ({ object, property, message: OUTBOUND }))
        ),
      ],
    },
  },
  {
    name: 'The entry points of the framework keep its layout',
    files: ['bin/*.ts', 'ace.js'],
    rules: { '@typescript-eslint/naming-convention': 'off' },
  }
)

function maxLines(max) {
  return { 'max-lines': ['error', max] }
}
