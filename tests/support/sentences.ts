import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import ts from 'typescript'

/** What stands for a value in a template; a one, so that "1 record is" reads as itself. */
const VALUE = '1'

/** Every text a source file of the product writes, templates with their choices spelled out. */
export function sentences(file: string): string[] {
  return sentencesIn(readFileSync(app.makePath(file), 'utf8'))
}

/** The same of a source that lies anywhere. */
export function sentencesIn(text: string): string[] {
  return texts(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true))
}

function texts(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return []
  if (ts.isTemplateExpression(node)) return [...written(node), ...inside(node)]
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  return inside(node)
}

function inside(node: ts.Node): string[] {
  const found: string[] = []
  ts.forEachChild(node, (child) => void found.push(...texts(child)))
  return found
}

function written({ head, templateSpans }: ts.TemplateExpression): string[] {
  return templateSpans.reduce(
    (begun, { expression, literal }) =>
      begun.flatMap((start) => choices(expression).map((part) => start + part + literal.text)),
    [head.text]
  )
}

function choices(expression: ts.Expression): string[] {
  if (ts.isStringLiteral(expression)) return [expression.text]
  if (!ts.isConditionalExpression(expression)) return [VALUE]
  return [...choices(expression.whenTrue), ...choices(expression.whenFalse)]
}
