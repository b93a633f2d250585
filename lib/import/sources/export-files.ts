/** The files of an export: one file, a folder, or a zip archive, which is read without being unpacked to disk. */
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { CommandError } from '../../core/command-error.ts'
import { filesBelow } from '../../core/files/files-below.ts'

export type ExportFiles = {
  /** Names with `/`, in order. */
  names: readonly string[]
  /** The text of a file, read as UTF-8, without a byte order mark. */
  text: (name: string) => string
  bytes: (name: string) => Uint8Array
  /** The text of a file in pieces: exports of large sites do not fit into one string. */
  pieces: (name: string) => AsyncIterable<string>
}

/** A zip archive that unpacks to more than this is refused: it is read into memory. */
const largestArchive = 2_000_000_000
const skipped: ReadonlySet<string> = new Set(['__MACOSX', '.git', 'node_modules'])

/** @throws {CommandError} for a path that does not exist, or an archive that cannot be read */
export function exportFiles(paths: readonly string[]): ExportFiles {
  const parts = paths.map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new CommandError(`There is nothing at ${path}.`)
    if (stat.isDirectory()) return folder(path)
    return /\.zip$/i.test(path) ? archive(path) : single(path)
  })
  return parts.length === 1 && parts[0] ? parts[0] : joined(parts)
}

function folder(path: string): ExportFiles {
  const names = filesBelow(path, skipped).filter((name) => !/(?:^|\/)\./.test(name))
  return onDisk(names, (name) => join(path, name))
}

const single = (path: string): ExportFiles => onDisk([basename(path)], () => path)

function onDisk(names: string[], place: (name: string) => string): ExportFiles {
  return {
    names,
    text: (name) => decoded(readFileSync(place(name))),
    bytes: (name) => readFileSync(place(name)),
    pieces: (name) => createReadStream(place(name), { encoding: 'utf8', highWaterMark: 1 << 18 }),
  }
}

function archive(path: string): ExportFiles {
  let total = 0
  const accept = ({ name, originalSize }: { name: string; originalSize: number }) => {
    total += originalSize
    if (total > largestArchive) throw new CommandError(`${path} is too large: unpack it and name the folder.`)
    return !name.endsWith('/') && !name.split('/').some((part) => part.startsWith('.') || skipped.has(part))
  }
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(readFileSync(path), { filter: accept })
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(
      `${path} cannot be read as a zip archive: download it again, or unpack it and name the folder.`,
      {
        cause: error,
      },
    )
  }
  const bytes = (name: string) => entries[name] ?? new Uint8Array()
  return {
    names: Object.keys(entries).sort(),
    text: (name) => decoded(bytes(name)),
    bytes,
    async *pieces(name) {
      yield decoded(bytes(name))
    },
  }
}

/** Several paths are one export. Names are numbered by path, since two files may be called the same. */
function joined(parts: readonly ExportFiles[]): ExportFiles {
  const at = (name: string) => {
    const [, number = '', rest = ''] = /^(\d+)\/(.*)$/s.exec(name) ?? []
    const part = parts[Number(number)]
    if (!part) throw new Error(`${name} is not in the export`)
    return { part, rest }
  }
  return {
    names: parts.flatMap(({ names }, number) => names.map((name) => `${number}/${name}`)),
    text: (name) => at(name).part.text(at(name).rest),
    bytes: (name) => at(name).part.bytes(at(name).rest),
    pieces: (name) => at(name).part.pieces(at(name).rest),
  }
}

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes)
