/** Makes V8 optimise code later. Its compiler runs in threads of its own, which share the cores with the threads that do a build's work. */
import { setFlagsFromString } from 'node:v8'

/**
 * Amount of code that a function executes between two decisions of V8 whether to optimise it, in bytes of bytecode. V8's default, 67,584,
 * suits a program with idle cores: the compiler took a quarter of a cold build's processor time, and code did not run faster for it.
 */
export const interruptBudget = '--interrupt-budget=600000'

/** For all threads of this process. A version of V8 without this flag says so on standard error and goes on. */
export const optimiseLate = (): void => setFlagsFromString(interruptBudget)
