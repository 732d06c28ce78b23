/** Pure door of the instrument module: types, schemas and derived values; safe in a browser. */
export { listUnservedQuestions, summarizeAreas, summarizeSubAreas } from './core/coverage.ts'
export { AREA_NUMBERS, type AreaNumber, Instrument } from './core/instrument.ts'
export { matchQuestion, type PlanRow } from './core/matching/match-question.ts'
export {
  findQuestion,
  getAreaName,
  getQuestion,
  listAreas,
  listQuestions,
} from './core/tree.ts'
