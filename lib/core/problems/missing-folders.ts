/** Reports a missing folder once instead of at every link and picture that leads into it: usually it was left behind when a site moved. */
import { counted } from './counts.ts'
import type { Problem } from './problem.ts'
import { mergeRepeated } from './repeated.ts'

/** Up to this many are reported one by one, since each has a suggestion of its own. */
const shownOfAFolder = 3

/**
 * Replaces the problems caused by a missing folder with a single one, at the position of the first, with their count.
 * @returns the problems in their order; a folder with few problems keeps all of them
 */
export function foldMissingFolders(problems: readonly Problem[]): Problem[] {
  return mergeRepeated(
    problems,
    ({ severity, missingFolder }) => missingFolder && `${severity} ${missingFolder}`,
    (group) => (group.length > shownOfAFolder ? folded(group) : null),
  )
}

function folded(group: readonly [Problem, ...Problem[]]): Problem {
  const [first] = group
  const pictures = group.filter(({ code }) => code.startsWith('image-')).length
  const kinds = [counted(group.length - pictures, 'link'), counted(pictures, 'picture')].filter(Boolean)
  const files = new Set(group.map(({ path }) => path)).size
  return {
    ...first,
    message: `the folder ${first.missingFolder}/ does not exist; ${kinds.join(' and ')} in ${counted(files, 'file')} lead into it, the first here`,
    remedy: 'copy the folder there, or correct the addresses',
  }
}
