/**
 * Detects options that npm took as its own because they were typed before `--`. npm sets them as `npm_config_…` in the environment and does
 * not pass them on (https://docs.npmjs.com/cli/using-npm/config), so without this check `npm run new "x" --draft` would publish.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nearest } from '../../lib/core/problems/nearest.ts'
import { type CommandName, commands, describedCommand } from './commands.ts'

/** Names that npm sets for every script. */
const always =
  /^(?:cache|globalconfig|global_prefix|init_module|local_prefix|node_gyp|noproxy|npm_version|prefix|user_agent|userconfig)$/

/** Options of our commands that npm doesn't have too. A command without such an option refuses it instead of ignoring it. */
const ofOthers = new Set(
  (Object.keys(commands) as CommandName[])
    .flatMap((name) => Object.keys(describedCommand(name).options))
    .filter((option) => !['all', 'dry-run', 'json', 'tag'].includes(option)),
)

type Environment = Readonly<Record<string, string | undefined>>

/**
 * @param args the arguments that reached the command
 * @returns one sentence with the command to type instead; null if npm took nothing
 */
export function takenByNpm(name: CommandName, args: readonly string[], env: Environment): string | null {
  const { npm, options } = describedCommand(name)
  // Yarn and pnpm pass everything on, and a command started by another one inherits the options typed for that one.
  if (!env.npm_config_user_agent?.startsWith('npm/')) return null
  if (env.npm_lifecycle_event !== npm.replace(/^npm (?:run )?/, '')) return null
  const typed = Object.entries(env).flatMap(([variable, value = '']) => {
    const key = /^npm_config_(.+)$/i.exec(variable)?.[1]?.toLowerCase()
    // An option given as --no-… or switched off in a file is empty.
    if (key === undefined || value === '' || always.test(key) || isInFile(key, env)) return []
    const option = key.replaceAll('_', '-')
    const isMeant = Object.hasOwn(options, option) || nearest(option, Object.keys(options), 1).length > 0
    return isMeant || ofOthers.has(option) ? [{ option, value }] : []
  })
  if (typed.length === 0) return null
  const names = typed.map(({ option }) => `--${option}`).join(' and ')
  if (typed.some(({ option }) => !Object.hasOwn(options, option) && ofOthers.has(option)))
    return `${npm} has no option ${names} — ${npm} -- --help lists what it takes`
  // npm passes on only the last value of a repeated option, and no value after a blank.
  const isWhole = typed.every(({ option, value }) => {
    const known = options[option]
    return known !== undefined && !known.repeats && (known.value === undefined) === (value === 'true')
  })
  const again = [...args.map(quoted), ...typed.map(({ option, value }) => written(option, value))].join(' ')
  return `npm took ${names} for its own, so nothing was done — put -- before the options: ${npm} -- ${isWhole ? again : '…'}`
}

const written = (option: string, value: string) => (value === 'true' ? `--${option}` : `--${option}=${quoted(value)}`)

const quoted = (text: string) => (/^[\p{L}\p{N}_./=:@+-]+$/u.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`)

/** Whether an .npmrc sets a key: npm passes those to scripts too, and some of our options (all, json, tag) are also npm's. */
function isInFile(key: string, env: Environment): boolean {
  const own = env.npm_config_local_prefix
  const files = [env.npm_config_userconfig, env.npm_config_globalconfig, own && join(own, '.npmrc')]
  return files.some((file) => {
    const lines = file ? readIfThere(file).split('\n') : []
    return lines.some((line) => line.split('=')[0]?.trim().replace(/[-_]+/g, '_') === key)
  })
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
