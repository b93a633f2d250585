/** Runs git for the editor. It never prompts for a password: where git's own credentials fail, the answer explains what to do. */
import { execFile } from 'node:child_process'

export type GitResult = { ok: boolean; out: string; error: string }

/** Network calls of git have no limit of their own. */
const patience = 120_000

/** @param cwd the site's root */
export const git = (cwd: string, ...args: string[]): Promise<GitResult> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      // A password prompt in an unattended terminal would wait forever.
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      SSH_ASKPASS: '',
      GCM_INTERACTIVE: 'never',
      GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? 'ssh -oBatchMode=yes',
      GIT_EDITOR: 'true',
      // Messages are recognised by their English words.
      LC_ALL: 'C',
    }
    const options = { cwd, env, encoding: 'utf8' as const, maxBuffer: 1 << 26, timeout: patience }
    execFile('git', ['-c', 'core.quotePath=false', ...args], options, (error, out, said) =>
      resolve({ ok: error === null, out, error: said || (error?.message ?? '') }),
    )
  })
