/** Reads and validates `content/site.yml`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { siteAddress } from '../../../core/addresses/urls.ts'
import { siteMessages } from '../../../core/messages/site-messages.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { problemCodes } from '../../../core/problems/problem-codes.ts'
import { cardFontProblems } from '../../checks/card-fonts.ts'
import { unusableSeverities } from '../../checks/unusable-values.ts'
import { languageProblems } from '../../languages/language-problems.ts'
import { siteIn, siteLanguages } from '../../languages/site-languages.ts'
import { canonicalKeys } from '../../parse/document-keys.ts'
import { parseFrontMatter } from '../../parse/front-matter.ts'
import { schemaProblems } from '../../parse/schema-problem.ts'
import { readSource } from '../../parse/source.ts'
import { UnknownKeys } from '../../parse/unknown-keys.ts'
import { adminKeys } from '../../schema/admin.ts'
import { languageKeysOf } from '../../schema/languages.ts'
import { fieldKeys, sectionKeys } from '../../schema/sections.ts'
import { policyDirectives, siteSchema } from '../../schema/site.ts'
import { wordKeys } from '../../schema/words.ts'
import { checkSections } from '../sections/check-sections.ts'
import { fieldsOf, postsSection, type Section, sectionOf } from '../sections/section.ts'
import { foreignSettings } from './foreign-settings.ts'
import { postUrlFault } from './post-url.ts'
import { type SettingsPlace, type Site, settingsPath, type WrittenSettings } from './site.ts'
import { standardNavigation } from './standard-navigation.ts'
import { withDefaults } from './usable-settings.ts'

type Settings = z.infer<typeof siteSchema>

const path = settingsPath
const rules = { known: Object.keys(siteSchema.shape), synonyms: {}, ignored: [] }

export type ReadSite = {
  /** Null if the settings are missing or lack a valid url. */
  site: Site | null
  /** False if a value is invalid. `site` then has its default instead, so that all other problems are found in the same run. */
  valid: boolean
  at: SettingsPlace
  problems: Problem[]
}

/** Reads the settings of the site below `root`. */
export function readSite(root: string): ReadSite {
  const failed = (problems: Problem[]) => ({ site: null, valid: false, at: () => ({ line: 1, column: 1 }), problems })
  const file = join(root, path)
  const foreign = foreignSettings(root)
  if (!existsSync(file))
    return failed([
      problem(
        'site-missing',
        path,
        { line: 1, column: 1 },
        'there is no content/site.yml',
        foreign === undefined
          ? 'add it with title:, description: and url:'
          : `npm run import -- ${foreign} writes one from it`,
      ),
    ])
  const source = readSource(file, path)
  if ('problem' in source) return failed([source.problem])
  const matter = parseFrontMatter(source.text, path, 1)
  if ('problem' in matter) return failed([matter.problem])
  const unknown = new UnknownKeys()
  const { data, problems, unknown: keys } = canonicalKeys(matter, path, rules)
  unknown.add(path, keys)
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))
  const parsed = siteSchema.safeParse(present)
  const issues = parsed.error?.issues ?? []
  const at: SettingsPlace = (...keys) => matter.at(keys)
  const found = [
    ...matter.problems,
    ...problems,
    ...unknown.problems(),
    ...schemaProblems(issues, path, { data: present, at, keysOf }),
  ]
  const settings = parsed.data ?? withDefaults(present, issues)
  if (!settings) return { ...failed(found), at }
  found.push(...cardFontProblems(root, settings.card_fonts, (index) => matter.at(['card_fonts', index])))
  found.push(...unusableSeverities(Object.keys(settings.problems), path, at))
  const pattern = postUrlFault(settings.post_url)
  if (pattern)
    found.push(problem('value-invalid', path, at('post_url'), `post_url: ${pattern.message}`, `write ${pattern.meant}`))
  // An invalid earlier pattern is an error but does not affect the rest of the site.
  const earlier = settings.earlier_post_urls.map((typed, index) => {
    const fault = postUrlFault(typed)
    const where = at('earlier_post_urls', index)
    if (fault)
      found.push(problem('value-invalid', path, where, `earlier_post_urls: ${fault.message}`, `write ${fault.meant}`))
    return fault?.meant ?? typed
  })
  const folderUrls = Object.entries(settings.folder_urls).map(([folder, typed]) => {
    const fault = postUrlFault(typed)
    const message = `folder_urls: ${fault?.message}`
    if (fault) found.push(problem('value-invalid', path, at('folder_urls', folder), message, `write ${fault.meant}`))
    found.push(...absentFolder(root, folder, at))
    return [folder.replace(/^\/+|\/+$/g, ''), fault?.meant ?? typed] as const
  })
  const post_url = pattern?.meant ?? settings.post_url
  const { usable: sections, problems: faults } = checkSections(declaredSections(settings, post_url), at)
  found.push(...faults)
  const chosen = data.language == null ? undefined : settings.language
  const languages = siteLanguages(settings.languages, chosen, settings.prefix_default_language)
  const site: Site = {
    ...settings,
    languages,
    language: languages[0]?.code ?? settings.language,
    prefix: '',
    post_url,
    folder_urls: Object.fromEntries(folderUrls),
    earlier_post_urls: earlier,
    sections,
    navigation: settings.navigation ?? standardNavigation(settings, sections),
    address: siteAddress(settings.url),
  }
  const mistakes = languageProblems(site, chosen, at)
  found.push(...mistakes)
  return {
    site: languages.length === 0 ? site : siteIn({ ...site, written: writtenSettings(site) }, site.language),
    valid: parsed.success && !pattern && faults.length + mistakes.length === 0,
    at,
    problems: found,
  }
}

/** Without the other settings: the frame of every page contains it. */
const writtenSettings = (site: Site): WrittenSettings => {
  const { title, description, words, dir, navigation, footer, social } = site
  const { sections, post_url, earlier_post_urls, folder_urls } = site
  return {
    ...{ title, description, words, dir, navigation, footer, social },
    ...{ sections, post_url, earlier_post_urls, folder_urls },
  }
}

/** Posts, then the sections in the order of the file. */
function declaredSections(settings: Settings, post_url: string): Section[] {
  const { posts, ...others } = settings.sections
  return [
    postsSection(siteMessages(settings).posts, post_url, fieldsOf(posts?.fields)),
    ...Object.entries(others).map(([key, settings]) => sectionOf(key, settings)),
  ]
}

/** Reports a folder that posts cannot be in: they would get the addresses of `post_url`. */
function absentFolder(root: string, folder: string, at: SettingsPlace): Problem[] {
  const exists = ['posts', '_posts'].some((posts) => existsSync(join(root, 'content', posts, folder)))
  const message = `folder_urls: there is no folder content/posts/${folder}`
  const remedy = 'correct the name, or remove the line'
  return exists ? [] : [problem('value-unusable', path, at('folder_urls', folder), message, remedy)]
}

/** Returns placeholder settings for an invalid site.yml: dev needs a page to show its problems on. */
export function standInSite(): Site {
  const url = 'http://localhost'
  const settings = siteSchema.parse({ title: path, description: 'These settings cannot be used yet.', url })
  const sections = [postsSection(siteMessages(settings).posts, settings.post_url, [])]
  const navigation = standardNavigation(settings, [])
  return { ...settings, languages: [], prefix: '', sections, navigation, address: siteAddress(url) }
}

const keysOf = ([key, ...group]: readonly PropertyKey[]): readonly string[] => {
  if (key === 'admin') return adminKeys
  if (key === 'sections') return group.length === 1 ? sectionKeys : group.length === 3 ? fieldKeys : []
  if (key === 'languages') return languageKeysOf(group.map(String))
  if (key === 'words') return wordKeys(group.map(String))
  return key === 'problems' ? Object.keys(problemCodes) : key === 'policy' ? policyDirectives : []
}
