/** Runs a command and measures it: wall-clock time, processor time and peak memory of it and all its children. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export type Measured = {
  code: number
  output: string
  /** Wall-clock time. */
  seconds: number
  /** Processor time of the command and its children, in seconds; null if the system doesn't report it. */
  processor: number | null
  /** Peak memory of all its processes together, in bytes; null if the system doesn't report it. */
  memory: number | null
}

/** @param args arguments of the program, which is Node unless another is given */
export function measure(
  args: string[],
  env: Record<string, string>,
  cwd = process.cwd(),
  program = process.execPath,
): Promise<Measured> {
  const started = performance.now()
  const before = childProcessor() ?? 0
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
    let memory: number | null = null
    const timer = setInterval(() => {
      const now = child.pid ? memoryOf(child.pid) : null
      if (now !== null) memory = Math.max(memory ?? 0, now)
    }, 200)
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - started) / 1000
      const after = childProcessor()
      const processor = after === null ? null : after - before
      resolve({ code: code ?? 1, output: output.join(''), seconds, processor, memory })
    })
  })
}

/** Processor time of finished children, from /proc; Linux only. */
function childProcessor(): number | null {
  if (!existsSync('/proc/self/stat')) return null
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  // cutime and cstime (proc(5), fields 16 and 17), in hundredths of a second.
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Memory of a process and its descendants, shared pages divided among them (proc(5), Pss); null if there is no /proc. */
function memoryOf(pid: number): number | null {
  const process = `/proc/${pid}`
  if (!existsSync(process)) return null
  try {
    const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
    const children = readdirSync(`${process}/task`).flatMap((thread) =>
      readFileSync(`${process}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean),
    )
    return children.reduce((sum, child) => sum + (memoryOf(Number(child)) ?? 0), own)
  } catch {
    // The process ended in the meantime.
    return 0
  }
}
