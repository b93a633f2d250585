/** Checks `sections` of `content/site.yml` beyond the types of its values: names, folders, addresses, order and types that need certain fields. */
import { nearest } from '../../../core/problems/nearest.ts'
import { type Position, type Problem, problem } from '../../../core/problems/problem.ts'
import { rootFolderNames } from '../../parse/files.ts'
import { ignoredKeys, postSchema, postSynonyms } from '../../schema/post.ts'
import { postUrlFault } from '../site/post-url.ts'
import { type Field, postsKey, type Section } from './section.ts'

type Place = (...path: PropertyKey[]) => Position
type Fault = { keys: PropertyKey[]; message: string; remedy: string }

const path = 'content/site.yml'
const postKeys = [...Object.keys(postSchema.shape), ...Object.keys(postSynonyms), ...ignoredKeys]

/** Fields without which an item is nothing to a search engine. */
export const neededFields: Readonly<Partial<Record<Section['type'], { key: string; type: Field['type'] }>>> = {
  Event: { key: 'starts', type: 'date' },
  PodcastEpisode: { key: 'audio', type: 'link' },
}

/**
 * Checks all sections, posts included.
 * @returns the problems, and the sections that can be used: a mistake in one leaves the others as they are
 */
export function checkSections(sections: readonly Section[], at: Place): { usable: Section[]; problems: Problem[] } {
  const problems: Problem[] = []
  const usable: Section[] = []
  for (const section of sections) {
    const report = ({ keys, message, remedy }: Fault) =>
      problems.push(
        problem(
          'value-invalid',
          path,
          at('sections', section.key, ...keys),
          `${['sections', section.key, ...keys].join('.')}: ${message}`,
          remedy,
        ),
      )
    const fatal = section.key === postsKey ? [] : [...nameFaults(section), ...takenBy(section, usable)]
    const pattern = section.key === postsKey ? null : postUrlFault(section.pattern, `/${section.key}/:slug/`)
    if (pattern) report({ keys: ['url'], message: pattern.message, remedy: `write ${pattern.meant}` })
    for (const fault of [...fatal, ...fieldFaults(section), ...orderFaults(section), ...typeFaults(section)])
      report(fault)
    if (fatal.length > 0) continue
    const fields = section.fields.filter(({ key }) => !postKeys.includes(key))
    usable.push({ ...section, pattern: pattern?.meant ?? section.pattern, fields })
  }
  return { usable, problems }
}

function nameFaults({ key, folder }: Section): Fault[] {
  const plain = /^[a-z][a-z\d_-]*$/
  if (!plain.test(key)) {
    const meant = key.toLowerCase().replace(/[^a-z\d]+/g, '-')
    return [
      {
        keys: [],
        message: 'a key consists of small letters, digits, - and _',
        remedy: `write ${plain.test(meant) ? meant : 'for example talks'}, and put the name for readers into title:`,
      },
    ]
  }
  const own = rootFolderNames.includes(folder)
  if (own) {
    const keys = folder === key ? [] : ['folder']
    return [{ keys, message: `content/${folder}/ has a meaning of its own`, remedy: 'choose another folder:' }]
  }
  return /^[a-z\d][\w-]*$/i.test(folder)
    ? []
    : [{ keys: ['folder'], message: `“${folder}” is not the name of a folder in content/`, remedy: `write ${key}` }]
}

/** Two sections with one folder or one list would be one. */
function takenBy({ folder, url }: Section, others: readonly Section[]): Fault[] {
  const sameFolder = others.find((other) => other.folder === folder)
  if (sameFolder)
    return [
      {
        keys: ['folder'],
        message: `content/${folder}/ is already the folder of ${sameFolder.key}`,
        remedy: 'give one of the two another folder:',
      },
    ]
  const sameList = others.find((other) => other.url === url)
  return sameList
    ? [
        {
          keys: ['url'],
          message: `the list would be at ${url}, which is that of ${sameList.key}`,
          remedy: 'give one of the two another url:',
        },
      ]
    : []
}

function fieldFaults({ fields }: Section): Fault[] {
  return fields.flatMap(({ key }): Fault[] => {
    const keys = ['fields', key]
    if (postKeys.includes(key))
      return [{ keys, message: `${key} is a key that every post has`, remedy: 'remove it, or choose another name' }]
    if (/^[a-z][a-z\d_]*$/i.test(key)) return []
    const meant = key.replace(/[^a-z\d]+/gi, '_').replace(/^[\d_]+|_+$/g, '')
    const remedy = `write ${meant || 'for example venue'}`
    return [{ keys, message: 'the name of a field consists of letters, digits and _', remedy }]
  })
}

function orderFaults({ order, fields }: Section): Fault[] {
  const known = ['date', 'title', ...fields.filter(({ type }) => type !== 'link').map(({ key }) => key)]
  if (known.includes(order.key)) return []
  const [meant] = nearest(order.key, known)
  const remedy = meant ? `write ${order.descending ? '-' : ''}${meant}` : `write one of ${known.join(', ')}`
  return [{ keys: ['order'], message: `there is no key ${order.key} to order by`, remedy }]
}

function typeFaults({ type, fields }: Section): Fault[] {
  const needed = neededFields[type]
  if (!needed || fields.some((field) => field.key === needed.key && field.type === needed.type)) return []
  const remedy = `add ${needed.key}: ${needed.type} to its fields:, or remove type:`
  return [
    { keys: ['type'], message: `the type ${type} needs a field ${needed.key} of the type ${needed.type}`, remedy },
  ]
}
