/** Terminal sessions: what a reader wants on the clipboard is the commands, without prompts and output. */

/** `$ `, `% `, `> ` of a shell, with `user@host:~/dir` or `(venv)` before it, and `PS C:\> `. */
const prompt = /^(?:\([\w.-]+\) ?)?(?:[\w.-]+@[\w.-]+(?::[^\s$#%]*)? ?|\[[^\]]*\] ?|[~/][^\s$#%]* )?[$%] |^PS [^>]*> ?/

/** A root prompt; in a session with `$` prompts it is a comment or output. */
const rootPrompt = /^(?:[\w.-]+@[\w.-]+(?::[^\s#]*)? ?)?# /

/** The shell's second prompt. */
const continuation = /^> /

/** Grammars in which a leading `$ ` can only be a prompt that the author typed out of habit. */
const shells = new Set(['shellscript', 'shellsession', 'fish', 'powershell', 'text'])

/** Whether a block is a session: the language says so, or a shell script's first line begins with a prompt. */
export function isSession(code: string, language: string | undefined): boolean {
  if (language === 'shellsession') return true
  return language !== undefined && shells.has(language) && prompt.test(code)
}

/**
 * The commands of a session, one a line; `undefined` when no line has a prompt, so that all of it is to be copied.
 * A line that continues a command (after a final backslash, or after `> `) belongs to it.
 */
export function sessionCommands(code: string): string | undefined {
  const lines = code.split('\n')
  const pattern = lines.some((line) => prompt.test(line)) ? prompt : rootPrompt
  const commands: string[] = []
  let continued = false
  let inCommand = false
  for (const line of lines) {
    if (pattern.test(line)) commands.push(line.replace(pattern, ''))
    else if (inCommand && continuation.test(line)) commands.push(line.replace(continuation, ''))
    else if (continued) commands.push(line)
    else {
      inCommand = false
      continue
    }
    inCommand = true
    continued = line.endsWith('\\')
  }
  return commands.length > 0 ? commands.join('\n') : undefined
}
