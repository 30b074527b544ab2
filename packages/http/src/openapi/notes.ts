import type { RouteName } from '../contract/routes.ts'

/** What the schema of a field cannot say, by `Component.field`. */
export const fieldNotes: Readonly<Record<string, string>> = {
  'Plan.articlesPerCycle': 'Typical articles that its credits write, at the prices of now.',
  'PutAccount.planId': 'The id of a plan; GET /v1/plans has them.',
  'PutAccount.cycleAnchor': 'Months are counted from it. Now, where nothing is said.',
  'ActionRequest.action':
    'An id of the price list. Those that ship: clustering, idea_generation, content_generation, ' +
    'image_prompts, image_generation, optimisation, internal_linking, site_structure.',
  'ActionRequest.quantity': 'How many times; 1 where nothing is said.',
  'ActionRequest.words': 'Of all of them together, for actions priced by the word.',
  'ActionRequest.tokens': 'For actions priced by the token.',
  'ActionRequest.images': 'How many of each quality, for actions priced by the image.',
  'LimitRequest.limit': 'sites, users and keywords stand; ahrefsQueries begin anew each month.',
  'Context.siteId':
    'What insights and activity are kept by; nothing here is checked against a list.',
  'AutomationConfig.stages': 'All seven where nothing is said.',
  'AutomationConfig.waiting':
    'What waits before the stages now, beside what the stages before bring.',
  'EstimateRequest.actions': 'Either these or an automation.',
  'Estimate.required':
    'What a check asks for: the most it can cost, unless the catalogue says less.',
  'ReserveRequest.ttlSeconds': 'Then it all goes back by itself; 900 where nothing is said.',
  'SettleRequest.actions': 'The work as it really was; [] for nothing done.',
  'SettleRequest.over':
    'Where it costs more than is held: reject (the default), or charge_reserved: all that is held.',
  'StepRunRequest.step': 'A name of your own, once in a run: article-1.',
  'StepRunRequest.status':
    'started sets credits aside, finished charges what it took, failed charges nothing.',
  'StepRunRequest.actions': 'started: what it may be; finished: what it was; failed: [].',
  'Run.pausedBy': 'The decision it paused for; grant credits or change the plan, then resume.',
  'GrantRequest.expiresAt': 'Never, where nothing is said.',
  'GrantRequest.priority': 'A lower one is used first.',
  'ClaimRequest.state': 'pending holds the slot, for an invitation; active, the default, uses it.',
  'ClaimRequest.ttlSeconds': 'How long a pending claim holds; 7 days where nothing is said.',
  'ClaimRequest.door': 'Where it came in; the activity log says so.',
  'ClaimRequest.reservation': 'An open reservation that holds the slot: it is taken from there.',
  'AddKeywordsRequest.reservation':
    'An open reservation that holds slots of keywords: they are taken from there first.',
  'AddKeywordsRequest.door': 'Where they came in.',
  'AddKeywordsRequest.policy': 'What to do where not all of them fit.',
  'KeywordInput.country': 'Two small letters: us.',
  'KeywordInput.volume': 'Searches a month.',
  'KeywordInput.difficulty': '0 (easy) to 100.',
  'KeywordInput.cpcCents': 'Whole US cents.',
  'KeywordResearchRequest.mode':
    'matching, related and suggestions find new ones; overview looks seeds up.',
  'Decision.allowed': 'A check is answered 200 either way: look here.',
  'Decision.remedies': 'What would help against this very denial; each was tried.',
  'DecisionItem.maxAllowed': 'How many would have fitted; null: no limit.',
  'LimitUsage.limit': 'null: unlimited.',
  'Problem.code': 'Stable; decide by it. docs/denials has a page for each.',
  'Problem.userMessage': 'Plain words that may be shown to a user.',
  'Problem.detail': 'For developers: what was wrong, and what to do.',
  'Problem.retryable':
    'Send the same again, with the same key, after Retry-After where there is one.',
  'Problem.charged': 'pending: not known yet; the same key tells the truth later.',
  'Problem.decision': 'Only where the work was denied.',
}

/** What the summary of a route leaves open. */
export const routeNotes: Partial<Record<RouteName, string>> = {
  putAccount:
    'A smaller plan takes nothing away: what is over its limits stays, and nothing more can be added.',
  check:
    'Answered 200 whether it is allowed or not; nothing is held. To be sure of it, reserve or charge.',
  reserve:
    'Then do the work, and settle with what it really took, or release. Never charges more than was held.',
  startRun:
    'For each step send started, do it, then finished; resume where it paused, finish at the end.',
  stepRun:
    'Where credits are short it is denied and the run pauses before the step: nothing is lost.',
  research:
    'A search that fails costs nothing. The rows are not added: send those you choose to keywords.',
  activity: 'With Accept: text/csv all of them, not a page, with local times in timeZone.',
  insights: 'days (7, 30 or 90), or from and to. The parts of each breakdown sum to the total.',
}

/** What parameters mean, by their name. */
export const parameterNotes: Readonly<Record<string, string>> = {
  account: 'An id of your own: letters, digits and ._:@-',
  reservation: 'The id that reserve answered.',
  run: 'The id that startRun answered.',
  name: 'A name of your own: a domain, an address. Each takes one slot, however often it is claimed.',
  cursor: 'nextCursor of the page before.',
  timeZone: 'Such as Europe/Berlin; UTC where nothing is said.',
  from: 'An instant, in it.',
  to: 'An instant, not in it.',
  sort: 'A minus: largest first.',
}
