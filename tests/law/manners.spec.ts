import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ESLint } from 'eslint'

const linter = new ESLint({ cwd: app.makePath() })

/** The names of the rules that a file with this text would break. */
async function brokenRules(filePath: string, text: string) {
  const [result] = await linter.lintText(text, { filePath: app.makePath(filePath) })
  return [...new Set(result.messages.map((message) => message.ruleId))]
}

function lines(count: number) {
  return Array.from(
    { length: count },
    (_line, index) => `export const line${index} = ${index}\n`
  ).join('')
}

test.group('The manners of the code', () => {
  test('{file} may not hold `{text}`')
    .with([
      { rule: 'no-restricted-globals', file: 'app/models/x.ts', text: "await fetch('/')\n" },
      { rule: 'no-restricted-globals', file: 'plugins/a/jobs/x.ts', text: "await fetch('/')\n" },
      {
        rule: 'no-restricted-properties',
        file: 'app/jobs/x.ts',
        text: "await globalThis.fetch('/')\n",
      },
      {
        rule: 'no-restricted-imports',
        file: 'app/x.ts',
        text: "import { request } from 'node:https'\n",
      },
      { rule: 'no-restricted-imports', file: 'start/x.ts', text: "import http from 'node:http'\n" },
      { rule: 'no-warning-comments', file: 'app/x.ts', text: `// ${'to'}${'do'}: later\n` },
      { rule: 'no-console', file: 'resources/x.ts', text: "console.log('here')\n" },
      { rule: '@typescript-eslint/no-explicit-any', file: 'app/x.ts', text: 'export let x: any\n' },
      { rule: '@typescript-eslint/ban-ts-comment', file: 'tests/x.ts', text: '// @ts-ignore\n' },
      {
        rule: 'max-params',
        file: 'app/x.ts',
        text: 'export function x(a: 1, b: 2, c: 3, d: 4) {}\n',
      },
    ])
    .run(async ({ assert }, { rule, file, text }) => {
      assert.include(await brokenRules(file, text), rule)
    })

  test('{file} may not exceed {allowed} lines')
    .with([
      { file: 'app/controllers/x_controller.ts', allowed: 60 },
      { file: 'app/models/x.ts', allowed: 150 },
      { file: 'tests/unit/x.spec.ts', allowed: 200 },
      { file: 'plugins/a/tests/functional/models/x.spec.ts', allowed: 200 },
    ])
    .run(async ({ assert }, { file, allowed }) => {
      assert.notInclude(await brokenRules(file, lines(allowed)), 'max-lines')
      assert.include(await brokenRules(file, lines(allowed + 1)), 'max-lines')
    })

  test('a function may not exceed 40 lines', async ({ assert }) => {
    const text = `export function x() {\n${'  // why\n  Math.random()\n'.repeat(40)}}\n`

    assert.include(await brokenRules('app/x.ts', text), 'max-lines-per-function')
  })

  test('the browser may fetch from where it came', async ({ assert }) => {
    assert.notInclude(
      await brokenRules('resources/x.ts', "await fetch('/')\n"),
      'no-restricted-globals'
    )
  })
})
