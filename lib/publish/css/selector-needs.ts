/** What a selector requires of a page before it can match (element names, classes, ids), determined by a CSS parser. */
import { type Selector, type SelectorComponent, transform } from 'lightningcss'

/** The names on a page; elements in lower case. */
export type PageNames = {
  elements: ReadonlySet<string>
  classes: ReadonlySet<string>
  ids: ReadonlySet<string>
  /** `data-…` attributes that elements have or scripts may set, by name and as `name=value`; `name=*` for any value. */
  data: ReadonlySet<string>
  /** Values of `dir` and `lang`, in lower case. */
  directions: ReadonlySet<string>
  languages: ReadonlySet<string>
  /** Words of `rel`. */
  relations: ReadonlySet<string>
  /** `prose li` where an element `li` is within one of the class `prose`. A script may create `* li` anywhere, or put anything into `copy *`. */
  within: ReadonlySet<string>
}

/** Whether a rule could match anything on a page. True when in doubt. */
export type Needs = (page: PageNames) => boolean

/** States and HTML attributes that change while a page is read (`:hover`, `[open]`): always possible. */
const always: Needs = () => true

/**
 * Parses many selectors in one go.
 * @param selectors selectors, or lists of them, as written before `{`
 * @returns for each, whether it could match on a page
 */
export function selectorNeeds(selectors: readonly string[]): Needs[] {
  const needs: Needs[] = selectors.map(() => always)
  // One rule each, identified by the value of a custom property; selectors that the parser doesn't know stay "always".
  const code = selectors.map((selector, index) => `${selector}{order:${index + 1}}`).join('\n')
  transform({
    filename: 'selectors.css',
    code: Buffer.from(code),
    errorRecovery: true,
    visitor: {
      Rule: {
        style(rule) {
          const order = rule.value.declarations?.declarations?.find(({ property }) => property === 'order')
          if (order?.property === 'order') needs[order.value - 1] = anyOf(rule.value.selectors)
          return undefined
        },
      },
    },
  })
  return needs
}

const anyOf = (selectors: readonly Selector[]): Needs => {
  const each = selectors.map((selector) => allOf([...selector.map(componentNeeds), ...withinNeeds(selector)]))
  return (page) => each.some((need) => need(page))
}

const allOf = (needs: readonly Needs[]): Needs => {
  const real = needs.filter((need) => need !== always)
  return real.length === 0 ? always : (page) => real.every((need) => need(page))
}

/** What is after `.prose ` or `.prose>` has to be within an element of that class. */
function withinNeeds(selector: Selector): Needs[] {
  return selector.flatMap((component, index) => {
    const rest = selector.slice(index + 1)
    const next = rest.find(({ type }) => type === 'combinator')
    if (component.type !== 'class' || next?.type !== 'combinator' || !/^(child|descendant)$/.test(next.value)) return []
    return rest.slice(rest.indexOf(next)).flatMap((inner) => {
      const names = elementNames(inner)
      const pairs = names.map((name) => `${component.name} ${name}`)
      const anywhere = [`${component.name} *`, ...names.map((name) => `* ${name}`)]
      return names.length > 0
        ? [({ within }: PageNames) => [...pairs, ...anywhere].some((pair) => within.has(pair))]
        : []
    })
  })
}

/** The elements of which a component needs one: `li`, or `:is(ul, ol)`. Empty if it needs something else. */
function elementNames(component: SelectorComponent): string[] {
  if (component.type === 'type') return [component.name.toLowerCase()]
  if (component.type !== 'pseudo-class' || (component.kind !== 'is' && component.kind !== 'where')) return []
  const names = component.selectors.map((alternative) => alternative.flatMap(elementNames))
  return component.selectors.every(({ length }) => length === 1) && names.every(({ length }) => length > 0)
    ? names.flat()
    : []
}

function componentNeeds(component: SelectorComponent): Needs {
  switch (component.type) {
    case 'class':
      return ({ classes }) => classes.has(component.name)
    case 'id':
      return ({ ids }) => ids.has(component.name)
    case 'type': {
      const name = component.name.toLowerCase()
      return ({ elements }) => elements.has(name)
    }
    case 'attribute':
      return attributeNeeds(component.name, component.operation)
    case 'pseudo-class':
      if (component.kind === 'lang') return languageNeeds(component.languages)
      // :not() requires nothing; the others require one of their alternatives.
      return component.kind === 'is' ||
        component.kind === 'where' ||
        component.kind === 'has' ||
        component.kind === 'any'
        ? anyOf(component.selectors)
        : always
    default:
      return always
  }
}

type Operation = Extract<SelectorComponent, { type: 'attribute' }>['operation']

/** Elements that search adds may have another direction or language, but they have their own styles. */
function attributeNeeds(name: string, operation: Operation): Needs {
  const value = operation?.operator === 'equal' ? operation.value : undefined
  if (name.startsWith('data-') && value !== undefined)
    return ({ data }) => data.has(`${name}=*`) || data.has(`${name}=${value}`)
  if (name.startsWith('data-')) return ({ data }) => data.has(name)
  if (name === 'rel' && /^(equal|includes)$/.test(operation?.operator ?? '') && operation?.value)
    return ({ relations }) => relations.has(operation.value)
  return name === 'dir' && value !== undefined ? ({ directions }) => directions.has(value) : always
}

/** `:lang(zh)` matches `zh` and `zh-hant` (RFC 4647, section 3.3.1). */
const languageNeeds =
  (ranges: readonly string[]): Needs =>
  ({ languages }) =>
    ranges.some((range) => {
      const wanted = range.toLowerCase()
      return wanted.startsWith('*') || [...languages].some((one) => one === wanted || one.startsWith(`${wanted}-`))
    })
