/** Reads the settings of another system, from which `content/site.yml` is proposed. */
import { basename } from 'node:path'
import { parseMatter, placeholders } from '../../content/index.ts'
import { CommandError } from '../../core/command-error.ts'
import type { OldSite } from '../model.ts'
import { publicationName } from '../write/site-file.ts'
import { scriptLiterals, scriptRecords } from './script-literals.ts'

export type OldSettings = { system: string; site: OldSite; pattern: string; defaultAuthor?: string | undefined }

type Values = {
  /** The first of the paths that has a text. */
  text: (...paths: string[]) => string | undefined
  links: (path: string) => { label: string; url: string }[]
}

/** The first system of these whose file has the name, and its keys if other systems use that name too. */
const systems: readonly {
  system: string
  names: RegExp
  /** Keys that only its settings have. */
  own?: string[]
  read: (values: Values) => Omit<OldSettings, 'system'>
}[] = [
  { system: 'Hexo', names: /^_config\.ya?ml$/, own: ['source_dir', 'new_post_name', 'post_asset_folder'], read: hexo },
  { system: 'Zola', names: /^(?:zola|config)\.toml$/, own: ['base_url'], read: zola },
  { system: 'Jekyll', names: /^_config\.ya?ml$/, read: jekyll },
  { system: 'Hugo', names: /^(?:hugo|config)\.(?:toml|ya?ml|json)$/, read: hugo },
  { system: 'Docusaurus', names: /^docusaurus\.config\.[cm]?[jt]s$/, read: docusaurus },
  { system: 'Astro', names: /^(?:astro\.config|consts|config)\.[cm]?[jt]s$/, read: script },
  { system: 'Eleventy', names: /^(?:\.eleventy|eleventy\.config|metadata|site)\.(?:[cm]?js|json)$/, read: script },
]

export const isSettingsFile = (path: string): boolean => systems.some(({ names }) => names.test(basename(path)))

/**
 * @param path of the file; its name identifies the system
 * @throws {CommandError} for a file that cannot be read as what its name says
 */
export function readSettings(path: string, text: string): OldSettings {
  const named = systems.filter(({ names }) => names.test(basename(path)))
  if (named.length === 0) throw new CommandError(`${path} is no configuration file of a system that can be read.`)
  const values = valuesOf(path, text)
  const found = named.find(({ own }) => own === undefined || values.text(...own) !== undefined)
  if (!found) throw new CommandError(`${path} has no key by which the system it belongs to could be recognised.`)
  const { site, ...settings } = found.read(values)
  // Every post needs an author, and the settings of most systems name none.
  return { system: found.system, site, ...settings, defaultAuthor: settings.defaultAuthor ?? publicationName(site) }
}

function valuesOf(path: string, text: string): Values {
  if (/\.[cm]?[jt]s$/.test(path)) {
    const literals = scriptLiterals(text)
    const ends = (wanted: string) => [...literals].find(([name]) => name === wanted || name.endsWith(`.${wanted}`))?.[1]
    return {
      text: (...paths) => paths.map(ends).find(Boolean),
      links: (wanted) => scriptRecords(text, wanted).flatMap(scriptLink),
    }
  }
  const language = path.endsWith('.toml') ? 'toml' : path.endsWith('.json') ? 'json' : 'yaml'
  const matter = parseMatter(
    { language, matter: text.replace(/^---\n/, ''), matterLine: 1, body: '', bodyLine: 1, problems: [] },
    path,
  )
  if ('problem' in matter) throw new CommandError(`${path}: ${matter.problem.message}`)
  const at = (wanted: string): unknown =>
    wanted
      .split('.')
      .reduce<unknown>(
        (value, key) => (isGroup(value) ? entry(value, key) : undefined),
        Object.fromEntries(matter.entries),
      )
  const textAt = (wanted: string) => {
    const value = at(wanted)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  return {
    text: (...paths) => paths.map(textAt).find((value) => value !== undefined),
    links: (wanted) => {
      const list = at(wanted)
      return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
        const [label, url] = isGroup(one)
          ? [entry(one, 'name') ?? entry(one, 'title'), entry(one, 'url') ?? entry(one, 'pageRef')]
          : []
        return typeof label === 'string' && typeof url === 'string' ? [{ label, url }] : []
      })
    },
  }
}

/** An entry of Docusaurus's menu. One that leads to a document by its name, or opens a menu of its own, has no address. */
function scriptLink(entry: ReadonlyMap<string, string>): { label: string; url: string }[] {
  const [label, inner] = [entry.get('label'), entry.get('to')]
  const url =
    inner === undefined
      ? entry.get('href')
      : `/${inner.replace(/^\/+/, '')}`.replace(/^([^?#]*[^/?#])(?=[?#]|$)/, '$1/')
  return label === undefined || url === undefined ? [] : [{ label, url }]
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Hugo's keys have no case. */
const entry = (group: Readonly<Record<string, unknown>>, key: string) =>
  Object.entries(group).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]

const site = (values: Partial<OldSite>): OldSite => ({
  title: '',
  description: '',
  navigation: [],
  redirects: {},
  ...values,
})

const joined = (url: string | undefined, base: string | undefined) =>
  url === undefined ? undefined : `${url.replace(/\/+$/, '')}/${(base ?? '').replace(/^\/+/, '')}`.replace(/\/+$/, '')

const jekyllPatterns: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
}

function jekyll({ text }: Values): Omit<OldSettings, 'system'> {
  const permalink = text('permalink') ?? 'date'
  const pattern = jekyllPatterns[permalink] ?? permalink
  return {
    site: site({
      title: text('title', 'name') ?? '',
      description: text('description', 'tagline') ?? '',
      url: joined(text('url'), text('baseurl')),
      language: text('lang', 'locale')?.replaceAll('_', '-'),
      timeZone: text('timezone'),
    }),
    pattern: usable(pattern, '/:categories/:year/:month/:day/:title.html'),
    defaultAuthor: text('author', 'author.name'),
  }
}

/** Hexo's `:title` is the path of the file below the folder of posts. Source: hexo.io/docs/permalinks */
function hexo({ text }: Values): Omit<OldSettings, 'system'> {
  const pattern = (text('permalink') ?? ':year/:month/:day/:title/')
    .replace(/:title\b/g, ':folders/:slug')
    .replace(/:(?:name|post_title|abbrlink)\b/g, ':slug')
  return {
    site: site({
      title: text('title') ?? '',
      description: text('description', 'subtitle') ?? '',
      url: text('url')?.replace(/\/+$/, ''),
      language: text('language')?.replaceAll('_', '-'),
      timeZone: text('timezone'),
    }),
    pattern: usable(rooted(pattern), '/:year/:month/:day/:folders/:slug/'),
    defaultAuthor: text('author'),
  }
}

/** Zola's addresses are the paths of the files; the posts are in one folder of them. */
function zola({ text }: Values): Omit<OldSettings, 'system'> {
  return {
    site: site({
      title: text('title') ?? '',
      description: text('description') ?? '',
      url: text('base_url')?.replace(/\/+$/, ''),
      language: text('default_language'),
    }),
    pattern: '/blog/:folders/:slug/',
    defaultAuthor: text('author', 'extra.author', 'extra.author.name'),
  }
}

const rooted = (pattern: string) =>
  `/${pattern.replace(/^\/+/, '')}${/(?:\/|\.html)$/.test(pattern) ? '' : '/'}`.replace(/\/{2,}/g, '/')

function hugo({ text, links }: Values): Omit<OldSettings, 'system'> {
  const written = text(
    'permalinks.posts',
    'permalinks.page.posts',
    'permalinks.post',
    'permalinks.page.post',
    'permalinks.blog',
  )
  const section =
    written === undefined || written === text('permalinks.posts', 'permalinks.page.posts') ? 'posts' : 'post'
  const pattern = (written ?? `/${section}/:slug/`)
    .replace(/:(?:slugorfilename|slugorcontentbasename|contentbasename|filename|title)\b/g, ':slug')
    .replace(/:sections?\b/g, section)
  return {
    site: site({
      title: text('title') ?? '',
      description: text('params.description', 'description', 'params.subtitle') ?? '',
      url: text('baseURL')?.replace(/\/+$/, ''),
      language: text('languageCode', 'defaultContentLanguage')?.toLowerCase(),
      timeZone: text('timeZone'),
      navigation: links('menu.main').length > 0 ? links('menu.main') : links('menus.main'),
    }),
    pattern: usable(pattern.endsWith('/') || pattern.endsWith('.html') ? pattern : `${pattern}/`, `/${section}/:slug/`),
    defaultAuthor: text('params.author.name', 'params.author', 'author.name', 'author'),
  }
}

function docusaurus({ text, links }: Values): Omit<OldSettings, 'system'> {
  const folder = (text('blog.routeBasePath') ?? 'blog').replace(/^\/+|\/+$/g, '')
  return {
    site: site({
      title: text('title') ?? '',
      description: text('tagline') ?? '',
      url: joined(text('url'), text('baseUrl')),
      language: text('i18n.defaultLocale'),
      navigation: links('navbar.items'),
    }),
    pattern: `${folder === '' ? '' : `/${folder}`}/:dated_slug/`,
  }
}

/** Starters of Astro and Eleventy. */
function script({ text }: Values): Omit<OldSettings, 'system'> {
  return {
    site: site({
      title: text('title', 'siteTitle') ?? '',
      description: text('description', 'desc') ?? '',
      url: joined(text('site', 'url', 'website'), text('base', 'pathPrefix')),
      language: text('language', 'lang', 'i18n.defaultLocale'),
      timeZone: text('timezone', 'timeZone'),
    }),
    pattern: '/blog/:slug/',
    defaultAuthor: text('author.name', 'author'),
  }
}

/** A pattern with a placeholder that has no equivalent is replaced by the system's own. */
function usable(pattern: string, standard: string): string {
  const names = [...pattern.matchAll(/:([a-z_]+)/g)].map(([, name = '']) => name)
  return names.every((name) => placeholders.includes(name)) &&
    names.some((name) => /^(?:slug|title|dated_slug)$/.test(name))
    ? pattern
    : standard
}
