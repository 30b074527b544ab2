import type { With, Words } from './sentence.ts'

/** What keyword research says: two ways to find keywords, and what became of adding them. */
export const researchWordsEn = {
  'research.title': 'Keyword research',
  'research.ways': 'Ways to find keywords',
  'research.way.library': 'Ready-made',
  'research.way.library.cost': 'Free',
  'research.way.live': 'Live search',
  'research.way.live.cost': '1 query each',
  'research.found': (params: With<'total'>, format) =>
    format.count(params.total, 'keyword', 'keywords'),
  'research.synthetic': 'Sample data',
  'research.synthetic.library': 'These keywords and their numbers are made up.',
  'research.synthetic.live':
    'No provider is connected: these keywords and their numbers are made up.',

  'library.search': 'Search ready-made keywords',
  'library.searchHint': 'Search ready-made keywords: press /',
  'library.industry': 'Industry',
  'library.sector': 'Sector',
  'library.country': 'Country',
  'library.intent': 'Intent',
  'library.minVolume': 'Searches a month',
  'library.maxDifficulty': 'Difficulty',
  'library.any.industry': 'Any industry',
  'library.any.sector': 'Any sector',
  'library.any.country': 'Any country',
  'library.any.intent': 'Any intent',
  'library.any.minVolume': 'Any searches',
  'library.any.maxDifficulty': 'Any difficulty',
  'library.volume.from': '{volume} or more searches',
  'library.difficulty.upTo': '{word}, up to {most}',
  'library.clear': 'Clear filters',
  'library.shown': (params: With<'shown' | 'total'>, format) =>
    `${format.number(params.shown)} of ${format.count(params.total, 'keyword', 'keywords')}`,
  'library.more': 'Show more',
  'library.loading': 'Loading more',
  'library.failed': 'We couldn’t load the ready-made keywords.',
  'library.moreFailed': 'The next page couldn’t be loaded.',
  'library.notAffected': 'Your own keyword list is not affected.',
  'library.noMatch': 'No keyword matches this',
  'library.noMatchHint': 'Try fewer filters, or other words. A live search may know more.',
  'library.empty': 'There are no ready-made keywords yet',
  'library.emptyHint': 'A live search finds keywords for your own words.',
  'library.goLive': 'Go to live search',

  'live.browse': 'Browse ready-made keywords, free',

  'live.seeds': 'What people search for',
  'live.seedsHint': 'cold brew, burr grinder',
  'live.seedsNote': 'Separate several with commas.',
  'live.country': 'Country',
  'live.mode': 'Find',
  'live.mode.matching': 'Keywords with these words',
  'live.mode.related': 'Keywords on the same topic',
  'live.mode.suggestions': 'What searchers type next',
  'live.mode.overview': 'Numbers of exactly these',
  'live.search': 'Search',
  'live.search.cost': '1 query',
  'live.search.again': 'Open again',
  'live.search.free': 'Free',
  'live.searching': 'Searching…',
  'live.repeat': (params: With<'foundAt'>, format) =>
    `You searched this on ${format.moment(params.foundAt)}. Opening it again is free.`,
  'live.onlyKept': 'Only searches of the last 7 days can be opened now; that is free.',
  'live.seedsMissing': 'Write at least one keyword.',
  'live.seedWrong': '“{seed}” can’t be searched for. Use letters or figures, at most 10 words.',
  'live.tooMany': 'At most {most} keywords in one search.',
  'live.readyMade': (params: With<'total'>, format) =>
    `${format.count(params.total, 'ready-made keyword matches', 'ready-made keywords match')}, free:`,
  'live.readyMade.example': '“{keyword}”',
  'live.readyMade.see': (params: With<'total'>, format) =>
    params.total === 1 ? 'See it' : `See all ${format.number(params.total)}`,
  'live.empty': 'Search for fresh numbers',
  'live.emptyHint': (params: With<'limit'>, format) =>
    params.limit === null
      ? 'The same search is free again for 7 days.'
      : `Each new search uses 1 of your ${format.number(params.limit)} queries of this month. The same search is free again for 7 days.`,
  'live.usedOne': 'Used 1 query.',
  'live.usedNone': (params: With<'foundAt'>, format) =>
    `Found on ${format.moment(params.foundAt)} and kept for 7 days: no query used.`,
  'live.nothing': 'Nothing was found for these words',
  'live.nothingHint': 'Try other words, or another country.',
  'live.failed': 'Live search isn’t answering right now',
  'live.failedNote': 'Nothing was charged. Ready-made keywords still work.',
  'live.lost': 'We’re not sure that finished',
  'live.lostNote': 'Try again: the same search is never paid for twice.',

  'adding.hint': 'Select what you want on your list',
  'adding.room': 'There is space for that on your list',
  'adding.roomNone': 'No space left on your list',
  'adding.roomUnknown': 'We don’t know how much space your list has',
  'adding.selected': '{count} selected',
  'adding.add': 'Add keywords',
  'adding.addCount': (params: With<'count'>, format) =>
    `Add ${format.count(params.count, 'keyword', 'keywords')}`,
  'adding.busy': 'Adding…',
  'adding.clear': 'Clear selection',
  'adding.fits': '{room} of these {count} fit',
  'adding.fits.none': (params: With<'count'>, format) =>
    params.count === 1
      ? 'This one doesn’t fit'
      : `None of these ${format.number(params.count)} fit`,
  'adding.atOnce': 'At most {most} can be added at once.',
  'adding.addFirst': 'Add first {room}',
  'adding.choose': 'Choose which',
  'adding.choosing': 'Choose up to {room} of these {count}.',
  'adding.showAll': 'Show all keywords',
  'adding.added': (params: With<'notAdded' | 'added'>, format) =>
    params.notAdded === 0
      ? `${format.number(params.added)} added.`
      : `${format.number(params.added)} added. ${format.number(params.notAdded)} not added.`,
  'adding.duplicates': '{count} on your list already.',
  'adding.rejected': '{count} can’t be used.',
  'adding.fullNote': 'You can still browse here.',
  'adding.failed': 'These keywords weren’t added',
  'adding.undo': 'Undo',
  'adding.undone': '{count} removed again.',
  'adding.undoFailed': 'That couldn’t be undone',
} as const satisfies Words
