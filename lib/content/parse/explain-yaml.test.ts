import { expect, it } from 'vitest'
import { parseFrontMatter } from './front-matter.ts'

const explained = (yaml: string) => {
  const read = parseFrontMatter(yaml, 'x.md', 2)
  if (!('problem' in read)) throw new Error('it can be read')
  const { line, column, message, remedy } = read.problem
  return `${line}:${column} ${message} — ${remedy}`
}

it.each([
  ['title: One: two', '2:8 the value contains a colon — put it in quotes: title: "One: two"'],
  [
    'title: T\nauthor_staff_member: [robin, mei\ncategories: [data]',
    '3:22 a bracket is opened but never closed — close it, or put the value in quotes',
  ],
  ['updated: { date: 2020-01-02', '2:10 a bracket is opened but never closed — close it, or put the value in quotes'],
  ['tags: [a]]\ntitle: T', '2:10 a bracket is closed but was never opened — remove it, or put the value in quotes'],
  [
    'author:\n  - robin\n - mei\ntitle: T',
    '4:1 the list item is not indented like the one above it — align the dashes of the list',
  ],
  ['tags:\n- data\n-queues', '4:1 the dash of a list item has no space after it — write - queues'],
  ['tags:\n-data\n-queues\n', '3:1 the dash of a list item has no space after it — write - data'],
  [
    "title: 'It's here'\ndate: 2020-01-02",
    '2:12 the value contains the quotation mark that encloses it — write title: "It\'s here"',
  ],
  [
    'title: "A "quoted" word"',
    '2:12 the value contains the quotation mark that encloses it — write title: \'A "quoted" word\'',
  ],
  [`title: 'It's "both"'`, `2:12 the value contains the quotation mark that encloses it — write title: 'It''s "both"'`],
  [
    '  title: T\nauthor: robin',
    '3:1 a key is not indented like the one above it — start every key at the beginning of its line',
  ],
  [
    'title: T\n author: robin',
    '3:2 a key is not indented like the one above it — start every key at the beginning of its line',
  ],
  ['title:T\ndate: 2020-01-02', '2:1 there is no space after the colon — write title: T'],
  [
    'title: T\nauthor robin\ntags: [a]',
    '3:1 the line is neither a key with its value nor an item of a list — write key: value, or indent the line if it continues the value above',
  ],
  ['title: @home', '2:8 a value begins with @, which YAML reserves — write title: "@home"'],
  ['title: [Draft] It’s done', '2:8 a value begins with [, which YAML reserves — write title: "[Draft] It’s done"'],
  ['title: `make` "it"', `2:8 a value begins with \`, which YAML reserves — write title: '\`make\` "it"'`],
  [
    'title: “Queues: at night”',
    '2:8 the value is in typographic quotes, which YAML does not recognise — write title: "Queues: at night"',
  ],
  [
    'tags:\n  - data\n    - more',
    '4:5 the list item “- more” is read as part of the text above it — align its dash with the one above',
  ],
  [
    'tags: data\n  - more',
    '3:3 the list item “- more” is read as part of the text above it — put the first item on its own line too: - data',
  ],
  [
    'title = "X"\ndate = 2020-01-02',
    '2:1 the front matter is not a set of keys and values — write title: "X", and likewise on every line',
  ],
  [
    '- title: X\n- date: 2020-01-02',
    '2:1 the front matter is not a set of keys and values — remove the dashes: write title: X',
  ],
  [
    '- title: T\ndate: 2020-01-02',
    '3:1 a list item appears among keys — remove the dash, or move the item below its key',
  ],
  ['title: - T', '2:8 a value begins with -, which YAML reserves — write title: "- T"'],
  ['title: ? what', '2:8 a value begins with ?, which YAML reserves — write title: "? what"'],
  ['title: !Important note', '2:8 a value begins with !, which YAML reserves — write title: "!Important note"'],
  ['tags: [a, !b]', '2:11 a value begins with !, which YAML reserves — put it in quotes'],
  ['title: "Bug" in the "code"', `2:14 text follows the closing quotation mark — write title: '"Bug" in the "code"'`],
  [
    String.raw`title: "C:\Users\x"`,
    String.raw`2:11 a backslash in double quotes begins an escape sequence, and there is none of this name — write title: 'C:\Users\x'`,
  ],
  ['title:\u00a0Post\ndate: 2020-01-02', '2:1 a no-break space follows the colon — write title: Post'],
  ['title：Post\ndate: 2020-01-02', '2:1 the colon is a full-width one — write title: Post'],
  [
    'title = Post\ndate: 2020-01-02',
    '2:1 the line is neither a key with its value nor an item of a list — write title: Post',
  ],
  [
    'tags:\n  -data\n  -other\ntitle: T',
    '3:3 “-data -other” is one text, since no space follows its dashes — write - data',
  ],
  [
    'title: T\n...\ntags: [a]',
    '3:1 the line ... ends the front matter for YAML, which drops what follows — remove the line',
  ],
  ['title: T\n\ttags: a', '3:1 the line is indented with a tab — indent with spaces'],
  [
    'title: *T*',
    '2:8 YAML anchors, aliases and merge keys are not supported — write the value out, or put text that begins with & or * in quotes',
  ],
])('%j', (yaml, message) => expect(explained(yaml)).toBe(message))

it('no single-line mistake is reported in the parser’s own words', () => {
  const values = [
    'a: b',
    "'a",
    '"a',
    '[a',
    '{a',
    'a]',
    '@a',
    '%a',
    '`a`',
    '| a',
    '> a',
    '- a',
    '*a',
    '&',
    '"a" b',
    "'a' b",
    '!!',
    '? a: b',
  ]
  const lines = [...values.map((value) => `title: ${value}`), 'title T', 'title:T', '-title', ' title: T', '- title: T']
  const texts = lines.flatMap((line) => [`date: 2020-01-02\n${line}\nslug: x`, `${line}\nslug: x`])
  const said = texts.flatMap((yaml) => {
    const read = parseFrontMatter(yaml, 'x.md', 2)
    return 'problem' in read ? `${JSON.stringify(yaml)} ${read.problem.message}` : []
  })
  expect(said.filter((line) => line.includes('cannot be read as YAML'))).toEqual([])
})
