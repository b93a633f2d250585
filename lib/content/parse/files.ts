/** Lists the files under `content/` and classifies them: each is a document, an asset, ignored by rule, or a problem. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nearest } from '../../core/problems/nearest.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { ContentFile, DocumentKind } from './content-file.ts'
import { entriesOf, isEntryList } from './entries.ts'
import { windowsNameProblem } from './windows-name.ts'

export type ContentListing = {
  files: ContentFile[]
  /** Files next to documents that documents may refer to, from the site's root. */
  assets: string[]
  ignored: string[]
  problems: Problem[]
}

type RootFolder = { kind: DocumentKind; drafts?: true; section?: string }

const rootFolders: Readonly<Record<string, RootFolder>> = {
  posts: { kind: 'post' },
  _posts: { kind: 'post' },
  _drafts: { kind: 'post', drafts: true },
  authors: { kind: 'author' },
  _staff_members: { kind: 'author' },
  categories: { kind: 'category' },
  tags: { kind: 'tag' },
  series: { kind: 'series' },
  pages: { kind: 'page' },
}
/** Comments of an imported site: data that nothing publishes. */
const dataFolder = 'comments'
/** The folders of `content/` that have a meaning on every site. */
export const rootFolderNames: readonly string[] = [...Object.keys(rootFolders), dataFolder]

const rootFiles = new Set(['site.yml', 'urls.txt'])
const assetType = /\.(?:png|jpe?g|gif|webp|avif|svg|pdf|zip|csv|txt|mp3|mp4|webm)$/i
const ignoredName = /^[._]|(?:~|\.swp|\.bak|\.tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i
const documentName = /^(.*)\.(md|markdown|mdx)$/i

/**
 * Lists `content/` below a site's root, sorted by name.
 * @param sections folder → key of the section whose files it holds
 */
export function listContent(root: string, sections: ReadonlyMap<string, string> = new Map()): ContentListing {
  const listing: ContentListing = { files: [], assets: [], ignored: [], problems: [] }
  for (const entry of sorted(join(root, 'content'))) {
    const path = `content/${entry.name}`
    const known = rootFolder(entry.name, sections)
    if (entry.isSymbolicLink()) listing.problems.push(linkProblem(path))
    else if (entry.isDirectory() && known) walk(listing, root, path, { ...known, folders: [] })
    else if (entry.isDirectory() && entry.name === dataFolder) listing.ignored.push(path)
    else if (entry.isDirectory()) unknownFolder(listing, path, entry.name, [...sections.keys()])
    else if (rootFiles.has(entry.name)) continue
    else if (isEntryList(entry.name)) listing.files.push(...entriesOf(root, path))
    else if (ignoredName.test(entry.name)) listing.ignored.push(path)
    else
      listing.problems.push(
        problem(
          'file-type',
          path,
          start,
          'the file is in none of the content folders',
          /^site\.ya?ml$/i.test(entry.name)
            ? 'rename it to site.yml'
            : 'move it to content/posts/, authors/, categories/, tags/, series/ or pages/',
        ),
      )
  }
  return listing
}

function rootFolder(name: string, sections: ReadonlyMap<string, string>): RootFolder | undefined {
  if (Object.hasOwn(rootFolders, name)) return rootFolders[name]
  const section = sections.get(name)
  return section === undefined ? undefined : { kind: 'post', section }
}

type Place = RootFolder & { folders: string[] }

function walk(listing: ContentListing, root: string, folder: string, place: Place): void {
  for (const entry of sorted(join(root, folder))) {
    const path = `${folder}/${entry.name}`
    const document = documentName.exec(entry.name)
    listing.problems.push(...windowsNameProblem(path))
    if (entry.isSymbolicLink()) listing.problems.push(linkProblem(path))
    else if (entry.isDirectory()) {
      if (document)
        listing.problems.push(
          problem(
            'file-is-folder',
            path,
            start,
            'the folder is named like a document',
            'rename it without the extension, and put the text into its index.md',
          ),
        )
      else if (entry.name === '_drafts') walk(listing, root, path, { ...place, drafts: true })
      else if (entry.name.startsWith('.')) listing.ignored.push(path)
      else if (entry.name.startsWith('_') && entry.name !== '_posts') innerFolder(listing, path, entry.name)
      else
        walk(listing, root, path, {
          ...place,
          folders: entry.name === '_posts' ? place.folders : [...place.folders, entry.name],
        })
    } else if (ignoredName.test(entry.name) && !isBranch(entry.name, place)) {
      listing.ignored.push(path)
      if (branchName.test(entry.name)) listing.problems.push(sectionFile(path, place))
    } else if (place.kind === 'post' && isEntryList(entry.name)) listing.files.push(...entriesOf(root, path))
    else if (document) listing.files.push(contentFile(root, path, document, place))
    else if (assetType.test(entry.name)) listing.assets.push(path)
    else if (isFolderData(entry.name, folder)) listing.problems.push(folderData(path))
    else
      listing.problems.push(
        problem('file-type', path, start, 'files of this kind are not published', otherFile(entry.name)),
      )
  }
}

/** Hugo writes what a term or a page with others below it says into `_index.md` of its folder. */
const isBranch = (name: string, { kind, folders }: Place): boolean =>
  branchName.test(name) && kind !== 'post' && folders.length > 0

const branchName = /^_index\.(?:md|markdown)$/i

/** The words of a list are settings here, and folders of posts have no list. */
function sectionFile(path: string, { section, folders }: Place): Problem {
  const advice =
    section === undefined || folders.length > 0
      ? 'write what readers should see of it into a file in content/pages/, and delete this one'
      : `write its title: and description: under sections: ${section}: in content/site.yml, and delete this file`
  return problem('section-file', path, start, 'this file about a whole folder is not shown', advice)
}

/** Eleventy’s data for all files of a folder: `posts.json`, `posts.11tydata.js`. Source: 11ty.dev/docs/data-template-dir */
const isFolderData = (name: string, folder: string): boolean =>
  /\.11tydata\.(?:[cm]?js|json)$/i.test(name) || name === `${folder.split('/').at(-1)}.json`

const folderData = (path: string): Problem =>
  problem(
    'section-file',
    path,
    start,
    'these keys for all files of the folder are not read',
    'write tags: and the like into the files, and an address as post_url: or folder_urls: in content/site.yml; then delete this file',
  )

/** Suggests what to do with a file of an unsupported type. */
function otherFile(name: string): string {
  const stem = name.replace(/\.\w+$/, '')
  const [, title, type, language] = /^(.+)(\.mdx?)\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(name) ?? []
  if (title !== undefined) return `rename it to ${title}.${language}${type}`
  if (/\.(?:hei[cf]|tiff?|bmp|psd|raw|dng)$/i.test(name)) return `save the picture as ${stem}.jpg and use that name`
  if (/\.(?:mkd|mkdn|mdown|mdwn|mdtxt|mdtext|text)$/i.test(name)) return `rename it to ${stem}.md`
  if (/\.(?:docx?|odt|rtf|pages|html?|rst|adoc|asciidoc|org|textile|tex)$/i.test(name))
    return `write its text into ${stem}.md, or save it as ${stem}.pdf`
  if (/\.(?:mov|avi|mkv|m4v)$/i.test(name)) return `save the film as ${stem}.mp4 and use that name`
  if (/\.ya?ml$/i.test(name)) return `write its keys into ${stem}.md, between two lines ---`
  if (!name.includes('.')) return `rename it to ${name}.md if it is a document, or remove it`
  return 'remove it, or move it to public/ if its type is published from there'
}

function contentFile(
  root: string,
  path: string,
  [, stem = '', extension = '']: RegExpExecArray,
  place: Place,
): ContentFile {
  const ownFolder = /^_?index$/i.test(stem) && place.folders.length > 0
  return {
    kind: place.kind,
    path,
    file: join(root, path),
    format: extension.toLowerCase() === 'mdx' ? 'mdx' : 'md',
    name: ownFolder ? (place.folders.at(-1) ?? stem) : stem,
    folders: ownFolder ? place.folders.slice(0, -1) : place.folders,
    inDrafts: place.drafts === true,
    ...(place.section !== undefined && { section: place.section }),
  }
}

function unknownFolder(listing: ContentListing, path: string, name: string, sections: readonly string[] = []): void {
  if (name.startsWith('.')) {
    listing.ignored.push(path)
    return
  }
  const [meant] = nearest(name, [...Object.keys(rootFolders), ...sections])
  const isTop = path.split('/').length === 2 && /^[a-z]/.test(name)
  const advice = meant
    ? `did you mean ${meant}/?`
    : isTop
      ? `use posts/, authors/, categories/, tags/, series/ or pages/, or add sections: {${name}: {}} to content/site.yml`
      : 'use posts/, authors/, categories/, tags/, series/ or pages/'
  const code = name.startsWith('_') ? 'folder-ignored' : 'folder-unknown'
  listing.problems.push(problem(code, path, start, 'nothing in this folder is read', advice))
}

/** A folder such as `posts/_old`. At this place only `_posts` and `_drafts` are read. */
function innerFolder(listing: ContentListing, path: string, name: string): void {
  const [meant] = nearest(name, ['_posts', '_drafts'])
  const advice = Object.hasOwn(rootFolders, name)
    ? `move it to content/${name}`
    : meant
      ? `did you mean ${meant}/?`
      : 'rename it without the _, or ignore this'
  listing.problems.push(problem('folder-ignored', path, start, 'nothing in this folder is read', advice))
}

const start = { line: 1, column: 1 }

const linkProblem = (path: string) =>
  problem('file-link', path, start, 'symbolic links are not followed', 'put the file itself here')

/** Reads a folder in code point order, so that the output does not depend on the file system's order. A missing folder is empty. */
function sorted(folder: string): Dirent[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}
