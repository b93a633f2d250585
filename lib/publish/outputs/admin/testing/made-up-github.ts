/** As much of GitHub's interface as Sveltia CMS needs to sign in, read a repository and commit to it. The repository is a map in memory. */
import { createHash } from 'node:crypto'
import type { Page } from 'playwright'

export type MadeUpGithub = {
  /** Path → text, changed by commits. */
  files: Map<string, string>
  /** The first line of each commit's message. */
  commits: string[]
  /** Requests that GitHub would answer and this does not. */
  unanswered: string[]
}

const login = 'robin'
const shaOf = (text: string) => createHash('sha1').update(text).digest('hex')

export async function madeUpGithub(page: Page, initial: Readonly<Record<string, string>>): Promise<MadeUpGithub> {
  const github: MadeUpGithub = { files: new Map(Object.entries(initial)), commits: [], unanswered: [] }
  const head = () => shaOf(`commit ${github.commits.length}`)
  const textOf = (sha: string) => [...github.files.values()].find((text) => shaOf(text) === sha) ?? null
  const answers: [method: string, path: RegExp, answer: (found: RegExpExecArray) => unknown][] = [
    ['GET', /^\/user$/, () => ({ id: 1, login, name: 'Robin', email: 'robin@example.org', avatar_url: '' })],
    ['GET', /^\/repos\/o\/r\/collaborators\/robin$/, () => null],
    ['GET', /^\/repos\/o\/r\/git\/trees\//, () => ({ tree: [...github.files].map(blob) })],
    ['GET', /^\/repos\/o\/r\/git\/blobs\/(\w+)$/, ([, sha = '']) => textOf(sha)],
  ]
  await page.route('https://api.github.com/**', async (route) => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers })
    if (pathname === '/graphql') {
      const { query, variables } = request.postDataJSON() as Asked
      return route.fulfill({ json: { data: answerOf(query, variables) }, headers })
    }
    for (const [method, path, answer] of answers) {
      const found = request.method() === method && path.exec(pathname)
      if (!found) continue
      const body = answer(found)
      return route.fulfill(body === null ? { status: 204, headers } : { json: body, headers })
    }
    github.unanswered.push(`${request.method()} ${pathname}`)
    return route.fulfill({ status: 404, json: {}, headers })
  })
  return github

  function answerOf(query: string, { input }: Asked['variables']): unknown {
    if (input)
      return { createCommitOnBranch: { commit: { ...commit(input, query), oid: head(), committedDate: then } } }
    const target = {
      history: { nodes: [{ oid: head(), message: 'x', committedDate: then, author: { name: 'Robin' } }] },
    }
    const contents = [...query.matchAll(/(content_\d+): object\(oid: "(\w+)"\)/g)]
    const dates = [...query.matchAll(/((?:commit|history)_\d+): ref/g)]
    return {
      repository: {
        defaultBranchRef: { name: 'main' },
        ref: { target },
        ...Object.fromEntries(
          contents.map(([, alias, sha = '']) => [alias, { text: textOf(sha), isTruncated: false }]),
        ),
        ...Object.fromEntries(dates.map(([, alias]) => [alias, { target }])),
      },
    }
  }

  function commit({ fileChanges, message }: CommitInput, query: string) {
    for (const { path } of fileChanges.deletions) github.files.delete(path)
    for (const { path, contents } of fileChanges.additions)
      github.files.set(path, Buffer.from(contents, 'base64').toString('utf8'))
    github.commits.push(message.headline)
    const asked = [...query.matchAll(/(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")\)/g)]
    return Object.fromEntries(
      asked.map(([, alias, path = '""']) => [alias, { oid: shaOf(github.files.get(JSON.parse(path)) ?? '') }]),
    )
  }
}

type CommitInput = {
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] }
  message: { headline: string }
}
type Asked = { query: string; variables: { input?: CommitInput } }

const then = '2026-01-01T00:00:00Z'
const blob = ([path, text]: [string, string]) => ({ type: 'blob', path, sha: shaOf(text), size: text.length })
