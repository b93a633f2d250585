import { describe, expect, it } from 'vitest'
import { sessionCommands } from './terminal.ts'

describe('the commands of a terminal session', () => {
  it.each([
    ['exclude prompts and output', '$ a\nout\n$ b', 'a\nb'],
    ['include lines continued by a backslash', '$ a \\\n  --b\nout', 'a \\\n  --b'],
    ['include lines after a continuation prompt', '$ for x in 1\n> do a\n> done\n1', 'for x in 1\ndo a\ndone'],
    ['know user, host and folder', 'robin@mill:~/orders$ ls\na', 'ls'],
    ['know virtual environments', '(venv) $ pip list', 'pip list'],
    ['know PowerShell', 'PS C:\\work> dir', 'dir'],
    ['take a root prompt when no other is used', '# apt update\nok', 'apt update'],
    ['exclude a comment when there are other prompts', '# first\n$ a', 'a'],
  ])('%s', (_fact, session, commands) => expect(sessionCommands(session)).toBe(commands))

  it('are the whole block when no line has a prompt', () => expect(sessionCommands('npm ci\nnpm test')).toBeUndefined())
})
