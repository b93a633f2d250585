/** For tests of publishing itself: the outputs that a made-up site can have. The others want the site's own fonts and colours, or a program; their own tests run them. */
import { outputs } from './outputs.ts'

export const sampleOutputs = outputs.filter(({ name }) => !['social images', 'icons', 'search'].includes(name))
