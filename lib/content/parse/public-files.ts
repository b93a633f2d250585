/** Lists what is published from public/, by kind. Pictures in public/images/ are content and published only if used. */
import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type Problem, problem } from '../../core/problems/problem.ts'

/** Patterns by kind. Everything else is refused: a script or page in public/ would run on the site's origin without review. */
const kinds: Readonly<Record<string, RegExp>> = {
  image: /\.(png|jpe?g|gif|webp|avif|svg|ico)$/i,
  font: /\.(woff2?|ttf|otf)$/i,
  document: /\.(pdf|txt|csv|zip|epub)$/i,
  media: /\.(mp3|m4a|ogg|opus|wav|mp4|webm|vtt)$/i,
  manifest: /\.webmanifest$/i,
  // Files by which hosts and services verify a domain; none of them is rendered as a page.
  domain: /^(CNAME|\.nojekyll|BingSiteAuth\.xml|ads\.txt|app-ads\.txt|humans\.txt)$/,
  wellKnown: /^\.well-known\/([\w.-]+\/)*[\w-]+(\.(json|txt|asc|gpg))?$/,
}

/** In this repository's own public/; published under a hashed name by lib/publish/scripts/enhancement.ts. */
export const enhancementName = 'enhance.js'

export type PublicFile = { name: string; size: number; kind: string }
export type PublicListing = {
  files: PublicFile[]
  /** Everything under images/, published only if a document uses it. */
  images: PublicFile[]
  problems: Problem[]
}

/**
 * Lists public/ of a site.
 * @param siteRoot the folder that contains public/, if the site has one
 */
export function listPublic(siteRoot: string): PublicListing {
  const listing: PublicListing = { files: [], images: [], problems: [] }
  for (const { name, size, link } of filesUnder(path.join(siteRoot, 'public'))) {
    const where = `public/${name}`
    const kind = kindOf(name)
    if (link)
      listing.problems.push(problem('file-link', where, start, 'a symbolic link', 'replace it with the file itself'))
    else if (name === enhancementName || isJunk(name) || isRaw(name)) continue
    else if (!kind) listing.problems.push(refused(where))
    else (name.startsWith('images/') ? listing.images : listing.files).push({ name, size, kind })
  }
  return listing
}

const start = { line: 1, column: 1 }

function refused(where: string): Problem {
  const ending = path.extname(where)
  return problem(
    'public-type',
    where,
    start,
    `public/ publishes no ${ending ? `${ending} files` : 'files of this kind'}`,
    'remove it; docs/guide/writing.md lists the kinds that it publishes',
  )
}

function kindOf(name: string): string | undefined {
  if (name.startsWith('.') && !name.startsWith('.well-known/')) return kinds.domain?.test(name) ? 'domain' : undefined
  return Object.keys(kinds).find((kind) => kinds[kind]?.test(name))
}

const isJunk = (name: string) =>
  /(^|\/)(\.gitkeep|\.DS_Store|Thumbs\.db|desktop\.ini|.*(~|\.swp|\.bak|\.tmp))$/.test(name)

/** Pictures that browsers cannot show: what shows one is told to save it in another format. */
const isRaw = (name: string) => /^images\/.*\.(?:hei[cf]|tiff?|bmp|psd|raw|dng)$/i.test(name)

/** Files below a folder, sorted by name whatever order the disk returns. Links are reported, not followed. */
function filesUnder(folder: string, prefix = ''): { name: string; size: number; link: boolean }[] {
  return readNames(folder).flatMap((entry) => {
    const name = `${prefix}${entry}`
    const stats = lstatSync(path.join(folder, entry))
    if (stats.isDirectory()) return filesUnder(path.join(folder, entry), `${name}/`)
    return [{ name, size: stats.size, link: !stats.isFile() }]
  })
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
