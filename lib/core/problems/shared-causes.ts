/** Reports a missing folder or author, or the days and authors of a folder of notes, once instead of wherever something needs it: usually a site was moved. */
import { counted } from './counts.ts'
import type { Problem } from './problem.ts'
import type { ProblemCode } from './problem-codes.ts'
import { mergeRepeated } from './repeated.ts'

/** Up to this many are reported one by one, since each has a suggestion of its own. */
const shownOfACause = 3

/**
 * Replaces the problems with a shared cause with a single one, at the position of the first, with their count.
 * @returns the problems in their order; a cause of few problems keeps all of them
 */
export function foldSharedCauses(problems: readonly Problem[]): Problem[] {
  return mergeRepeated(
    problems,
    ({ severity, code, missingFolder, missingAuthor, remedy }) => {
      if (missingFolder !== undefined) return `${severity} ${missingFolder}`
      if (missingAuthor !== undefined) return `${severity} author ${missingAuthor}`
      return sharedRemedies.has(code) ? `${severity} ${code} ${remedy}` : undefined
    },
    (group) => (group.length <= shownOfACause ? null : merged(group)),
  )
}

/** Files of a system that needs no day or author, by what is done about all of them at once. */
const sharedRemedies: ReadonlyMap<ProblemCode, [what: string, remedy: string]> = new Map([
  [
    'date-missing',
    ['have no date', 'move those that need none, such as notes, to content/pages/, or add date: YYYY-MM-DD to each'],
  ],
  ['author-missing', ['name no author', 'add default_author: to site.yml']],
])

function merged(group: readonly [Problem, ...Problem[]]): Problem {
  const [first] = group
  const { code, missingFolder, missingAuthor } = first
  if (missingFolder !== undefined) return ofFolder(group)
  if (missingAuthor !== undefined) return ofAuthor(group)
  const [what = '', remedy = ''] = sharedRemedies.get(code) ?? []
  return { ...first, message: `${counted(filesOf(group), 'file')} ${what}, the first here`, remedy }
}

function ofFolder(group: readonly [Problem, ...Problem[]]): Problem {
  const [first] = group
  const pictures = group.filter(({ code }) => code.startsWith('image-')).length
  const kinds = [counted(group.length - pictures, 'link'), counted(pictures, 'picture')].filter(Boolean)
  return {
    ...first,
    message: `the folder ${first.missingFolder}/ does not exist; ${kinds.join(' and ')} in ${counted(filesOf(group), 'file')} lead into it, the first here`,
    remedy: 'copy the folder there, or correct the addresses',
  }
}

function ofAuthor(group: readonly [Problem, ...Problem[]]): Problem {
  const [first] = group
  return { ...first, message: `${first.message}; ${counted(filesOf(group), 'file')} name this author, the first here` }
}

const filesOf = (group: readonly Problem[]) => new Set(group.map(({ path }) => path)).size
