/** Pure door of the instrument module: types, schemas and derived values; safe in a browser. */
export {
  type AreaCoverage,
  type Coverage,
  listUnservedQuestions,
  type SubAreaCoverage,
  summarizeAreas,
  summarizeSubAreas,
} from './core/coverage.ts'
export {
  AREA_NUMBERS,
  type Area,
  type AreaNumber,
  Instrument,
  type Question,
  type SubArea,
} from './core/instrument.ts'
export { matchQuestion, type PlanRow, type QuestionMatch } from './core/matching/match-question.ts'
export {
  areaNumberOf,
  findQuestion,
  getAreaName,
  getQuestion,
  type LocatedQuestion,
  listAreas,
  listQuestions,
} from './core/tree.ts'
