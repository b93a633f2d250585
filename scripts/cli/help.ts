/** Text of `--help` for a command. */
import { type CommandName, describedCommand } from './commands.ts'

const width = 80

/** Usage, description, and options, at most 80 columns wide. */
export function helpText(name: CommandName): string {
  const { npm, does, operands, options } = describedCommand(name)
  const known = Object.entries(options)
  const usage = [npm, ...(known.length > 0 || operands ? ['--'] : []), ...(known.length > 0 ? ['[options]'] : [])]
  const rows = known.map(([option, { value, does: what, repeats }]) => ({
    left: `  --${option}${value === undefined ? '' : `=${value}`}${repeats ? ' …' : ''}`,
    what,
  }))
  const indent = Math.max(...rows.map(({ left }) => left.length), 0) + 2
  return [
    [...usage, ...(operands ? [operands] : [])].join(' '),
    '',
    ...wrap(does, width),
    ...(rows.length > 0 ? [''] : []),
    ...rows.flatMap(({ left, what }) =>
      wrap(what, width - indent).map((line, index) => `${(index === 0 ? left : '').padEnd(indent)}${line}`),
    ),
  ].join('\n')
}

function wrap(text: string, columns: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
