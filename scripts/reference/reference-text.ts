/** The reference pages of the guide as Markdown: front matter from the schema descriptions, problems from the table of codes. */
import type { z } from 'zod'
import { schemas } from '../../lib/content/index.ts'
import { problemCodes } from '../../lib/core/problems/problem-codes.ts'
import { schemaKeys } from './schema-keys.ts'

/** Front matter of a chapter of the guide, and its source. */
const head = (title: string, description: string, chapter: string, source: string) => `---
title: ${title}
description: ${description}
permalink: /guide/${chapter}/
unlisted: true
---

<!-- Generated from ${source} by npm run reference; edit it there. -->

[Back to the guide](writing.md)
`

/** Text in a table cell: typed values become code, or dashes would be replaced by typographic ones. */
const cell = (text: string) =>
  text.replace(/(?<![`\w-])(npm run [\w:]+(?: -- --[\w-]+)?|-{3}(?!-)|--[a-z][\w-]*|[\w/]*<[a-z]+>(?:\.\w+)?)/g, '`$1`')

/** `docs/guide/problems.md`. */
export function problemReference(): string {
  const rows = Object.entries(problemCodes).map(
    ([code, { severity, fixed, cause, cure }]) =>
      `| \`${code}\` | ${severity}${fixed ? ', fixed' : ''} | ${cell(cause)} | ${cell(cure)} |`,
  )
  return [
    head(
      'Problems and how to fix them',
      'Every problem code, with its cause and its fix.',
      'problems',
      'lib/core/problems/problem-codes.ts',
    ),
    'A problem is printed as `path:line:column  severity  code  what is wrong — what to do`. An error stops the build, a warning does not.',
    '`problems: {code: error|warning|off}` in `content/site.yml` changes the severity of a code for the whole site; `ignore: [code]` in front matter silences it for one file. Codes marked *fixed* cannot be changed.',
    '',
    '| Code | Severity | Cause | Fix |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** `docs/guide/front-matter.md`. */
export function frontMatterReference(): string {
  const sections = [
    section('Posts', '`content/posts/**.md`', schemas.post.schema, schemas.post.synonyms),
    section('Pages', '`content/pages/**.md`', schemas.page.schema, schemas.page.synonyms),
    section('Authors', '`content/authors/<id>.md`', schemas.author.schema, schemas.author.synonyms),
    section('Categories', '`content/categories/<slug>.md`', schemas.category.schema, schemas.category.synonyms),
    section('Tags', '`content/tags/<slug>.md`', schemas.tag.schema, schemas.tag.synonyms),
    section('Series', '`content/series/<slug>.md`', schemas.series.schema, schemas.series.synonyms),
    section('The site', '`content/site.yml`', schemas.site.schema, {}),
  ]
  return [
    head(
      'Front matter',
      'Every key of posts, pages, authors, categories, tags, series and the site, with its meaning.',
      'front-matter',
      'lib/content/schema/',
    ),
    'A key that looks like a misspelling of one of these is an error with a suggestion; any other unknown key is a warning. Values are read as typed: dates, numbers and `true` need no quotes, but a value that contains `: ` does. A key with a dot belongs to a group: `updated.note` is written `updated: {date: 2026-11-23, note: …}`, or indented on lines of its own. In a list, each entry is such a group.',
    '',
    ...sections,
  ].join('\n')
}

function section(
  title: string,
  where: string,
  schema: z.ZodObject,
  synonyms: Readonly<Record<string, string>>,
): string {
  const rows = schemaKeys(schema).map(({ key, description, required, fallback }) => {
    // `published` is the opposite of its key, whose description names it.
    const others = Object.keys(synonyms).filter((synonym) => synonyms[synonym] === key && synonym !== 'published')
    const meaning = [
      description,
      ...(fallback === undefined ? [] : [`Default: \`${fallback}\`.`]),
      ...(others.length > 0 ? [`Synonyms: ${others.map((other) => `\`${other}\``).join(', ')}.`] : []),
    ]
    return `| \`${key}\`${required ? ' (required)' : ''} | ${meaning.join(' ')} |`
  })
  return [`## ${title}`, '', where, '', `| Key of ${title.toLowerCase()} | Meaning |`, '|---|---|', ...rows, ''].join(
    '\n',
  )
}
