/** Suggests the picture that an author most likely meant by a path that doesn't exist. */
import path from 'node:path'
import { Suggestions } from '../../core/problems/nearest.ts'
import { type FolderReader, readFolder } from './folder-listing.ts'
import { imageFiles } from './image-files.ts'

/** Indexes the pictures of a site by name; a folder is listed when a picture is first missing from it. */
export class NearestImages {
  readonly #siteRoot: string
  readonly #read: FolderReader
  readonly #folders = new Map<string, PictureNames>()

  constructor(siteRoot: string, read: FolderReader = readFolder) {
    this.#siteRoot = siteRoot
    this.#read = read
  }

  /**
   * Existing pictures close to a wrong path, best first: the same name in another folder, another extension, a typo.
   * @param wanted the missing path, from the site's root
   * @param folder the document's folder, from the site's root
   * @returns paths from the site's root, at most three
   */
  near(wanted: string, folder: string): string[] {
    const places = [...new Set(['public', folder])].map((name) => this.#names(name))
    const name = path.posix.basename(wanted).toLowerCase()
    const limit = Math.max(1, Math.floor(name.length / 4))
    const similar = places
      .flatMap(({ suggestions, byName }) =>
        suggestions
          .nearest(name, limit)
          .map(({ candidate, distance }) => ({ file: byName.get(candidate)?.[0], distance })),
      )
      .sort((a, b) => a.distance - b.distance)
    return [
      ...new Set([
        ...places.flatMap(({ byName }) => byName.get(name) ?? []),
        ...places.flatMap(({ byStem }) => byStem.get(stem(wanted)) ?? []),
        ...similar.flatMap(({ file }) => file ?? []),
      ]),
    ].slice(0, 3)
  }

  /**
   * The picture with a name or the end of a path, in the folder of the document, in public/ or in content/.
   * @param folder the document's folder, from the site's root
   */
  named(name: string, folder: string): string | undefined {
    const file = path.posix.basename(name).toLowerCase()
    const end = `/${name.toLowerCase()}`
    return [folder, 'public', 'content']
      .flatMap((place) => this.#names(place).byName.get(file) ?? [])
      .find((found) => found.toLowerCase().endsWith(end))
  }

  #names(folder: string): PictureNames {
    const known = this.#folders.get(folder) ?? pictureNames(imageFiles(this.#siteRoot, folder, this.#read))
    this.#folders.set(folder, known)
    return known
  }
}

type PictureNames = {
  /** Paths by file name in lower case. */
  byName: ReadonlyMap<string, string[]>
  /** Paths by file name without extension in lower case. */
  byStem: ReadonlyMap<string, string[]>
  suggestions: Suggestions
}

function pictureNames(files: readonly string[]): PictureNames {
  const byName = groupBy(files, (file) => path.posix.basename(file).toLowerCase())
  return { byName, byStem: groupBy(files, stem), suggestions: new Suggestions(byName.keys()) }
}

function groupBy(files: readonly string[], key: (file: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const group = groups.get(key(file))
    if (group) group.push(file)
    else groups.set(key(file), [file])
  }
  return groups
}

const stem = (file: string) => path.posix.parse(file).name.toLowerCase()
