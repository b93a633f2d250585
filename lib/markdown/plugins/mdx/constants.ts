/** Reads expressions of an `.mdx` body that are data: literals, lists, objects and arithmetic on them. Nothing is executed. */
import type { Nodes } from 'hast'
import type { JsxNode } from './jsx.ts'

type ExpressionNode = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>
type Program = NonNullable<NonNullable<ExpressionNode['data']>['estree']>
type Expression = Extract<Program['body'][number], { type: 'ExpressionStatement' }>['expression']

/** `{ value }`; null for an expression that has to be run. */
export type Constant = { value: unknown } | null

/** The value of `{…}`; a comment has the value `undefined`. */
export const expressionValue = ({ data }: ExpressionNode): Constant => programValue(data?.estree)

/** The value of a prop; `{ value: undefined }` when it is missing. */
export function propValue({ attributes }: JsxNode, name: string): Constant {
  // Any prop may be among spread ones.
  if (attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute')) return null
  const attribute = attributes.findLast((each) => each.type === 'mdxJsxAttribute' && each.name === name)
  if (attribute?.type !== 'mdxJsxAttribute') return { value: undefined }
  const { value } = attribute
  if (value === null || value === undefined) return { value: true }
  return typeof value === 'string' ? { value } : programValue(value.data?.estree)
}

function programValue(program: Program | null | undefined): Constant {
  const [statement, ...others] = program?.body ?? []
  if (!statement) return program ? { value: undefined } : null
  return statement.type === 'ExpressionStatement' && others.length === 0 ? constant(statement.expression) : null
}

function constant(expression: Expression): Constant {
  switch (expression.type) {
    case 'Literal':
      return 'regex' in expression ? null : { value: expression.value }
    case 'Identifier':
      return expression.name === 'undefined' ? { value: undefined } : null
    case 'TemplateLiteral': {
      const values = all(expression.expressions.map(constant))
      return values && { value: expression.quasis.map(({ value }, at) => value.cooked + shown(values, at)).join('') }
    }
    case 'ArrayExpression': {
      const value = all(
        expression.elements.map((each) => (each && each.type !== 'SpreadElement' ? constant(each) : null)),
      )
      return value && { value }
    }
    case 'ObjectExpression':
      return object(expression)
    case 'UnaryExpression':
      return numeric(all([constant(expression.argument)]), unary[expression.operator])
    case 'BinaryExpression': {
      const { left, right, operator } = expression
      const operands = left.type === 'PrivateIdentifier' ? null : all([constant(left), constant(right)])
      return numeric(operands, binary[operator])
    }
    default:
      return null
  }
}

function object({ properties }: Extract<Expression, { type: 'ObjectExpression' }>): Constant {
  const entries: [string, unknown][] = []
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init') return null
    const { key, value } = property
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
    const read = constant(value as Expression)
    if (name === undefined || !read) return null
    entries.push([name, read.value])
  }
  return { value: Object.fromEntries(entries) }
}

const shown = (values: readonly unknown[], at: number) => (at < values.length ? String(values[at]) : '')

const unary: Readonly<Record<string, (value: number) => number>> = { '-': (value) => -value, '+': (value) => value }

const binary: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
}

function numeric(operands: unknown[] | null, operation: ((...operands: number[]) => number) | undefined): Constant {
  if (!operation || !operands?.every((each) => typeof each === 'number')) return null
  return { value: (operation as (...all: number[]) => number)(...operands) }
}

function all(constants: readonly Constant[]): unknown[] | null {
  const known = constants.filter((each) => each !== null)
  return known.length === constants.length ? known.map(({ value }) => value) : null
}
