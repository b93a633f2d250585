/** Ships to the browser. `2 errors, 1 warning`; empty if there are none. */
export function problemsInWords({ errors, warnings }: { errors: number; warnings: number }): string {
  return [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ')
}

const counted = (count: number, name: string) => (count === 0 ? '' : count === 1 ? `1 ${name}` : `${count} ${name}s`)
