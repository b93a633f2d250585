/** Extracts the commands of a terminal session, without prompts and output, for the copy button. */

/** `$ `, `% `, `> ` of a shell, with `user@host:~/dir` or `(venv)` before it, and `PS C:\> `. */
const prompt = /^(?:\([\w.-]+\) ?)?(?:[\w.-]+@[\w.-]+(?::[^\s$#%]*)? ?|\[[^\]]*\] ?|[~/][^\s$#%]* )?[$%] |^PS [^>]*> ?/

/** A root prompt; in a session with `$` prompts it is a comment or output. */
const rootPrompt = /^(?:[\w.-]+@[\w.-]+(?::[^\s#]*)? ?)?# /

/** The shell's continuation prompt. */
const continuation = /^> /

/** Grammars in which a leading `$ ` can only be a typed prompt. */
const shells = new Set(['shellscript', 'shellsession', 'fish', 'powershell', 'text'])

/** Whether a block is a session: its language says so, or its first line starts with a prompt. */
export function isSession(code: string, language: string | undefined): boolean {
  if (language === 'shellsession') return true
  return language !== undefined && shells.has(language) && prompt.test(code)
}

/**
 * Returns the commands of a session, one per line; `undefined` when no line has a prompt and the whole block should be copied.
 * Includes lines that continue a command (after a final backslash, or after `> `).
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
