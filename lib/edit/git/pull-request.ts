/** The address at which a host opens a pull request for a branch. */

type Host = { matches: RegExp; address: (repository: string, branch: string, main: string) => string }

const hosts: readonly Host[] = [
  {
    matches: /^github\.com$/,
    address: (repository, branch, main) => `${repository}/compare/${main}...${branch}?expand=1`,
  },
  {
    matches: /^gitlab\.com$|^gitlab\./,
    address: (repository, branch) => `${repository}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${branch}`,
  },
  {
    matches: /^codeberg\.org$|^(?:gitea|forgejo)\./,
    address: (repository, branch, main) => `${repository}/compare/${main}...${branch}`,
  },
]

/**
 * @param remote as git has it: `https://host/owner/name.git`, `git@host:owner/name.git` or `ssh://git@host/owner/name`
 * @returns null for the main branch, and for a host that is not known
 */
export function pullRequestAddress(remote: string, branch: string, main: string): string | null {
  const [, secure, short] = /^(?:(?:https?|ssh|git):\/\/(.+)|([\w.-]+@[\w.-]+:.+))$/.exec(remote) ?? []
  const plain = secure ?? short?.replace(':', '/')
  // A name and password in the address stay here.
  const [, name = '', path = ''] = /^(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/.exec(plain ?? '') ?? []
  const host = hosts.find(({ matches }) => matches.test(name.toLowerCase()))
  if (!host || branch === main || !/^[\w./~-]+$/.test(path)) return null
  const encoded = (one: string) => one.split('/').map(encodeURIComponent).join('/')
  return host.address(`https://${name.toLowerCase()}/${path}`, encoded(branch), encoded(main))
}
