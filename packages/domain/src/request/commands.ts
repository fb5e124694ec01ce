export {
  AcceptRequest,
  AcceptRequestProblem,
  ConditionRequest,
  CounterRequest,
  DeclineRequest,
  DeliverRequest,
  MoveDelivery,
  SupportAnswer,
  TakeRequest,
  TellOutcomeInTheirPlace,
  TellRequestOutcome,
} from './commands-answering.ts'
export {
  AgreeToAnswer,
  LinkRequest,
  MakeRequest,
  NameRequestNeed,
  RepeatRequest,
  StateRequestProblem,
  WithdrawInTheirPlace,
  WithdrawRequest,
} from './commands-asking.ts'
