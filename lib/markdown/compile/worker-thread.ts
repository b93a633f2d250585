/** The code of a compiling thread: compiles the bodies it is sent. */
import { answerRequests } from '../../core/workers/answer-requests.ts'
import { compileBody } from './compile.ts'

answerRequests(compileBody)
