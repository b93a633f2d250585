/** Reads the value of an attribute without running it: the address of a file, or a constant. */
import type { JsxNode } from '../jsx.ts'
import type { Binding } from './bindings.ts'
import { fileAddress } from './bindings.ts'

export type Attribute = JsxNode['attributes'][number]
type Program = NonNullable<Extract<Attribute, { type: 'mdxJsxExpressionAttribute' }>['data']>['estree']
type Expression = Extract<NonNullable<Program>['body'][number], { type: 'ExpressionStatement' }>['expression']

/** The expression in the braces of an attribute. */
export function expressionOf(attribute: Attribute): Expression | undefined {
  if (attribute.type !== 'mdxJsxAttribute' || !attribute.value || typeof attribute.value === 'string') return undefined
  const [statement] = attribute.value.data?.estree?.body ?? []
  return statement?.type === 'ExpressionStatement' ? statement.expression : undefined
}

/** The address that an expression names: `X`, `X.src`, `require('./x.png').default`, `import('./x.png')`, `useBaseUrl('/x.png')`. */
export function addressOf(expression: Expression, names: ReadonlyMap<string, Binding>): string | undefined {
  switch (expression.type) {
    case 'Identifier': {
      const binding = names.get(expression.name)
      return binding && 'file' in binding ? binding.file : undefined
    }
    case 'MemberExpression': {
      const { object, property } = expression
      const isAddress = property.type === 'Identifier' && /^(?:default|src)$/.test(property.name)
      return isAddress && object.type !== 'Super' ? addressOf(object, names) : undefined
    }
    case 'ImportExpression':
    case 'AwaitExpression':
      return expression.type === 'AwaitExpression'
        ? addressOf(expression.argument, names)
        : fileAddress(textOf(expression.source) ?? '')
    case 'CallExpression': {
      const {
        callee,
        arguments: [first],
      } = expression
      if (callee.type !== 'Identifier' || !first || first.type === 'SpreadElement') return undefined
      if (callee.name === 'require') return fileAddress(textOf(first) ?? '')
      if (callee.name !== 'useBaseUrl') return undefined
      const path = textOf(first)
      // Docusaurus adds the base of the site to a path from its root.
      return path === undefined ? addressOf(first, names) : path.replace(/^(?![a-z]+:|\/)/i, '/')
    }
    default:
      return undefined
  }
}

/** The text of `{'text'}`, `` {`text`} `` and `{300}`. */
export function textOf(expression: Expression): string | undefined {
  if (expression.type === 'Literal')
    return /^(?:string|number)$/.test(typeof expression.value) ? String(expression.value) : undefined
  if (expression.type !== 'TemplateLiteral' || expression.expressions.length > 0) return undefined
  return expression.quasis.map(({ value }) => value.cooked ?? '').join('')
}
