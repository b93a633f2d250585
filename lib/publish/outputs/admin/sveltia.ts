/** The files of Sveltia CMS, from its npm package, which only sites with `admin` need. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from '../../../core/command-error.ts'

/** What the package is changed for below, and what its configuration is checked against. */
export const sveltiaVersion = '0.221.1'

export type Sveltia = { script: string; fonts: { name: string; file: string }[] }

/**
 * Reads the script, with addresses of files and services elsewhere replaced: its fonts are published with it, and what is loaded
 * only by fields that we don't use, and the status pages of hosts, are not requested at all.
 * @throws {CommandError} if the package is missing, or another version
 */
export function readSveltia(repository: string): Sveltia {
  const folder = join(repository, 'node_modules/@sveltia/cms')
  const install = `run: npm install --save-exact --ignore-scripts @sveltia/cms@${sveltiaVersion}`
  if (!existsSync(join(folder, 'package.json')))
    throw new CommandError(
      `content/site.yml: admin needs the package @sveltia/cms (52 MB), which is not installed — ${install}`,
    )
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  if (version !== sveltiaVersion)
    throw new CommandError(`content/site.yml: admin needs @sveltia/cms ${sveltiaVersion}, not ${version} — ${install}`)
  const assets = join(folder, 'npm/assets')
  const fonts: Sveltia['fonts'] = []
  const script = readFileSync(join(folder, 'dist/sveltia-cms.js'), 'utf8')
    .replaceAll(/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z\d-]+)[^)]*\.woff2/g, (_, family: string) => {
      const name = readdirSync(assets).find((file) => file.startsWith(`${family}-latin`) && file.endsWith('.woff2'))
      if (name === undefined) throw new Error(`@sveltia/cms ${version} has no font ${family}`)
      if (!fonts.some((font) => font.name === name)) fonts.push({ name, file: join(assets, name) })
      return name
    })
    .replaceAll('https://unpkg.com/@sveltia/cms', '.')
    .replaceAll('https://unpkg.com/', './')
    .replaceAll(/https:\/\/(?:www\.githubstatus\.com\/api|status-api\.hostedstatus\.com)\/[^`'"]*/g, emptyAnswer)
    .replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
  return { script, fonts }
}

const emptyAnswer = 'data:application/json,{}'
