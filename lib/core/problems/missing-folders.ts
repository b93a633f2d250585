/** A folder that did not move in with a site's posts, named once instead of at every link and picture that leads into it. */
import type { Problem } from './problem.ts'

/** So many are shown one by one: each has a suggestion of its own. */
const shownOfAFolder = 3

/**
 * Replaces the problems that one missing folder causes by a single one, at the place of the first, with their count.
 * @returns the problems in their order; those of a folder into which few lead stay
 */
export function foldMissingFolders(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>()
  for (const one of problems) {
    if (one.missingFolder === undefined) continue
    const group = groups.get(groupKey(one))
    if (group) group.push(one)
    else groups.set(groupKey(one), [one])
  }
  return problems.flatMap((one) => {
    const group = one.missingFolder === undefined ? [] : (groups.get(groupKey(one)) ?? [])
    if (group.length <= shownOfAFolder) return [one]
    return group[0] === one ? [folded(one, group)] : []
  })
}

const groupKey = ({ severity, missingFolder }: Problem) => `${severity} ${missingFolder}`

function folded(first: Problem, group: readonly Problem[]): Problem {
  const pictures = group.filter(({ code }) => code.startsWith('image-')).length
  const kinds = [counted(group.length - pictures, 'link'), counted(pictures, 'picture')].filter((kind) => kind !== null)
  const files = new Set(group.map(({ path }) => path)).size
  return {
    ...first,
    message: `the folder ${first.missingFolder}/ does not exist; ${kinds.join(' and ')} in ${counted(files, 'file')} lead into it, the first here`,
    remedy: 'copy the folder there, or correct the addresses',
  }
}

const counted = (count: number, noun: string) => (count === 0 ? null : `${count} ${noun}${count === 1 ? '' : 's'}`)
