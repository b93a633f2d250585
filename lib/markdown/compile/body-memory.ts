/** Compiled bodies of the load before, by path, for a process that compiles the same site again and again: an unchanged body costs one comparison. */
import type { BodyInput, CompiledBody } from './body.ts'

export type BodyMemory = Map<string, { input: BodyInput; body: CompiledBody }>

/** The body that this very input gave before; null when there is none. */
export function recalled(memory: BodyMemory | undefined, input: BodyInput): CompiledBody | null {
  const kept = memory?.get(input.path)
  if (!kept) return null
  const keys = Object.keys(input) as (keyof BodyInput)[]
  return keys.every((key) => kept.input[key] === input[key]) ? kept.body : null
}

/** Keeps exactly the bodies of this call; one that ran out of time or memory is tried again next time. */
export function keepBodies(
  memory: BodyMemory,
  inputs: readonly BodyInput[],
  bodies: readonly (CompiledBody | null)[],
  fleeting: ReadonlySet<string>,
): void {
  memory.clear()
  for (const [index, input] of inputs.entries()) {
    const body = bodies[index]
    if (body && !fleeting.has(input.path)) memory.set(input.path, { input, body })
  }
}
