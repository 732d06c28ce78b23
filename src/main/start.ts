import { runProgram } from './program.ts'
import { runZona } from './run-zona.ts'

// The program that `npm start` runs: web, worker, or both in one process until somebody stops it.
await runProgram((config, log) => runZona(config, log))
