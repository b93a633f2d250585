/** Explains why git failed, and what to do about it. */

const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /could not resolve host|unable to access|network is unreachable|connection (?:refused|timed out)|operation timed out/i,
    'The server cannot be reached. Check the connection, then try again. Your commits are safe on this machine.',
  ],
  [
    /terminal prompts disabled|could not read (?:username|password)|authentication failed|invalid username or (?:password|token)|permission denied \(publickey|host key verification failed|access denied|403/i,
    'The server did not accept git’s own credentials. Sign in once in a terminal (git push), or set up a credential helper or an SSH key; the editor never asks for passwords.',
  ],
  [
    /repository .*not found|does not appear to be a git repository|no such remote|project you were looking for could not be found/i,
    'There is no such repository on the server, or this account may not see it. Check its address: git remote -v.',
  ],
  [
    /protected branch|pre-receive hook declined|GH006|not allowed to push/i,
    'The server does not accept pushes to this branch. Commit to a new branch and open a pull request.',
  ],
  [
    /non-fast-forward|fetch first|tip of your current branch is behind|\[rejected\]/i,
    'Somebody else pushed before you. Pull first, then push again.',
  ],
  [
    /no upstream|no tracking information|does not have any commits yet|couldn't find remote ref/i,
    'The branch is not on the server yet. Push it first.',
  ],
  [
    /would be overwritten by (?:merge|checkout)|please commit your changes or stash/i,
    'Files that you changed were changed by others too. Commit yours first, then pull.',
  ],
  [
    /unmerged files|unresolved conflict|not concluded your merge|fix conflicts/i,
    'Some files contain both versions of a conflict. Open each, decide, save and commit them.',
  ],
  [/already exists/i, 'There is a branch of this name already. Choose another name.'],
  [/not a valid branch name/i, 'This is no name for a branch: use letters, digits and hyphens.'],
  [
    /please tell me who you are|empty ident name|unable to auto-detect email/i,
    'Git does not know who you are. Run once: git config user.name "Your Name" and git config user.email you@example.org',
  ],
  [
    /gpg failed to sign|failed to write commit object|error: signing/i,
    'The commit could not be signed: git’s signing key asks for a password. Commit in a terminal once.',
  ],
  [/index\.lock|another git process/i, 'Another git command is running. Wait until it ends, then try again.'],
  [/hook/i, 'A hook of the repository refused this.'],
]

/** @param error what git wrote */
export function inWords(error: string): string {
  const found = reasons.find(([pattern]) => pattern.test(error))
  const last =
    error
      .trim()
      .split('\n')
      .filter((line) => !/^hint:/.test(line))
      .at(-1) ?? ''
  // An address may contain a name and a password.
  const safe = last.replace(/\/\/[^/@\s]+@/g, '//').slice(0, 300)
  return found ? found[1] : `Git says: ${safe || 'nothing'}.`
}
