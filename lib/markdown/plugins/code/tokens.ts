/** The token classes for code; `components/text/code.css` gives each `s-…` class its colour in both schemes. */
import type { ThemeRegistrationRaw } from 'shiki'

/**
 * Class → its TextMate scopes. The more specific scope wins, whatever the order. Classes are short because a block of code repeats them
 * hundreds of times: comment, keyword, string, number, function, type, attribute or property, punctuation, prompt, inserted, deleted.
 */
export const tokenScopes = {
  's-c': ['comment', 'punctuation.definition.comment', 'string.quoted.docstring', 'markup.quote'],
  's-k': [
    'keyword',
    'storage',
    'variable.language',
    'constant.language.import-export-all',
    'punctuation.definition.keyword',
    'markup.heading',
    'entity.name.section',
  ],
  's-s': [
    'string',
    'punctuation.definition.string',
    'markup.inline.raw',
    'markup.fenced_code',
    'constant.other.symbol',
    'string.regexp',
  ],
  's-n': ['constant', 'constant.numeric', 'constant.language', 'constant.character', 'keyword.other.unit'],
  's-f': [
    'entity.name.function',
    'support.function',
    'meta.function-call.generic',
    'entity.name.command',
    'markup.underline.link',
  ],
  's-t': [
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.name.tag',
    'support.class',
    'support.type',
    'entity.other.inherited-class',
    'storage.type.java',
    'keyword.type',
    'storage.type.numeric.go',
    'storage.type.string.go',
    'storage.type.boolean.go',
    'storage.type.error.go',
  ],
  's-a': [
    'entity.other.attribute-name',
    'support.type.property-name',
    'meta.object-literal.key',
    'entity.name.tag.yaml',
    'support.type.property-name.json',
    'variable.other.property',
    'keyword.other.definition.ini',
  ],
  's-p': ['punctuation', 'keyword.operator', 'meta.brace', 'entity.other.attribute-name.placeholder'],
  's-pr': ['punctuation.separator.prompt', 'entity.other.prompt-prefix'],
  's-in': ['markup.inserted', 'punctuation.definition.inserted'],
  's-de': ['markup.deleted', 'punctuation.definition.deleted'],
} as const

export type TokenClass = keyof typeof tokenScopes

export const tokenClasses = Object.keys(tokenScopes).filter((name): name is TokenClass => name in tokenScopes)

/** Shiki expects a theme of colours: each class gets a distinct colour, which `classOfColour` maps back to the class. */
const colourOf = (index: number) => `#0000${(index + 1).toString(16).padStart(2, '0')}`

const classByColour = new Map<string, TokenClass>(tokenClasses.map((name, index) => [colourOf(index), name]))

/** The class for a colour of `markerTheme`; undefined for ordinary text. */
export function classOfColour(colour: string | undefined): TokenClass | undefined {
  return colour === undefined ? undefined : classByColour.get(colour.toLowerCase())
}

/** A Shiki theme whose colours identify classes. The real colours are CSS: two schemes, no inline style, new colours without a rebuild. */
export const markerTheme: ThemeRegistrationRaw = {
  name: 'masthead-markers',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...tokenClasses.map((name, index) => ({
      scope: [...tokenScopes[name]],
      settings: { foreground: colourOf(index) },
    })),
    // Code inside a template string is code again, not a string.
    { scope: ['meta.template.expression', 'meta.embedded'], settings: { foreground: '#000000' } },
  ],
}
