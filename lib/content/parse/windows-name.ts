/** Names that Windows refuses: a repository with one of them cannot be checked out there. */
import { type Problem, problem } from '../../core/problems/problem.ts'

/** Devices of MS-DOS, with any extension (learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?=\.|$)/i

/** @param path of a file, from the site's root */
export function windowsNameProblem(path: string): Problem[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const stem = name.replace(/\.\w+$/, '')
  const ending = name.slice(stem.length)
  const [, sign] = /([<>:"|?*\\])/.exec(name) ?? []
  const reason = device.test(name)
    ? 'is the name of a device on Windows'
    : sign
      ? `has a ${sign}, which no name on Windows may have`
      : /[. ]$/.test(name)
        ? 'ends with a dot or space, which Windows drops'
        : null
  if (reason === null) return []
  const words = stem.replace(/[<>:"|?*\\]+/g, '-').replace(/[-. ]+$/, '')
  const better = `${device.test(name) ? `${words}-1` : words}${ending.replace(/[. ]+$/, '')}`
  const message = `the file name “${name}” ${reason}: nobody can check out the repository there`
  return [problem('file-name-windows', path, { line: 1, column: 1 }, message, `rename it, for example to ${better}`)]
}
