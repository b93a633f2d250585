/** Runs the command line tool of an installed package without a shell or npx, so that it works the same on Windows. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { repositoryRoot } from './root.ts'

export type ToolOptions = {
  cwd?: string
  env?: Record<string, string | undefined>
  /** Return the output instead of showing it. */
  quiet?: boolean
}

export type ToolResult = {
  /** Exit code; 1 if a signal ended the process. */
  code: number
  /** Standard output and error in the order written; empty unless `quiet`. */
  output: string
}

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/** The script behind a package's command, read from its package.json. */
export function toolPath(packageName: string, bin = packageName): string {
  const folder = join(repositoryRoot, 'node_modules', packageName)
  const parsed = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const path = typeof parsed.bin === 'string' ? parsed.bin : parsed.bin[bin]
  if (!path) throw new Error(`${packageName} has no command ${bin}`)
  return join(folder, path)
}

/** Runs `node <script> <args>` until it exits. Signals that reach this process meanwhile are passed on. */
export function runNode(script: string, args: string[], options: ToolOptions = {}): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: options.cwd ?? repositoryRoot,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => output.push(text))
    }
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGTERM', pass).on('SIGINT', pass)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      resolve({ code: code ?? 1, output: output.join('') })
    })
  })
}

/** Runs one of this repository's own TypeScript commands in a separate process. */
export function runScript(name: string, args: string[], options: ToolOptions = {}): Promise<ToolResult> {
  return runNode(join(repositoryRoot, 'scripts/run.mjs'), [name, ...args], options)
}
