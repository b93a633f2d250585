/** Reports a missing folder or author once instead of wherever something needs it: usually it was left behind when a site moved. */
import { counted } from './counts.ts'
import type { Problem } from './problem.ts'
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
    ({ severity, missingFolder, missingAuthor }) =>
      missingFolder !== undefined
        ? `${severity} ${missingFolder}`
        : missingAuthor && `${severity} author ${missingAuthor}`,
    (group) =>
      group.length <= shownOfACause ? null : group[0].missingFolder === undefined ? ofAuthor(group) : ofFolder(group),
  )
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
